import type { Step } from '../../definition/kinds/step-chain.ts';
import { pathOf } from '../payload.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { stepAction } from './index.ts';

/** The step's configuration as its action reads it; a bundle that passed the checks always has one. */
export function configOf(step: Step): { ok: true; value: unknown } | Refusal {
  const action = stepAction(step.action);
  if (action === undefined) return refuse('definition.action-unknown', '', { action: step.action });
  const parsed = action.config.safeParse(step.config);
  return parsed.success
    ? { ok: true, value: parsed.data }
    : refuse('definition.step-config', pathOf(parsed.error), { step: step.key });
}
