import { createHash } from 'node:crypto';
import type { Request } from 'express';
import { canonicalJson } from '../definition/index.ts';
import { Rejected } from '../errors/rejected.ts';
import { later } from '../services/clock.ts';
import type { CallContext } from '../services/context.ts';
import type { IdempotencyStore } from '../services/ports/idempotency.ts';
import type { RequestParts } from './request-parts.ts';

/** After this long a running record belongs to a process that died. */
const ABANDONED = 60_000;

export interface Answer {
  status: number;
  body: unknown;
}

/** The Idempotency-Key of a request; a route that needs one refuses a request without. */
export function readKey(request: Request): string {
  const key = request.get('idempotency-key');
  if (key === undefined) throw new Rejected('idempotency.required');
  if (!/^[\x21-\x7e]{8,200}$/.test(key)) throw new Rejected('idempotency.bad-key');
  return key;
}

/**
 * Runs a write once per key. A repeat hears the first answer; another request under the same key is refused. A
 * refusal is forgotten, since nothing was done: mend the request and use the key again.
 */
export async function once(
  store: IdempotencyStore,
  operation: string,
  parts: RequestParts,
  context: CallContext & { idempotencyKey: string },
  run: () => Promise<Answer>,
): Promise<Answer & { replayed: boolean }> {
  const { workspace, wall: now } = context;
  const who = context.principal?.account ?? 'anonymous';
  const id = digest([who, operation, context.idempotencyKey]);
  const request = digest([parts.params ?? null, parts.query ?? null, parts.body ?? null]);
  const known = await store.begin(workspace, { id, request, state: 'running', startedAt: now });
  if (known) {
    if (known.request !== request) throw new Rejected('idempotency.mismatch');
    if (known.state === 'done') return { status: known.status ?? 200, body: known.body, replayed: true };
    const abandoned = later(known.startedAt, ABANDONED) < now;
    if (!abandoned || !(await store.takeOver(workspace, id, known.startedAt, now))) {
      throw new Rejected('idempotency.running');
    }
  }
  try {
    const answer = await run();
    await store.finish(workspace, id, answer.status, answer.body);
    return { ...answer, replayed: false };
  } catch (reason) {
    await store.forget(workspace, id);
    throw reason;
  }
}

function digest(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
