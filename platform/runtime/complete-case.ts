import { NOTHING_YET } from './apply.ts';
import type { Case, CaseClock, ClockLine } from './case.ts';

/** A case as an earlier release stored it: what it did not know yet is absent, and a line added the same days to all. */
export type StoredCase = Omit<Case, keyof typeof NOTHING_YET | 'clock'> &
  Partial<Pick<Case, keyof typeof NOTHING_YET>> & { clock: StoredClock };
type StoredClock = Omit<CaseClock, 'suspensions' | 'extensions' | 'lines'> &
  Partial<Pick<CaseClock, 'suspensions' | 'extensions'>> & { lines: StoredLine[] };
type StoredLine = Omit<ClockLine, 'days'> & { days?: ClockLine['days'] | number };

/** The one place where what an earlier release stored becomes a case of this one. A case of this one is given back as it is. */
export function completeCase(stored: StoredCase): Case {
  if (isComplete(stored)) return stored;
  return { ...NOTHING_YET, ...stored, clock: completeClock(stored.clock) };
}

function isComplete(stored: StoredCase): stored is Case {
  const { clock } = stored;
  return (
    Object.keys(NOTHING_YET).every((name) => stored[name as keyof StoredCase] !== undefined) &&
    clock.suspensions !== undefined &&
    clock.extensions !== undefined &&
    clock.lines.every((line) => typeof line.days !== 'number')
  );
}

function completeClock({ suspensions = [], extensions = [], lines, ...clock }: StoredClock): CaseClock {
  return { ...clock, suspensions, extensions, lines: lines.map(completeLine) };
}

function completeLine({ days, ...line }: StoredLine): ClockLine {
  if (days === undefined) return line;
  return { ...line, days: typeof days === 'number' ? { promised: days, statutory: days } : days };
}
