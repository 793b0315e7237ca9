/** Undo and redo over whole values; shared structure makes a step cost only what changed. */
export interface History<T> {
  past: T[];
  present: T;
  future: T[];
  /** Label and time of the last change: quick changes of the same thing are one step. */
  last?: { label: string; at: number };
}

const STEPS_KEPT = 200;
const ONE_STROKE_MS = 1200;

export const startHistory = <T>(present: T): History<T> => ({ past: [], present, future: [] });

export function change<T>(history: History<T>, next: T, label: string, at: number): History<T> {
  if (next === history.present) return history;
  const sameStroke = history.last?.label === label && at - history.last.at < ONE_STROKE_MS;
  const past = sameStroke ? history.past : [...history.past, history.present].slice(-STEPS_KEPT);
  return { past, present: next, future: [], last: { label, at } };
}

export function undo<T>(history: History<T>): History<T> {
  const previous = history.past.at(-1);
  if (previous === undefined) return history;
  return { past: history.past.slice(0, -1), present: previous, future: [history.present, ...history.future] };
}

export function redo<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future };
}
