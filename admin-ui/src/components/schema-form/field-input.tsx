import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import { useLanguage, usePick, useTexts } from '../../i18n/texts.ts';
import { ChoiceInput } from '../choice-input.tsx';
import { partTexts } from '../part-texts.ts';
import { SelectInput } from '../select-input.tsx';
import { TextInput } from '../text-input.tsx';
import type { WarningThresholds } from '../../../../platform/definition/kinds/warning-thresholds.ts';
import { WarningThresholdsField } from '../warnings/warning-thresholds.tsx';
import { ChecksInput } from './checks-input.tsx';
import type { FieldDescription } from './field-description.ts';
import type { Faults } from './field-faults.ts';
import type { Json, Values } from './json-schema.ts';
import { NumberInput } from './number-input.tsx';
import { RefInput } from './ref-input.tsx';
import { RowsInput } from './rows-input.tsx';
import type { FieldsComponent } from './schema-fields-props.ts';
import { TextsInput } from './texts-input.tsx';

export interface FieldInputProps {
  field: FieldDescription;
  value: Json | undefined;
  /** `undefined` takes the property away. */
  onChange(value: Json | undefined): void;
  faults: Faults;
  path: string;
  disabled?: boolean;
  Nested: FieldsComponent;
}

/** More choices than this are found by typing. */
const LONG_LIST = 12;

const texts = (value: Json | undefined): string[] => (Array.isArray(value) ? value.map(String) : []);

/** The control of one described field. */
export function FieldInput({ field, value, onChange, faults, path, disabled, Nested }: FieldInputProps) {
  const language = useLanguage();
  const pick = usePick();
  const t = useTexts(partTexts);
  const fault = faults.get(path);
  const base = {
    label: pick(field.title),
    required: field.required,
    hint: field.hint?.[language],
    error: fault && pick(fault),
    disabled,
  };
  const setText = (text: string) => onChange(text === '' && !field.required ? undefined : text);
  switch (field.control) {
    case 'text':
      return (
        <TextInput
          {...base}
          value={String(value ?? '')}
          onChange={setText}
          maxLength={field.maxLength}
          rows={field.long ? 3 : undefined}
        />
      );
    case 'date':
      return <TextInput {...base} type="date" value={String(value ?? '')} onChange={setText} />;
    case 'number':
      return (
        <NumberInput {...base} value={typeof value === 'number' ? value : undefined} onChange={onChange} />
      );
    case 'switch':
      return (
        <FormControlLabel
          disabled={disabled}
          control={
            <Switch
              size="small"
              checked={value === true}
              onChange={(_, on) => onChange(on || !field.onlyTrue ? on : undefined)}
            />
          }
          label={base.label}
        />
      );
    case 'choice':
      if (field.choices.length > LONG_LIST)
        return (
          <ChoiceInput
            {...base}
            multiple={false}
            value={String(value ?? '')}
            onChange={setText}
            options={field.choices.map((choice) => ({ value: choice.value, label: pick(choice.label) }))}
          />
        );
      return (
        <SelectInput
          {...base}
          value={String(value ?? '')}
          onChange={setText}
          options={field.choices.map((choice) => ({ value: choice.value, label: pick(choice.label) }))}
          empty={(field.required || field.initial !== undefined) && value ? undefined : t.choose}
        />
      );
    case 'choices':
      return (
        <ChecksInput
          {...base}
          value={texts(value)}
          onChange={onChange}
          options={field.choices.map((choice) => ({ value: choice.value, label: pick(choice.label) }))}
        />
      );
    case 'ref':
    case 'refs':
      return <RefInput {...base} field={field} value={value} onChange={onChange} />;
    case 'texts':
      return <TextsInput {...base} value={texts(value)} onChange={onChange} maxLength={field.maxLength} />;
    case 'dates':
      return <TextsInput {...base} type="date" value={texts(value)} onChange={onChange} />;
    case 'rows':
      return (
        <RowsInput
          {...base}
          Nested={Nested}
          fields={field.fields}
          value={Array.isArray(value) ? (value as Values[]) : []}
          onChange={onChange}
          faults={faults}
          path={path}
          keyPrefix={field.name.replace(/s$/, '')}
        />
      );
    case 'warnings':
      return (
        <fieldset className="group-edit">
          <legend className="lbl">{base.label}</legend>
          <WarningThresholdsField
            value={value as WarningThresholds | undefined}
            disabled={disabled}
            onChange={(next) => onChange(next as Json | undefined)}
          />
        </fieldset>
      );
    case 'group':
      return (
        <fieldset className="group-edit">
          <legend className="lbl">{base.label}</legend>
          <Nested
            fields={field.fields}
            values={(value ?? {}) as Values}
            onChange={(next) => onChange(Object.keys(next).length > 0 ? next : undefined)}
            faults={faults}
            path={path}
            disabled={disabled}
          />
        </fieldset>
      );
  }
}
