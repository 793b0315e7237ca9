import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useId } from 'react';
import { useTexts } from '../../i18n/texts.ts';
import { Field, type FieldProps } from '../field.tsx';
import { partTexts } from '../part-texts.ts';
import type { FieldDescription } from './field-description.ts';
import type { Faults } from './field-faults.ts';
import type { Values } from './json-schema.ts';
import type { FieldsComponent } from './schema-fields-props.ts';
import { startingValues } from './starting-values.ts';

/** A sub-table: each row is a small form of its own. */
export function RowsInput({
  fields,
  value,
  onChange,
  faults,
  path,
  keyPrefix,
  Nested,
  disabled,
  ...field
}: FieldProps & {
  fields: readonly FieldDescription[];
  value: readonly Values[];
  onChange(value: Values[]): void;
  faults: Faults;
  path: string;
  keyPrefix: string;
  Nested: FieldsComponent;
  disabled?: boolean;
}) {
  const t = useTexts(partTexts);
  const id = useId();
  return (
    <Field id={id} group {...field}>
      {value.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the list
        <fieldset className="row-edit" key={index}>
          <legend className="hidden-label">{`${field.label} ${t.row(index + 1)}`}</legend>
          <Nested
            fields={fields}
            values={row}
            onChange={(next) => onChange(value.map((other, at) => (at === index ? next : other)))}
            faults={faults}
            path={`${path}/${index}`}
            disabled={disabled}
            lastFields={['nameEn', 'key']}
          />
          <IconButton
            size="small"
            disabled={disabled}
            aria-label={t.removeRow(String(row['name'] || t.row(index + 1)))}
            onClick={() => onChange(value.filter((_, at) => at !== index))}
          >
            <DeleteOutlined sx={{ fontSize: 18 }} />
          </IconButton>
        </fieldset>
      ))}
      <div>
        <Button
          size="small"
          disabled={disabled}
          onClick={() => onChange([...value, startingValues(fields, keyPrefix)])}
        >
          {t.addOf(field.label)}
        </Button>
      </div>
    </Field>
  );
}
