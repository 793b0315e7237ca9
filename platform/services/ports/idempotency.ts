import type { Instant } from '../../runtime/case.ts';

/** One key of one account for one operation, and what came of it. */
export interface IdempotencyRecord {
  id: string;
  /** sha256 of the request, so that the same key with another body is noticed. */
  request: string;
  state: 'running' | 'done';
  startedAt: Instant;
  status?: number;
  body?: unknown;
}

export interface IdempotencyStore {
  /** Null when the record is ours now; otherwise the one that was there. */
  begin(workspace: string, record: IdempotencyRecord): Promise<IdempotencyRecord | null>;
  /** Takes over a record whose holder died; false when somebody else did. */
  takeOver(workspace: string, id: string, startedAt: Instant, now: Instant): Promise<boolean>;
  finish(workspace: string, id: string, status: number, body: unknown): Promise<void>;
  forget(workspace: string, id: string): Promise<void>;
  removeOlder(workspace: string, than: Instant): Promise<void>;
  /** Forgets what a stopped process left running. Only where this process is the database's only user. */
  releaseRunning(workspace: string): Promise<void>;
}
