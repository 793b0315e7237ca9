import type { Bilingual } from '../../definition/finding.ts';
import { WARNING_WORDS } from '../../definition/words.ts';
import { findStep } from '../../definition/chain-walk.ts';
import { type Case, type Effect, type EventBody, WARNING_LEVELS } from '../case.ts';
import { isOfficial, unfiredWarnings, type WarningDay } from '../clock/warning-days.ts';
import { stepTimeLeft, timeLeft } from '../clock/time-left.ts';
import { daysWords } from '../clock/words.ts';
import type { CaseScene, Outcome } from '../steps/define-step.ts';
import { defineDeadline } from './define-deadline.ts';

/**
 * 预警 (domain 2.7): 提醒, 预警, 黄牌, 红牌 of the case and of its open steps, each fired once. After a jump of the clock
 * all that were passed are fired, the mildest first; cards also go to supervisors and the department's administrators.
 */
export const warnings = defineDeadline({
  name: 'warnings',
  label: { zh: '预警、亮牌', en: 'Warnings and cards' },
  fallsOn(current, definition) {
    const days = unfiredWarnings(current, definition).map((one) => one.since);
    return days.toSorted()[0];
  },
  happen(scene): Outcome {
    const { case: file, definition, today } = scene;
    const due = unfiredWarnings(file, definition)
      .filter((one) => one.since <= today)
      .toSorted((a, b) => rank(a) - rank(b));
    const events: EventBody[] = due.map((one) => ({ type: 'warned', warning: { ...one, on: today } }));
    return { ok: true, events, effects: due.flatMap((one) => notices(one, scene)), next: { kind: 'stay' } };
  },
});

function rank({ level }: WarningDay): number {
  return WARNING_LEVELS.indexOf(level);
}

function notices(warning: WarningDay, scene: CaseScene): Effect[] {
  const { level, scope, task } = warning;
  const left = leftNow(warning, scene);
  const text = words(warning, left, scene);
  const topic = `${scope === 'case' ? 'item' : 'step'}-${left < 0 ? 'overdue' : 'warning'}`;
  const tasks = scope === 'case' ? scene.case.tasks.filter(isOfficial).map((one) => one.id) : [task];
  const told: Effect[] = tasks.map((one) => ({ kind: 'notify', to: 'assignees', topic, text, task: one }));
  if (level !== 'yellow' && level !== 'red') return told;
  const above = (to: 'supervisors' | 'administrators'): Effect => ({
    kind: 'notify',
    to,
    topic: 'warning',
    text,
    ...(task === undefined ? {} : { task }),
  });
  return [...told, above('supervisors'), above('administrators')];
}

/** Days left on the day it is noticed, which may be later than the threshold's. */
function leftNow({ scope, dueOn }: WarningDay, { case: file, definition, today }: CaseScene): number {
  const { clock } = file;
  const { calendars } = definition;
  if (scope === 'case') return timeLeft(clock, today, calendars)?.days ?? 0;
  return stepTimeLeft(dueOn, today, calendars, { clock }).days;
}

function words(warning: WarningDay, left: number, { case: file, definition }: CaseScene): Bilingual {
  const { item } = definition.bundle;
  const level = WARNING_WORDS[warning.level];
  const step = warning.task === undefined ? undefined : stepName(file, definition, warning.task);
  const unit = step === undefined ? file.clock.promised.unit : 'working-day';
  const amount = daysWords(Math.abs(left), unit);
  const zhLeft = left < 0 ? `已超期 ${amount.zh}` : left === 0 ? '今日到期' : `剩余 ${amount.zh}`;
  const enLeft = left < 0 ? `${amount.en} overdue` : left === 0 ? 'due today' : `${amount.en} left`;
  return {
    zh: `【${level.zh}】办件 ${file.number}（${item.name}）${step ? `环节“${step.zh}”` : '承诺'}时限 ${warning.dueOn} 届满，${zhLeft}`,
    en: `${level.en}: case ${file.number} (${item.nameEn ?? item.name}), ${step ? `step “${step.en}”` : 'promised limit'} ends ${warning.dueOn}, ${enLeft}`,
  };
}

function stepName(file: Case, { bundle }: CaseScene['definition'], id: string): Bilingual {
  const task = file.tasks.find((one) => one.id === id);
  const zh = task?.name ?? id;
  if (task === undefined || task.side !== undefined) return { zh, en: zh };
  return { zh, en: findStep(bundle.steps, task.step)?.block.nameEn ?? zh };
}
