import { useId } from 'react';
import type { CaseView } from '../../../../platform/contract/case-view.ts';
import { fieldsOf } from '../../../../platform/definition/form-fields.ts';
import type { Form } from '../../../../platform/definition/kinds/form.ts';
import { describedBy, Field } from '../../components/field.tsx';
import { partTexts } from '../../components/part-texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { caseTexts } from './case-texts.ts';

/** Which material or which field of the form has to be corrected. */
export function CorrectionTarget({
  view,
  value,
  onChange,
  error,
}: {
  view: CaseView;
  value: string;
  onChange(value: string): void;
  error?: string;
}) {
  const t = useTexts(caseTexts);
  const parts = useTexts(partTexts);
  const id = useId();
  const field = { label: t.correctionWhat, required: true, error };
  const fields = fieldsOf(view.form.definition as Form);
  return (
    <Field id={id} {...field}>
      <select
        id={id}
        className={`inp${error ? ' err' : ''}`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-required="true"
        aria-describedby={describedBy(id, field)}
      >
        <option value="">{parts.choose}</option>
        <optgroup label={t.correctionMaterials}>
          {view.materials.map((material) => (
            <option key={material.key} value={`material:${material.key}`}>
              {material.name}
            </option>
          ))}
        </optgroup>
        <optgroup label={t.correctionFields}>
          {fields.map((one) => (
            <option key={one.key} value={`field:${one.key}`}>
              {one.label}
            </option>
          ))}
        </optgroup>
      </select>
    </Field>
  );
}
