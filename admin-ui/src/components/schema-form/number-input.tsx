import { useEffect, useRef, useState } from 'react';
import type { FieldProps } from '../field.tsx';
import { TextInput } from '../text-input.tsx';

/** A number as typed; what is not a number yet stays in the box and is not handed on. */
export function NumberInput({
  value,
  onChange,
  disabled,
  ...field
}: FieldProps & {
  value: number | undefined;
  onChange(value: number | undefined): void;
  disabled?: boolean;
}) {
  const [text, setText] = useState(value === undefined ? '' : String(value));
  const told = useRef(value);
  useEffect(() => {
    if (value === told.current) return;
    told.current = value;
    setText(value === undefined ? '' : String(value));
  }, [value]);
  const type = (next: string) => {
    setText(next);
    const number = next.trim() === '' ? undefined : Number(next);
    if (number !== undefined && !Number.isFinite(number)) return;
    told.current = number;
    onChange(number);
  };
  return <TextInput {...field} value={text} onChange={type} inputMode="decimal" disabled={disabled} />;
}
