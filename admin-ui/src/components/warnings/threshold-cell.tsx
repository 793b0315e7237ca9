import { useEffect, useState } from 'react';
import { useTexts } from '../../i18n/texts.ts';
import { wholeNumber } from './threshold-edit.ts';
import { warningTexts } from './warning-texts.ts';

const shown = (value: number | undefined): string => (value === undefined ? '' : String(value));

/** One condition of one level: a small box with its unit. What is no number yet stays visible and is not handed on. */
export function ThresholdCell({
  name,
  unit,
  value,
  disabled,
  onChange,
}: {
  name: string;
  unit: string;
  value: number | undefined;
  disabled: boolean;
  onChange(value: number | undefined): void;
}) {
  const t = useTexts(warningTexts);
  const [text, setText] = useState(shown(value));
  useEffect(() => setText((typed) => (wholeNumber(typed) === value ? typed : shown(value))), [value]);
  const wrong = text.trim() !== '' && wholeNumber(text) === undefined;
  return (
    <span className="inp sm threshold">
      <input
        value={text}
        inputMode="text"
        maxLength={5}
        disabled={disabled}
        aria-label={name}
        aria-invalid={wrong || undefined}
        title={wrong ? t.wrong : undefined}
        onChange={(event) => {
          setText(event.target.value);
          const number = wholeNumber(event.target.value);
          if (number !== undefined || event.target.value.trim() === '') onChange(number);
        }}
      />
      <span className="m">{unit}</span>
    </span>
  );
}
