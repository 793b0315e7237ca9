import { useState } from 'react';
import { useText } from '../i18n/index.ts';
import { Field } from './field.tsx';
import { Icon } from './icon.tsx';

interface PasswordFieldProps {
  label: string;
  value: string;
  name: string;
  autoComplete: 'current-password' | 'new-password';
  required?: boolean;
  hint?: string;
  error?: string;
  onValue: (value: string) => void;
  onBlur?: () => void;
}

export function PasswordField({ label, value, name, autoComplete, ...rest }: PasswordFieldProps) {
  const { auth } = useText();
  const [shown, setShown] = useState(false);
  const { required, hint, error, onValue, onBlur } = rest;
  return (
    <Field label={label} required={required} hint={hint} error={error}>
      {(control) => (
        <div className="hasbtn">
          <input
            {...control}
            className="inp"
            type={shown ? 'text' : 'password'}
            name={name}
            autoComplete={autoComplete}
            value={value}
            onBlur={onBlur}
            onChange={(event) => onValue(event.currentTarget.value)}
          />
          <button
            type="button"
            aria-label={shown ? auth.hidePassword : auth.showPassword}
            onClick={() => setShown(!shown)}
          >
            <Icon name={shown ? 'eye-off' : 'eye'} />
          </button>
        </div>
      )}
    </Field>
  );
}
