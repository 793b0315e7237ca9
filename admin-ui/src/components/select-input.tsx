import { useId } from 'react';
import { describedBy, Field, type FieldProps } from './field.tsx';

export interface Option {
  value: string;
  label: string;
}

/** One of a few known values. The browser's own list, so that it works the same with a thumb and a keyboard. */
export function SelectInput({
  value,
  onChange,
  options,
  empty,
  disabled,
  ...field
}: FieldProps & {
  value: string;
  onChange(value: string): void;
  options: readonly Option[];
  /** Words of the empty choice; without it one of the options has to be taken. */
  empty?: string;
  disabled?: boolean;
}) {
  const id = useId();
  return (
    <Field id={id} {...field}>
      <select
        id={id}
        className={`inp${field.error ? ' err' : ''}`}
        value={value}
        disabled={disabled}
        onChange={(event) => onChange(event.target.value)}
        aria-required={field.required || undefined}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(id, field)}
      >
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
