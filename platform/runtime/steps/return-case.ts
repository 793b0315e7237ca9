import { z } from 'zod';
import { key } from '../../definition/kinds/shared-fields.ts';
import { returnTargets } from '../flow/chain.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { type Act, type Choices, defineCommand, type Outcome, type Scene } from './define-step.ts';

const payload = z.strictObject({
  to: key.meta({ title: '退回至', titleEn: 'Return to' }),
});

/** 退回: sends the case back to an earlier step of an enclosing sequence that the step names in `returnTo`. */
export const returnCase = defineCommand<unknown>()({
  label: { zh: '退回', en: 'Return' },
  by: 'assignee',
  opinion: 'required',
  payload,
  available: mayReturn,
  choices: targets,
  decide,
});

function mayReturn({ case: file, step, definition }: Scene): Refusal | undefined {
  if (returnTargets(definition.bundle.steps.blocks, step).length === 0)
    return refuse('return.not-configured');
  // A decision stands until it is revoked (第六十九条); going back would decide the case twice.
  return file.decision === null ? undefined : refuse('return.decided');
}

function targets({ step, definition }: Scene): Choices {
  const steps = returnTargets(definition.bundle.steps.blocks, step);
  return { '/to': steps.map((one) => ({ value: one.key, label: one.name })) };
}

function decide({ step, definition, payload: { to } }: Act<unknown, z.infer<typeof payload>>): Outcome {
  const allowed = returnTargets(definition.bundle.steps.blocks, step).some((one) => one.key === to);
  if (!allowed) return refuse('return.target-not-allowed', '/payload/to', { step: to });
  return {
    ok: true,
    events: [{ type: 'reviewed', result: 'returned', returnTo: to }],
    next: { kind: 'return', to },
  };
}
