import assert from 'node:assert/strict';
import { allowedCommands } from '../../platform/runtime/allowed.ts';
import type { Actor } from '../../platform/runtime/case.ts';
import { ACTORS, Journey } from './support/journey.ts';

const { applicant, clerk, reviewer, approver, everything, system } = ACTORS;

function buttons(journey: Journey, actor: Actor): { may: string[]; not: Record<string, string> } {
  const { tasks, whole } = allowedCommands(journey.case, actor, journey.definition, journey.now);
  const all = [...tasks, whole];
  return {
    may: all.flatMap((one) => one.commands.map((command) => command.type)).toSorted(),
    not: Object.fromEntries(
      all.flatMap((one) => one.withheld.map((command) => [command.type, command.code])),
    ),
  };
}

describe('allowed commands', () => {
  it('are what the step allows, and the others say why not', () => {
    const j = new Journey();
    assert.deepEqual(buttons(j, clerk), {
      may: ['accept', 'check-materials', 'refuse-acceptance', 'request-correction'],
      not: { withdraw: 'actor.not-applicant' },
    });
    assert.deepEqual(buttons(j, applicant).may, ['withdraw']);
    assert.equal(buttons(j, reviewer).not['accept'], 'actor.not-assigned');
    j.do(clerk, 'accept').do(everything, 'approve');
    assert.deepEqual(buttons(j, approver).may, ['check-materials', 'grant', 'refuse', 'return']);
    assert.equal(buttons(j, everything).not['grant'], 'actor.same-person');
    j.do(approver, 'grant');
    assert.deepEqual(buttons(j, applicant), { may: [], not: { withdraw: 'withdraw.too-late' } });
    assert.deepEqual(buttons(j, system), { may: [], not: { withdraw: 'actor.not-applicant' } });
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
    assert.deepEqual(buttons(j, applicant).may, ['correct', 'withdraw']);
    assert.deepEqual(buttons(j, clerk).may, []);
    assert.equal(buttons(j, clerk).not['correct'], 'actor.not-applicant');
  });

  it('are none once the case is over', () => {
    const j = new Journey().do(applicant, 'withdraw', { task: undefined, payload: { reason: 'x' } });
    assert.deepEqual(allowedCommands(j.case, applicant, j.definition, j.now), {
      tasks: [],
      whole: { commands: [], withheld: [] },
    });
  });
});
