/** Places where the tests let the power go: between two writes that belong together. */
export const FAULT_POINTS = [
  'commit.before-write',
  'commit.after-write',
  'projection.before',
  'projection.after',
  'effect.before',
  'effect.after',
  'effect.before-settle',
  'sweep.before',
  'sweep.after',
] as const;
export type FaultPoint = (typeof FAULT_POINTS)[number];

/** What a process does when it passes one of these places: nothing, outside the tests. */
export interface FaultPoints {
  pass(point: FaultPoint): void;
}

export const NO_FAULTS: FaultPoints = { pass: () => undefined };

/** Ends the process, as when the power goes, when it passes `point` for the `nth` time. */
export function dieAt(point: FaultPoint, nth: number): FaultPoints {
  let passed = 0;
  return {
    pass(at) {
      if (at !== point) return;
      passed += 1;
      if (passed >= nth) process.kill(process.pid, 'SIGKILL');
    },
  };
}
