import { type Case, FINAL_STATES } from './case.ts';

/** True for a case in which nothing more can be done. */
export function isOver(current: Case): boolean {
  return FINAL_STATES.includes(current.state);
}
