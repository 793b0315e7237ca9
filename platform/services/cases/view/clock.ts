import type { ClockView, LimitView, TimeLeft } from '../../../contract/case-view.ts';
import type { Bilingual } from '../../../definition/finding.ts';
import type { CaseClock, Definition, Task } from '../../../runtime/index.ts';
import { explainDue } from '../../../runtime/clock/explain.ts';
import { localDateOf } from '../../../runtime/clock/local-date.ts';
import { thresholdsOf } from '../../../runtime/clock/thresholds.ts';
import { daysUsed, stepTimeLeft, timeLeft } from '../../../runtime/clock/time-left.ts';
import { citationText, type ViewContext } from './viewer.ts';

type Which = 'promised' | 'statutory' | 'delivery' | 'preliminary';

/** 时限台账: both limits side by side, and a line for whatever moved them. */
export function clockView(clock: CaseClock, context: ViewContext, definition?: Definition): ClockView {
  const shown = readable(clock, context);
  const side = (which: Which) => limitView(shown, which, context, definition);
  return {
    running: clock.startedOn !== undefined && clock.stoppedOn === undefined,
    receivedOn: clock.receivedOn,
    startedOn: clock.startedOn,
    ...(clock.stoppedOn && { stoppedOn: clock.stoppedOn }),
    promised: side('promised'),
    ...(clock.statutory && { statutory: side('statutory') }),
    ...(clock.delivery && { delivery: side('delivery') }),
    ...(clock.preliminary && { preliminary: side('preliminary') }),
    lines: shown.lines.map(({ on, kind, text, basis, by, days }) => ({
      on,
      kind,
      text,
      basis: citationText(basis),
      ...(by && { by: by.name }),
      days,
    })),
    suspensions: suspensionViews(clock),
    unknownYears: clock.unknownYears,
  };
}

function limitView(
  clock: CaseClock,
  which: Which,
  { today, calendars }: ViewContext,
  definition: Definition | undefined,
): LimitView {
  const { days, unit, extended } = clock[which] ?? clock.promised;
  const thresholds = definition && thresholdsOf(definition);
  const left = timeLeft(clock, today, calendars, which, thresholds);
  return {
    days,
    unit,
    ...(extended && { extended }),
    used: left && daysUsed(clock, today, calendars, which),
    left,
    why: explainDue({ which, clock, item: definition?.bundle.item }, calendars),
  };
}

/** Officers are named to colleagues only, as in the history. */
function readable(clock: CaseClock, { audience }: ViewContext): CaseClock {
  if (audience === 'staff') return clock;
  return {
    ...clock,
    lines: clock.lines.map(({ by: _, ...line }) => line),
    extensions: clock.extensions.map(({ by: _, ...extension }) => extension),
  };
}

/** What held a limit, and what holds one now; a pause after the decision holds none. */
function suspensionViews({ suspensions }: CaseClock): ClockView['suspensions'] {
  return suspensions
    .filter((one) => one.limits.length > 0)
    .map(({ kind, name, from, to, limits, basis }) => ({
      kind,
      name,
      from,
      ...(to && { to }),
      limits,
      basis: citationText(basis),
    }));
}

/** Days left of an open task's own limit and why it ends when it does; nothing where it has no limit. */
export function stepLimit(
  task: Task,
  clock: CaseClock,
  context: ViewContext,
  definition?: Definition,
): { left?: TimeLeft; why?: Bilingual } {
  const left = stepLeft(task, clock, context, definition);
  if (left === undefined) return {};
  const { name, dueOn = left.dueOn, limitDays, unknownYears } = task;
  const openedOn = localDateOf(task.openedAt);
  if (limitDays === undefined || openedOn === undefined) return { left };
  const step = { name, openedOn, limitDays, dueOn, unknownYears };
  return { left, why: explainDue({ which: 'step', clock, step }, context.calendars) };
}

/** The same for lists, which do not ask why. */
export function stepLeft(
  { dueOn, openedAt, limitDays, unknownYears }: Task,
  clock: CaseClock,
  { today, calendars }: Pick<ViewContext, 'today' | 'calendars'>,
  definition?: Definition,
): TimeLeft | undefined {
  if (dueOn === undefined) return undefined;
  const thresholds = definition && thresholdsOf(definition);
  const facts = { clock, openedOn: localDateOf(openedAt), limitDays, thresholds, unknownYears };
  return stepTimeLeft(dueOn, today, calendars, facts);
}
