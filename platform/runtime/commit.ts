import { apply, openCase } from './apply.ts';
import type { Case, CaseEvent, OutboxEntry } from './case.ts';
import type { Decided } from './command.ts';
import { chain } from './history/hash-chain.ts';

/** What one document update has to store: the case, its new rows, and the effects still to be delivered. */
export interface Commit {
  case: Case;
  events: CaseEvent[];
  outbox: OutboxEntry[];
}

/**
 * Turns a decision into what is written: rows numbered and chained, the case folded (its `version` has grown by
 * one), effects keyed `caseId:version:n`. Undefined where the rows do not start a case that does not exist yet.
 */
export function commit(current: Case | null, decided: Decided): Commit | undefined {
  const first = decided.events[0];
  if (first === undefined || (current === null && first.type !== 'submitted')) return undefined;
  const base = current ?? (first.type === 'submitted' ? openCase(first, first.at) : undefined);
  if (base === undefined) return undefined;
  const events = chain(decided.events, { seq: base.seq, hash: base.head });
  const next = events.reduce<Case>(apply, base);
  const outbox = decided.effects.map((effect, n) => ({
    ...effect,
    key: `${next.id}:${next.version}:${n}`,
    at: first.at,
  }));
  return { case: next, events, outbox };
}
