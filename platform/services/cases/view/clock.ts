import type { ClockView } from '../../../contract/case-view.ts';
import type { CaseClock, LimitState, LocalDate } from '../../../runtime/case.ts';
import { daysBetween } from '../../../runtime/clock/local-date.ts';
import { timeLeft } from '../../../runtime/clock/time-left.ts';
import { workingDaysBetween } from '../../../runtime/clock/working-calendar.ts';
import { citationText, type ViewContext } from './viewer.ts';

/** 时限台账: both limits side by side, and a line for whatever moved them. */
export function clockView(clock: CaseClock, { today, calendars }: ViewContext): ClockView {
  const used = (limit: LimitState): number | undefined => {
    if (clock.startedOn === undefined) return undefined;
    const to: LocalDate = clock.stoppedOn ?? today;
    const days =
      limit.unit === 'working-day'
        ? workingDaysBetween(clock.startedOn, to, calendars).days
        : daysBetween(clock.startedOn, to);
    return Math.max(0, days);
  };
  const side = (which: 'promised' | 'statutory', limit: LimitState) => ({
    days: limit.days,
    unit: limit.unit,
    used: used(limit),
    left: timeLeft(clock, today, calendars, which),
  });
  return {
    running: clock.startedOn !== undefined && clock.stoppedOn === undefined,
    receivedOn: clock.receivedOn,
    startedOn: clock.startedOn,
    promised: side('promised', clock.promised),
    ...(clock.statutory && { statutory: side('statutory', clock.statutory) }),
    lines: clock.lines.map(({ on, kind, text, basis, days }) => ({
      on,
      kind,
      text,
      basis: citationText(basis),
      days,
    })),
    unknownYears: clock.unknownYears,
  };
}
