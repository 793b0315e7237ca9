import ErrorOutline from '@mui/icons-material/ErrorOutlineOutlined';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n/texts.ts';
import { partTexts } from './part-texts.ts';

export interface FieldProps {
  label: string;
  required?: boolean;
  hint?: ReactNode;
  /** What is wrong and how to mend it. */
  error?: string;
}

/** Ids a control points at, so that a reader hears the hint and the fault with the label. */
export const describedBy = (id: string, { hint, error }: FieldProps): string | undefined =>
  [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;

/** A label above its control, a hint below, the fault beside it. `group` for several controls under one label. */
export function Field({
  id,
  group,
  label,
  required,
  hint,
  error,
  children,
}: FieldProps & { id: string; group?: boolean; children: ReactNode }) {
  const t = useTexts(partTexts);
  return (
    <div
      className="field"
      data-error={error ? '' : undefined}
      {...(group && { role: 'group', 'aria-labelledby': `${id}-label` })}
    >
      <div className="lbl">
        {group ? <span id={`${id}-label`}>{label}</span> : <label htmlFor={id}>{label}</label>}
        {required ? (
          <span className="req" aria-hidden="true">
            *
          </span>
        ) : null}
      </div>
      {children}
      {hint ? (
        <div className="hint" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
      {error ? (
        <div className="err-t" id={`${id}-error`}>
          <ErrorOutline sx={{ fontSize: 16 }} titleAccess={t.fault} />
          {error}
        </div>
      ) : null}
    </div>
  );
}
