import type { ItemGuide } from '../../../../contract/hall.ts';

export type GuideStep = ItemGuide['steps'][number];
export interface FlowGroup {
  key: string;
  /** One step, or the steps of a parallel block, which run at the same time. */
  steps: GuideStep[];
  /** The time the group takes of the whole: its longest step. */
  days: number;
}

/** Steps in order, those of one parallel block together. */
export function flowGroups(steps: readonly GuideStep[]): FlowGroup[] {
  const groups: FlowGroup[] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    const beside = step.group !== undefined && last?.steps[0]?.group === step.group;
    if (last && beside) {
      last.steps.push(step);
      last.days = Math.max(last.days, step.limitDays);
    } else groups.push({ key: step.key, steps: [step], days: step.limitDays });
  }
  return groups;
}
