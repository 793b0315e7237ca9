import { apply, openCase } from '../apply.ts';
import type { Case, NewEvent } from '../case.ts';

/**
 * The case as its whole history, oldest row first, makes it; null where history does not begin with a submission.
 */
export function replayCase(events: readonly NewEvent[]): Case | null {
  const first = events[0];
  if (first?.type !== 'submitted') return null;
  return events.reduce(apply, openCase(first, first.at));
}
