import type { SupervisionView } from '../../../platform/contract/office-supervision.ts';

type Step = SupervisionView['steps'][number];

/** Percent of a bar's width for a number of days; the longest time or limit takes nine tenths of it. */
export function barScale(steps: readonly Step[]): (days: number) => number {
  const longest = Math.max(0, ...steps.flatMap((step) => [step.averageDays, step.limitDays ?? 0]));
  return (days) => (longest === 0 ? 0 : Math.round((days / longest) * 900) / 10);
}

/** The step that is furthest over its limit; nothing where all are within theirs. */
export function slowestStep(steps: readonly Step[]): { step: Step; over: number } | undefined {
  const over = steps.flatMap((step) =>
    step.limitDays !== null && step.averageDays > step.limitDays
      ? [{ step, over: step.averageDays - step.limitDays }]
      : [],
  );
  return over.sort((a, b) => b.over - a.over)[0];
}
