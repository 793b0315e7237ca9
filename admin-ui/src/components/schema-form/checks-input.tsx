import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useId } from 'react';
import { Field, type FieldProps } from '../field.tsx';
import type { Option } from '../select-input.tsx';

/** Several of a few known values. */
export function ChecksInput({
  value,
  onChange,
  options,
  disabled,
  ...field
}: FieldProps & {
  value: readonly string[];
  onChange(value: string[]): void;
  options: readonly Option[];
  disabled?: boolean;
}) {
  const id = useId();
  const toggle = (key: string) =>
    onChange(
      options
        .map((option) => option.value)
        .filter((other) => (other === key ? !value.includes(key) : value.includes(other))),
    );
  return (
    <Field id={id} group {...field}>
      <div className="checks">
        {options.map((option) => (
          <FormControlLabel
            key={option.value}
            disabled={disabled}
            control={
              <Checkbox
                size="small"
                checked={value.includes(option.value)}
                onChange={() => toggle(option.value)}
              />
            }
            label={option.label}
          />
        ))}
      </div>
    </Field>
  );
}
