import type { SupervisionView } from '../../contract/office-supervision.ts';
import type { Calendar } from '../../definition/kinds/calendar.ts';
import { type CaseEvent, localDateOf, STEP_ACTIONS, workingDaysBetween } from '../../runtime/index.ts';

interface Sum {
  cases: number;
  days: number;
  limits: number[];
}

/** 环节平均用时: working days from opening to closing of the officials' steps, by what the step does. */
export function stepTimes(
  histories: readonly (readonly CaseEvent[])[],
  calendars: readonly Calendar[],
): SupervisionView['steps'] {
  const sums = new Map<string, Sum>();
  for (const history of histories) addHistory(sums, history, calendars);
  return [...sums]
    .map(([action, { cases, days, limits }]) => ({
      action,
      label: STEP_ACTIONS[action]?.label ?? { zh: action, en: action },
      cases,
      averageDays: tenths(days / cases),
      limitDays: limits.length > 0 ? tenths(limits.reduce((all, one) => all + one, 0) / limits.length) : null,
    }))
    .toSorted((a, b) => b.cases - a.cases);
}

function addHistory(
  sums: Map<string, Sum>,
  history: readonly CaseEvent[],
  calendars: readonly Calendar[],
): void {
  const opened = new Map<string, { action: string; on: string; limitDays?: number }>();
  for (const event of history) {
    const on = localDateOf(event.at);
    if (on === undefined) continue;
    if (event.type === 'task-opened') {
      const { id, action, forApplicant, side, limitDays } = event.task;
      if (!forApplicant && side === undefined) opened.set(id, { action, on, limitDays });
    }
    if (event.type !== 'task-closed' || event.outcome === 'cancelled' || event.outcome === 'skipped')
      continue;
    const task = opened.get(event.task);
    if (!task) continue;
    const sum = sums.get(task.action) ?? { cases: 0, days: 0, limits: [] };
    sum.cases += 1;
    sum.days += Math.max(0, workingDaysBetween(task.on, on, calendars).days);
    if (task.limitDays !== undefined) sum.limits.push(task.limitDays);
    sums.set(task.action, sum);
  }
}

const tenths = (days: number): number => Math.round(days * 10) / 10;
