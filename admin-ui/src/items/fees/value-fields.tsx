import Box from '@mui/material/Box';
import type { FormField } from '../../../../platform/definition/form-fields.ts';
import { TextInput } from '../../components/text-input.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { NumberControl } from '../fields/number-control.tsx';
import { SelectControl } from '../fields/select-control.tsx';
import { TextControl } from '../fields/text-control.tsx';
import { unitOf } from './fee-fields.ts';
import { feeSideTexts } from './fee-texts.ts';
import type { FormValues } from './use-fee-preview.ts';

interface ValueFieldsProps {
  scope: string;
  fields: FormField[];
  values: FormValues;
  disabled?: boolean;
  onChange: (values: FormValues) => void;
}

/** Inputs for the form fields a rule reads. */
export function ValueFields({ scope, fields, values, disabled, onChange }: ValueFieldsProps) {
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: '1fr 1fr', alignItems: 'start' }}>
      {fields.map((field) => (
        <ValueField
          key={field.key}
          id={`${scope}-${field.key}`}
          field={field}
          value={values[field.key]}
          disabled={disabled}
          onChange={(value) => {
            const next = { ...values };
            if (value === undefined) delete next[field.key];
            else next[field.key] = value;
            onChange(next);
          }}
        />
      ))}
    </Box>
  );
}

interface ValueFieldProps {
  id: string;
  field: FormField;
  value: FormValues[string] | undefined;
  disabled?: boolean;
  onChange: (value: FormValues[string] | undefined) => void;
}

function ValueField({ id, field, value, disabled, onChange }: ValueFieldProps) {
  const t = useTexts(feeSideTexts);
  const shared = { id, label: field.label, disabled };
  if (field.type === 'number')
    return (
      <NumberControl
        {...shared}
        unit={unitOf(field)}
        value={typeof value === 'number' ? value : undefined}
        onChange={onChange}
      />
    );
  if (field.type === 'date')
    return (
      <TextInput
        label={field.label}
        type="date"
        value={typeof value === 'string' ? value.slice(0, 10) : ''}
        disabled={disabled}
        onChange={(next) => onChange(next || undefined)}
      />
    );
  if (field.type === 'boolean')
    return (
      <SelectControl
        {...shared}
        value={value === true ? 'yes' : 'no'}
        choices={[
          { value: 'yes', label: t.yes },
          { value: 'no', label: t.no },
        ]}
        onChange={(next) => onChange(next === 'yes')}
      />
    );
  if (field.options)
    return (
      <SelectControl
        {...shared}
        value={typeof value === 'string' ? value : undefined}
        choices={field.options}
        empty="—"
        onChange={onChange}
      />
    );
  return (
    <TextControl
      {...shared}
      value={typeof value === 'string' ? value : ''}
      onChange={(next) => onChange(next || undefined)}
    />
  );
}
