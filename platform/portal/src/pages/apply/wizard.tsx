import { useCallback, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { call } from '../../../../contract/client.ts';
import type { DraftView } from '../../../../contract/hall.ts';
import type { FormCounts } from '../../../../render/form-runtime/form-problems.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { nameOf } from '../../../../render/language.ts';
import { useLoad } from '../../app/use-load.ts';
import { useTitle } from '../../app/use-title.ts';
import { Breadcrumb } from '../../components/breadcrumb.tsx';
import { useText } from '../../i18n/index.ts';
import { CheckStep } from './check-step.tsx';
import { ConflictNote } from './conflict-note.tsx';
import { FormStep } from './form-step.tsx';
import { LeaveGuard } from './leave-guard.tsx';
import { MaterialsStep } from './materials-step.tsx';
import { missingMaterials } from './missing-materials.ts';
import { STEPS, type StepName } from './step-names.ts';
import { useDraft } from './use-draft.ts';
import { WizardHead } from './wizard-head.tsx';
import { WizardSteps } from './wizard-steps.tsx';

/** The application: form, materials, check and submit; the step is in the address, the work in the draft. */
export function Wizard({ initial }: { initial: DraftView }) {
  const { apply } = useText();
  const language = useLanguage();
  const navigate = useNavigate();
  const controller = useDraft(initial);
  const [search, setSearch] = useSearchParams();
  const [counts, setCounts] = useState<FormCounts>();
  const { draft } = controller;
  const guide = useLoad(`item:${draft.item.key}`, (signal) =>
    call('hallItem', { params: { key: draft.item.key }, signal }),
  );
  const name = guide.value ? nameOf(guide.value.item, language) : draft.item.name;
  useTitle(`${name} · ${apply.crumb}`);

  const asked = search.get('step');
  const step: StepName = STEPS.find((known) => known === asked) ?? 'form';
  const go = useCallback(
    async (to: StepName, field?: string) => {
      await controller.flush();
      setSearch(field ? { step: to, field } : { step: to });
      scrollTo({ top: 0 });
    },
    [controller, setSearch],
  );
  const leave = async (): Promise<void> => {
    if (await controller.flush()) navigate('/my/drafts');
  };
  const shared = { controller, guide: guide.value, go, leave, field: search.get('field') ?? undefined };

  return (
    <>
      <Breadcrumb links={[{ to: `/items/${draft.item.key}`, label: name }]} current={apply.crumb} />
      <WizardHead name={name} controller={controller} />
      <WizardSteps step={step} counts={counts} missing={missingMaterials(draft).length} />
      {controller.status === 'conflict' && <ConflictNote controller={controller} />}
      {step === 'form' && <FormStep key={controller.round} {...shared} onCounts={setCounts} />}
      {step === 'materials' && <MaterialsStep {...shared} />}
      {step === 'check' && <CheckStep {...shared} />}
      <LeaveGuard controller={controller} />
    </>
  );
}
