import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useId } from 'react';
import { useTexts } from '../../i18n/texts.ts';
import { Field, type FieldProps } from '../field.tsx';
import { partTexts } from '../part-texts.ts';

/** A list of short texts or dates, one line each. */
export function TextsInput({
  value,
  onChange,
  type = 'text',
  maxLength,
  disabled,
  ...field
}: FieldProps & {
  value: readonly string[];
  onChange(value: string[]): void;
  type?: 'text' | 'date';
  maxLength?: number;
  disabled?: boolean;
}) {
  const t = useTexts(partTexts);
  const id = useId();
  return (
    <Field id={id} group {...field}>
      {value.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the list
        <div className="line-edit" key={index}>
          <input
            className="inp"
            type={type}
            value={text}
            maxLength={maxLength}
            disabled={disabled}
            aria-label={`${field.label} ${t.row(index + 1)}`}
            onChange={(event) =>
              onChange(value.map((other, at) => (at === index ? event.target.value : other)))
            }
          />
          <IconButton
            size="small"
            disabled={disabled}
            aria-label={t.removeRow(`${field.label} ${t.row(index + 1)}`)}
            onClick={() => onChange(value.filter((_, at) => at !== index))}
          >
            <DeleteOutlined sx={{ fontSize: 18 }} />
          </IconButton>
        </div>
      ))}
      <div>
        <Button size="small" disabled={disabled} onClick={() => onChange([...value, ''])}>
          {t.addText}
        </Button>
      </div>
    </Field>
  );
}
