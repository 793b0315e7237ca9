import OutlinedInput from '@mui/material/OutlinedInput';
import { type ReactNode, useId } from 'react';
import { describedBy, Field, type FieldProps } from './field.tsx';

export interface TextInputProps extends FieldProps {
  value: string;
  onChange(value: string): void;
  type?: 'text' | 'password' | 'date' | 'search' | 'tel';
  inputMode?: 'numeric' | 'decimal';
  autoComplete?: string;
  autoFocus?: boolean;
  placeholder?: string;
  maxLength?: number;
  disabled?: boolean;
  /** Lines of a long text. */
  rows?: number;
  end?: ReactNode;
}

export function TextInput({ value, onChange, type = 'text', rows, end, ...rest }: TextInputProps) {
  const id = useId();
  const { label, required, hint, error } = rest;
  return (
    <Field id={id} label={label} required={required} hint={hint} error={error}>
      <OutlinedInput
        id={id}
        size="small"
        fullWidth
        type={rows ? undefined : type}
        multiline={Boolean(rows)}
        minRows={rows}
        maxRows={rows ? rows * 3 : undefined}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        error={Boolean(error)}
        disabled={rest.disabled}
        autoComplete={rest.autoComplete ?? 'off'}
        autoFocus={rest.autoFocus}
        placeholder={rest.placeholder}
        endAdornment={end}
        inputProps={{
          maxLength: rest.maxLength,
          inputMode: rest.inputMode,
          'aria-required': required || undefined,
          'aria-describedby': describedBy(id, rest),
        }}
      />
    </Field>
  );
}
