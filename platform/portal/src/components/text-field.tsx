import type { ComponentProps } from 'react';
import { Field } from './field.tsx';

interface TextFieldProps extends Omit<ComponentProps<'input'>, 'onChange' | 'value'> {
  label: string;
  value: string;
  hint?: string;
  error?: string;
  onValue: (value: string) => void;
}

export function TextField({ label, value, hint, error, required, onValue, ...input }: TextFieldProps) {
  return (
    <Field label={label} required={required} hint={hint} error={error}>
      {(control) => (
        <input
          {...input}
          {...control}
          className="inp"
          value={value}
          onChange={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
