import { z } from 'zod';
import type { Case, Effect, Urge } from '../case.ts';
import { addWorkingDays } from '../clock/working-calendar.ts';
import { reasonText } from '../payload-schemas.ts';
import { type CaseAct, defineCaseCommand, type Outcome } from '../steps/define-step.ts';

const payload = z.strictObject({
  text: reasonText.meta({ title: '督办意见', titleEn: 'What is asked' }),
  days: z
    .int()
    .min(1)
    .max(30)
    .default(3)
    .meta({ title: '答复期限（工作日）', titleEn: 'Answer within, working days' }),
});

/** 督办: a supervisor asks in writing; whoever has the case answers in time, also while it is held. */
export const urge = defineCaseCommand({
  label: { zh: '督办', en: 'Urge' },
  by: 'supervisor',
  opinion: 'none',
  whileHeld: true,
  payload,
  afterEnd: false,
  decide,
});

function decide(act: CaseAct<z.infer<typeof payload>>): Outcome {
  const { case: file, actor, now, today, definition } = act;
  const { text, days } = act.payload;
  const made: Urge = {
    id: `${file.seq + 1}-urge`,
    by: { account: actor.account, name: actor.name },
    at: now,
    text,
    dueOn: addWorkingDays(today, days, definition.calendars).date,
  };
  return {
    ok: true,
    events: [{ type: 'urged', urge: made }],
    effects: notices(file, made),
    next: { kind: 'stay' },
  };
}

/** To everybody who has a step of the case, and to those who run the department. */
function notices({ number, tasks }: Case, { text, dueOn }: Urge): Effect[] {
  const said = {
    zh: `办件 ${number} 被督办，请于 ${dueOn} 前答复：${text}`,
    en: `Case ${number} is urged, answer by ${dueOn}: ${text}`,
  };
  const notice = { kind: 'notify', topic: 'supervision', text: said } as const;
  const own = tasks.filter((one) => !one.forApplicant && one.side === undefined && one.assignees.length > 0);
  return [
    ...own.map((one): Effect => ({ ...notice, to: 'assignees', task: one.id })),
    { ...notice, to: 'administrators' },
  ];
}
