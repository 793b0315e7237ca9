import assert from 'node:assert/strict';
import { allowedCommands } from '../../platform/runtime/allowed.ts';
import type { Actor } from '../../platform/runtime/case.ts';
import { ACTORS, Journey } from './support/journey.ts';

const { applicant, clerk, reviewer, approver, everything, system } = ACTORS;

/** The buttons of the step itself unless asked for others: those every task has are tested with what they do. */
function buttons(
  journey: Journey,
  actor: Actor,
  group: 'step' | 'whole' = 'step',
): { may: string[]; not: Record<string, string> } {
  const { tasks, whole } = allowedCommands(journey.case, actor, journey.definition, journey.now);
  const commands = [...tasks, whole].flatMap((one) => one.commands).filter((one) => one.group === group);
  const withheld = [...tasks, whole].flatMap((one) => one.withheld).filter((one) => one.group === group);
  return {
    may: commands.map(({ type }) => type).toSorted(),
    not: Object.fromEntries(withheld.map(({ type, code }) => [type, code])),
  };
}

describe('allowed commands', () => {
  it('are what the step allows, and the others say why not', () => {
    const j = new Journey();
    assert.deepEqual(buttons(j, clerk), {
      may: ['accept', 'correct-on-spot', 'refuse-acceptance', 'request-correction', 'send-back'],
      not: { 'accept-with-deficiency': 'deficiency.nothing-missing' },
    });
    assert.deepEqual(buttons(j, applicant, 'whole').may, ['withdraw']);
    assert.equal(buttons(j, applicant, 'whole').not['supply'], 'deficiency.none');
    assert.equal(buttons(j, clerk, 'whole').not['withdraw'], 'actor.not-applicant');
    assert.equal(buttons(j, reviewer).not['accept'], 'actor.not-assigned');
    j.do(clerk, 'accept').do(everything, 'approve');
    assert.deepEqual(buttons(j, approver).may, ['grant', 'refuse', 'return']);
    const [task] = allowedCommands(j.case, approver, j.definition, j.now).tasks;
    assert.equal(task?.commands.find(({ type }) => type === 'grant')?.label.zh, '予以批准');
    assert.equal(buttons(j, everything).not['grant'], 'actor.same-person');
    j.do(approver, 'grant');
    assert.deepEqual(buttons(j, applicant, 'whole').may, []);
    assert.equal(buttons(j, applicant, 'whole').not['withdraw'], 'withdraw.too-late');
    assert.deepEqual([...buttons(j, system).may, ...buttons(j, system, 'whole').may], []);
  });

  it('carry label, tone, opinion rule, payload schema and choices', () => {
    const j = new Journey().do(clerk, 'accept');
    const { tasks } = allowedCommands(j.case, reviewer, j.definition, j.now);
    assert.equal(tasks[0]?.task.step, 'review');
    const back = tasks[0]?.commands.find((command) => command.type === 'return');
    assert.deepEqual(back?.label, { zh: '退回', en: 'Return' });
    assert.equal(back?.opinion, 'required');
    assert.equal(back?.tone, 'default');
    assert.deepEqual(back?.choices, { '/to': [{ value: 'accept', label: '步骤 accept' }] });
    assert.deepEqual(Object.keys((back?.payload ?? {}) as object).toSorted(), [
      '$schema',
      'additionalProperties',
      'properties',
      'required',
      'type',
    ]);
  });

  it('after one correction notice explain why there is no second', () => {
    const j = new Journey().do(clerk, 'request-correction', { payload: { items: [{ problem: 'x' }] } });
    assert.deepEqual(buttons(j, applicant).may, ['correct']);
    assert.deepEqual(buttons(j, clerk).may, []);
    assert.equal(buttons(j, clerk).not['correct'], 'actor.not-applicant');
  });

  it('are none for the applicant once the case is over, and say nothing of what only was possible before', () => {
    const j = new Journey().do(applicant, 'withdraw', { task: undefined, payload: { reason: 'x' } });
    const { tasks, whole } = allowedCommands(j.case, applicant, j.definition, j.now);
    assert.deepEqual([tasks, whole.commands], [[], []]);
    assert.deepEqual([...new Set(whole.withheld.map((one) => one.code))], ['actor.not-office']);
  });
});
