import type { StepView } from '../../../../platform/contract/case-view.ts';

/** Neighbouring steps of the same parallel block become one group; every other step stands alone. */
export function groupSteps(steps: readonly StepView[]): StepView[][] {
  const groups: StepView[][] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (last && step.group !== undefined && last[0]?.group === step.group) last.push(step);
    else groups.push([step]);
  }
  return groups;
}
