import Box from '@mui/material/Box';
import {
  findStep,
  type PlacedStep,
  stepRelation,
  walkSteps,
} from '../../../../platform/definition/chain-walk.ts';
import { type Step, step as kind } from '../../../../platform/definition/kinds/step-chain.ts';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { useDesigner } from '../define/designer-context.ts';
import { KindField } from '../fields/kind-field.tsx';
import { ManyControl } from '../fields/many-control.tsx';
import { SelectControl } from '../fields/select-control.tsx';
import { TextControl } from '../fields/text-control.tsx';
import { PlaceFindings } from '../parts/place-findings.tsx';
import { pointer } from '../../../../platform/definition/pointer.ts';
import { AssigneeFields } from './assignee-fields.tsx';
import { ConfigFields } from './config-fields.tsx';
import { fittingPosts, rolesFor, usualAssignees } from './fitting-posts.ts';
import { flowTexts, stepTexts } from './flow-texts.ts';
import { LimitFields } from './limit-fields.tsx';
import { MaterialsField } from './materials-field.tsx';

/** What a step cannot do without. */
export const checkStep = (step: Step): boolean => step.name.trim() !== '' && step.action !== '';

/** Back only to an earlier step of the same way: another branch would be left half done. */
const mayReturn = (from: PlacedStep, to: PlacedStep): boolean =>
  stepRelation(to, from) === 'before' &&
  to.within.every((taken, depth) => from.within[depth]?.branch === taken.branch);

interface StepFieldsProps {
  step: Step;
  tried: boolean;
  onChange: (step: Step) => void;
}

/** 步骤属性. */
export function StepFields({ step, tried, onChange }: StepFieldsProps) {
  const { bundle, catalog, readOnly } = useDesigner();
  const t = useTexts(stepTexts);
  const flow = useTexts(flowTexts);
  const language = useLanguage();
  const put = (patch: Partial<Step>) => onChange({ ...step, ...patch });
  const action = catalog.actions.find((known) => known.name === step.action);
  const here = findStep(bundle.steps, step.key);
  const earlier = walkSteps(bundle.steps)
    .filter((placed) => here && mayReturn(here, placed))
    .map(({ block }) => ({ value: block.key, label: block.name }));
  /** Whether somebody chosen already may do the action. */
  const fits = (name: string): boolean => {
    const roles = rolesFor(catalog, name, bundle.item);
    return step.assignees.some(({ department, post }) =>
      fittingPosts(catalog, bundle.item, department, roles).some((known) => known.key === post),
    );
  };
  const setAction = (name: string | undefined) => {
    const next = catalog.actions.find((known) => known.name === name);
    if (!next) return;
    const untouched = new RegExp(`^${flow.newStep(0).replace('0', '\\d+')}$`).test(step.name);
    put({
      action: next.name,
      config: {},
      ...(untouched && { name: next.label[language] }),
      assignees: fits(next.name) ? step.assignees : usualAssignees(catalog, bundle.item, next.name),
    });
  };
  const hint = action && [
    action.description[language],
    action.commands.length > 0
      ? t.commands(action.commands.map((one) => one.label[language]).join(language === 'zh' ? '、' : ', '))
      : '',
  ];
  return (
    <>
      {here && <PlaceFindings path={pointer(here.path)} />}
      <TextControl
        id="step-name"
        label={t.name}
        required
        value={step.name}
        disabled={readOnly}
        error={tried && !step.name.trim() ? t.nameMissing : undefined}
        onChange={(name) => put({ name })}
      />
      <SelectControl
        id="step-action"
        label={t.action}
        required
        value={step.action}
        disabled={readOnly}
        choices={catalog.actions.map((one) => ({ value: one.name, label: one.label[language] }))}
        hint={hint?.filter(Boolean).join(language === 'zh' ? '。' : ' ')}
        onChange={setAction}
      />
      <AssigneeFields
        value={step.assignees}
        postRoles={rolesFor(catalog, step.action, bundle.item)}
        disabled={readOnly}
        onChange={(assignees) => put({ assignees })}
      />
      <LimitFields step={step} disabled={readOnly} onChange={put} />
      <MaterialsField
        value={step.materials}
        disabled={readOnly}
        onChange={(materials) => put({ materials })}
      />
      <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: '1fr' }}>
        <KindField
          schema={kind}
          name="formAccess"
          scope="step"
          value={step.formAccess}
          disabled={readOnly}
          onChange={(formAccess) => put({ formAccess: formAccess as Step['formAccess'] })}
        />
        <ManyControl
          id="step-documents"
          label={t.documents}
          hint={t.documentsHint}
          value={step.documents}
          disabled={readOnly}
          choices={bundle.documents.map((one) => ({ value: one.key, label: one.name }))}
          onChange={(documents) => put({ documents })}
        />
      </Box>
      <KindField
        schema={kind}
        name="checkpoints"
        scope="step"
        value={step.checkpoints}
        hint={t.checkpointHint}
        disabled={readOnly}
        onChange={(checkpoints) => put({ checkpoints: checkpoints as string[] })}
      />
      <ManyControl
        id="step-returnTo"
        label={t.returnTo}
        hint={t.returnHint}
        value={step.returnTo}
        disabled={readOnly}
        choices={earlier}
        onChange={(returnTo) => put({ returnTo })}
      />
      {action && (
        <ConfigFields
          schema={action.config}
          value={step.config}
          action={action}
          stepKey={step.key}
          disabled={readOnly}
          onChange={(config) => put({ config })}
        />
      )}
      <TextControl
        id="step-nameEn"
        label={t.nameEn}
        value={step.nameEn ?? ''}
        disabled={readOnly}
        onChange={(nameEn) => put({ nameEn: nameEn || undefined })}
      />
    </>
  );
}
