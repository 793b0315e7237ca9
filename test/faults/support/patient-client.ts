import { randomUUID } from 'node:crypto';
import { HttpClient, type Reply } from '../../support/http-client.ts';

/** Where the server is now; it moves with every restart. */
export interface Whereabouts {
  url: string;
}

/**
 * Somebody whose server dies again and again: asks until it answers, with the same Idempotency-Key, as a good client
 * does. What it gets back is acknowledged and must never be lost.
 */
export class PatientClient {
  #client: HttpClient;
  readonly #where: Whereabouts;

  constructor(client: HttpClient, where: Whereabouts) {
    this.#client = client;
    this.#where = where;
  }

  get<T>(path: string): Promise<Reply<T>> {
    return this.#patiently(() => this.#client.get<T>(path));
  }
  post<T>(path: string, json: unknown): Promise<Reply<T>> {
    const key = randomUUID();
    return this.#patiently(() => this.#client.post<T>(path, json, { 'idempotency-key': key }));
  }
  put<T>(path: string, json: unknown): Promise<Reply<T>> {
    return this.#patiently(() => this.#client.put<T>(path, json));
  }

  async #patiently<T>(ask: () => Promise<Reply<T>>): Promise<Reply<T>> {
    for (const until = Date.now() + 120_000; Date.now() < until; ) {
      this.#follow();
      const reply = await ask().catch(() => null);
      const code = (reply?.body as { code?: string } | undefined)?.code;
      // 503 while it starts; "running" where the one that was killed had begun with this very request.
      if (reply && reply.status !== 503 && code !== 'idempotency.running') return reply;
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    throw new Error('The server did not come back within two minutes');
  }

  #follow(): void {
    if (this.#client.url === this.#where.url) return;
    const { cookie, csrf } = this.#client;
    this.#client = Object.assign(new HttpClient(this.#where.url), { cookie, csrf });
  }
}
