import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Problem } from '../../platform/contract/problem.ts';
import type { Session } from '../../platform/contract/session.ts';

export interface Reply<T = unknown> {
  status: number;
  headers: Headers;
  body: T;
}
export interface Sending {
  method?: string;
  headers?: Record<string, string>;
  /** Sent as JSON. */
  json?: unknown;
  /** Sent as it is. */
  body?: BodyInit;
}

const COOKIE = 'banshi_session';

/** A browser of one person: keeps the cookie, sends Origin, the CSRF token and a fresh Idempotency-Key with writes. */
export class HttpClient {
  readonly url: string;
  cookie: string | null = null;
  csrf: string | null = null;

  constructor(url: string) {
    this.url = url;
  }

  /** Any request; `path` begins with `/`. JSON answers are parsed, others given as text. */
  async send<T = unknown>(path: string, { method, headers, json, body }: Sending = {}): Promise<Reply<T>> {
    const verb = method ?? (json === undefined && body === undefined ? 'GET' : 'POST');
    const own: Record<string, string> = {};
    if (this.cookie) own['cookie'] = `${COOKIE}=${this.cookie}`;
    if (verb !== 'GET') {
      own['origin'] = this.url;
      own['idempotency-key'] = randomUUID();
      if (this.csrf) own['x-csrf-token'] = this.csrf;
    }
    if (json !== undefined) own['content-type'] = 'application/json';
    const response = await fetch(this.url + path, {
      method: verb,
      headers: { ...own, ...headers },
      body: json === undefined ? body : JSON.stringify(json),
      redirect: 'manual',
    });
    this.#keepCookie(response);
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    const answer = (isJson && text !== '' ? JSON.parse(text) : text) as T;
    return { status: response.status, headers: response.headers, body: answer };
  }

  get<T = unknown>(path: string): Promise<Reply<T>> {
    return this.send<T>(path);
  }
  post<T = unknown>(
    path: string,
    json: unknown = {},
    headers: Record<string, string> = {},
  ): Promise<Reply<T>> {
    return this.send<T>(path, { method: 'POST', json, headers });
  }
  put<T = unknown>(path: string, json: unknown): Promise<Reply<T>> {
    return this.send<T>(path, { method: 'PUT', json });
  }
  patch<T = unknown>(path: string, json: unknown): Promise<Reply<T>> {
    return this.send<T>(path, { method: 'PATCH', json });
  }
  delete<T = unknown>(path: string): Promise<Reply<T>> {
    return this.send<T>(path, { method: 'DELETE' });
  }
  /** A multipart upload of one file with other fields. */
  upload<T = unknown>(
    path: string,
    file: { name: string; bytes: Uint8Array; type?: string },
    fields: Record<string, string> = {},
  ): Promise<Reply<T>> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    form.set(
      'file',
      new Blob([new Uint8Array(file.bytes)], { type: file.type ?? 'application/octet-stream' }),
      file.name,
    );
    return this.send<T>(path, { method: 'POST', body: form });
  }

  /** Signs in and keeps cookie and token. Fails the test when refused. */
  async signIn(username: string, password: string, face: 'hall' | 'office' = 'office'): Promise<Session> {
    const reply = await this.post<Session>('/api/session', { username, password, face });
    assert.equal(reply.status, 200, `${username}: ${JSON.stringify(reply.body)}`);
    this.csrf = reply.body.csrf;
    return reply.body;
  }
  async signOut(): Promise<void> {
    assert.equal((await this.delete('/api/session')).status, 204);
    this.csrf = null;
  }

  #keepCookie(response: Response): void {
    for (const header of response.headers.getSetCookie()) {
      const [pair = ''] = header.split(';');
      const [name, value = ''] = pair.split('=');
      if (name === COOKIE) this.cookie = value === '' ? null : value;
    }
  }
}

/** Asserts that a reply is a problem with this status and code, in both languages, and gives it back. */
export function assertProblem(reply: Reply, status: number, code: string): Problem {
  const problem = reply.body as Problem;
  assert.equal(`${reply.status} ${problem.code}`, `${status} ${code}`, JSON.stringify(problem));
  assert.match(reply.headers.get('content-type') ?? '', /^application\/problem\+json/);
  assert.ok(problem.message.zh && problem.message.en, 'both languages');
  return problem;
}
/** Asserts a status and gives the body. */
export function expectStatus<T>(reply: Reply<T>, status: number): T {
  assert.equal(reply.status, status, JSON.stringify(reply.body).slice(0, 2000));
  return reply.body;
}
