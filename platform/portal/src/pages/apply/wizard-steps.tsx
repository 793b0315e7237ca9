import type { FormCounts } from '../../../../render/form-runtime/form-problems.ts';
import { type BarStep, StepBar } from '../../components/step-bar.tsx';
import { useText } from '../../i18n/index.ts';
import { STEPS, type StepName } from './step-names.ts';

interface WizardStepsProps {
  step: StepName | 'done';
  counts?: FormCounts;
  missing?: number;
}

export function WizardSteps({ step, counts, missing = 0 }: WizardStepsProps) {
  const { apply } = useText();
  const at = step === 'done' ? STEPS.length + 1 : STEPS.indexOf(step);
  const notes: Record<string, string | undefined> = {
    form: counts && apply.counts(counts.filled, counts.total),
    materials: apply.materialsNeeded(missing),
  };
  const steps = [...STEPS, 'submit' as const].map((name, index): BarStep => {
    const state = index < at ? 'done' : index === at ? 'now' : 'coming';
    const note = state === 'done' ? apply.done : (notes[name] ?? (state === 'now' ? '' : apply.notYet));
    return { name: apply[name], state, note };
  });
  return <StepBar steps={steps} />;
}
