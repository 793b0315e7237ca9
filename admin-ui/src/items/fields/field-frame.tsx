import type { ReactNode } from 'react';
import { Field } from '../../components/field.tsx';

interface FieldFrameProps {
  id: string;
  label: string;
  required?: boolean;
  /** Quiet words below the label's control, before the hint. */
  aside?: string;
  hint?: ReactNode;
  error?: string;
  /** The label names a group of controls instead of one. */
  group?: boolean;
  children: ReactNode;
}

/** A field of an editor whose control has a fixed id, so that a finding can lead to it. */
export function FieldFrame({ id, label, required, aside, hint, error, group, children }: FieldFrameProps) {
  const words =
    aside || hint ? (
      <>
        {aside}
        {aside && hint ? ' · ' : ''}
        {hint}
      </>
    ) : undefined;
  return (
    <Field id={id} label={label} required={required} hint={words} error={error} group={group}>
      {children}
    </Field>
  );
}

/** What every field takes; `id` ties label, control and error together. */
export interface FieldProps<V> {
  id: string;
  label: string;
  value: V;
  onChange: (value: V) => void;
  required?: boolean;
  disabled?: boolean;
  aside?: string;
  hint?: ReactNode;
  error?: string;
}

/** Ids of what describes a control. */
export const describedBy = (props: { id: string; hint?: ReactNode; error?: ReactNode }) =>
  [props.error ? `${props.id}-error` : '', props.hint ? `${props.id}-hint` : ''].filter(Boolean).join(' ') ||
  undefined;
