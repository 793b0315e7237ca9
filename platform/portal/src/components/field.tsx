import { type ReactNode, useId } from 'react';
import { useText } from '../i18n/index.ts';
import { ErrorLine } from './error-line.tsx';

export interface ControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  'aria-required': true | undefined;
}

interface FieldProps {
  label: string;
  required?: boolean;
  hint?: string;
  error?: string;
  children: (control: ControlProps) => ReactNode;
}

/** Label above, control, then the error or the help line. */
export function Field({ label, required, hint, error, children }: FieldProps) {
  const { common } = useText();
  const id = useId();
  const described = [error && `${id}-e`, hint && `${id}-h`].filter(Boolean).join(' ');
  return (
    <div className={error ? 'field err' : 'field'}>
      <div className="lab">
        <label htmlFor={id}>{label}</label>
        {required && (
          <span className="req" aria-hidden="true">
            {common.required}
          </span>
        )}
      </div>
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
        'aria-required': required ? true : undefined,
      })}
      {error && <ErrorLine id={`${id}-e`}>{error}</ErrorLine>}
      {hint && (
        <p className="hint" id={`${id}-h`}>
          {hint}
        </p>
      )}
    </div>
  );
}
