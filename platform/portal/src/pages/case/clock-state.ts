import type { CaseView, ClockView, LimitView, TimeLeft } from '../../../../contract/case-view.ts';

export type Suspension = ClockView['suspensions'][number];
export type LimitKey = 'promised' | 'statutory' | 'delivery' | 'preliminary';

/** What the large figure of the clock says. */
export type ClockState =
  | { kind: 'idle'; stop?: Suspension }
  | { kind: 'running' | 'frozen'; which: LimitKey; left: TimeLeft; stop?: Suspension }
  | { kind: 'stopped' };

/** The limit that runs now: the promised one, and after the decision the one for delivery. */
export function clockState({ clock, closedAt }: Pick<CaseView, 'clock' | 'closedAt'>): ClockState {
  if (closedAt !== null) return { kind: 'stopped' };
  const stop = openSuspension(clock);
  const which = clock.stoppedOn && clock.delivery?.left ? 'delivery' : 'promised';
  const left = clock[which]?.left;
  if (!left || (clock.stoppedOn && which === 'promised'))
    return clock.startedOn ? { kind: 'stopped' } : { kind: 'idle', ...(stop && { stop }) };
  const frozen = left.frozen === true;
  return { kind: frozen ? 'frozen' : 'running', which, left, ...(frozen && stop && { stop }) };
}

/** The newest one still open. */
export const openSuspension = (clock: ClockView): Suspension | undefined =>
  clock.suspensions.findLast((suspension) => suspension.to === undefined);

/** Limits worth a bar of their own, in the order they matter. */
export function shownLimits(clock: ClockView): { key: LimitKey; limit: LimitView }[] {
  const keys: readonly LimitKey[] = ['promised', 'statutory', 'preliminary', 'delivery'];
  return keys.flatMap((key) => {
    const limit = clock[key];
    return limit ? [{ key, limit }] : [];
  });
}

/** After the decision only delivery runs on; after the end nothing does. */
export const hasStopped = (
  { clock, closedAt }: Pick<CaseView, 'clock' | 'closedAt'>,
  key: LimitKey,
): boolean => closedAt !== null || (clock.stoppedOn !== undefined && key !== 'delivery');

/** All days of a limit, extensions included. */
export const totalDays = ({ days, extended = 0 }: LimitView): number => days + extended;

/** Lines that say why the date is what it is; what merely keeps the books is in the full ledger. */
const TOLD = new Set([
  'received',
  'started',
  'correction-requested',
  'correction-received',
  'suspended',
  'resumed',
  'extended',
  'reported-up',
  'report-answered',
  'decided',
  'calendar-changed',
]);
export type LedgerLine = ClockView['lines'][number];
export const toldLines = (lines: readonly LedgerLine[]): LedgerLine[] =>
  lines.filter((line) => TOLD.has(line.kind));
