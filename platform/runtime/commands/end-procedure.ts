import { z } from 'zod';
import type { EventBody, Procedure } from '../case.ts';
import { PROCEDURE_RULES, resumeClock } from '../clock/ledger.ts';
import { noteText } from '../payload-schemas.ts';
import { refuse } from '../refusal.ts';
import { type Act, type Choices, defineCommand, type Outcome, type Scene } from '../steps/define-step.ts';
import { notifyApplicant } from '../steps/notices.ts';

const payload = z.strictObject({
  id: z.string().min(1).max(100).meta({ title: '特别程序', titleEn: 'Procedure' }),
  result: z.enum(['passed', 'failed']).meta({
    title: '结果',
    titleEn: 'Result',
    labels: { passed: { zh: '通过', en: 'Passed' }, failed: { zh: '未通过', en: 'Not passed' } },
  }),
  note: noteText.min(1).meta({ title: '结果说明', titleEn: 'What came of it' }),
});

/** 特别程序结果: the procedure is over; the limits run on from the next working day. */
export const endProcedure = defineCommand<unknown>()({
  label: { zh: '登记特别程序结果', en: 'Record the result of the procedure' },
  tone: 'primary',
  by: 'assignee',
  opinion: 'optional',
  keepsTask: true,
  whileHeld: true,
  payload,
  available: (scene) => (openOf(scene).length > 0 ? undefined : refuse('procedure.none-open')),
  choices: choicesOf,
  decide: end,
});

/** Procedures started from this task that are under way. */
function openOf({ case: file, task }: Scene): Procedure[] {
  return file.procedures.filter((one) => one.task === task.id && one.endedOn === undefined);
}

function choicesOf(scene: Scene): Choices {
  return {
    '/id': openOf(scene).map(({ id, kind }) => ({ value: id, label: PROCEDURE_RULES[kind].label.zh })),
  };
}

function end(act: Act<unknown, z.infer<typeof payload>>): Outcome {
  const { case: file, today, definition, actor } = act;
  const { id, result, note } = act.payload;
  const procedure = openOf(act).find((one) => one.id === id);
  if (procedure === undefined) return refuse('procedure.unknown', '/payload/id');
  if (procedure.heldOn !== undefined && today < procedure.heldOn) {
    return refuse('hearing.not-held', '', { heldOn: procedure.heldOn });
  }
  const events: EventBody[] = [{ type: 'procedure-ended', id, on: today, result, note }];
  if (procedure.excluded) {
    const by = { account: actor.account, name: actor.name };
    events.push({
      type: 'clock-changed',
      clock: resumeClock(file.clock, id, today, by, definition.calendars),
    });
  }
  const { label } = PROCEDURE_RULES[procedure.kind];
  return {
    ok: true,
    events,
    effects: [
      notifyApplicant({ case: file, bundle: definition.bundle }, 'special-procedure', {
        zh: `的${label.zh}已结束：${note}`,
        en: `: the special procedure (${label.en}) is over: ${note}`,
      }),
    ],
    next: { kind: 'stay' },
  };
}
