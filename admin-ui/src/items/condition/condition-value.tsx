import MenuItem from '@mui/material/MenuItem';
import OutlinedInput from '@mui/material/OutlinedInput';
import Select from '@mui/material/Select';
import { useState } from 'react';
import type { Fact } from '../../../../platform/definition/facts.ts';
import type { Comparison } from '../../../../platform/definition/kinds/rule.ts';
import { asNumber } from '../fields/number-control.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { conditionTexts } from './condition-texts.ts';

interface ConditionValueProps {
  id: string;
  label: string;
  fact: Fact | undefined;
  value: Comparison['value'];
  disabled?: boolean;
  onChange: (value: Comparison['value']) => void;
}

/** The value side of a comparison, by the type of the fact. */
export function ConditionValue({ label, fact, value, disabled, onChange }: ConditionValueProps) {
  const t = useTexts(conditionTexts);
  const several = Array.isArray(value);
  if (fact?.options && !several)
    return (
      <select
        className="inp"
        value={String(value ?? '')}
        disabled={disabled}
        aria-label={label}
        onChange={(event) => onChange(event.target.value)}
      >
        {fact.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    );
  if (several)
    return (
      <Select
        size="small"
        multiple
        value={value.map(String)}
        disabled={disabled}
        SelectDisplayProps={{ 'aria-label': label }}
        onChange={(event) => onChange(event.target.value as string[])}
      >
        {(fact?.options ?? []).map((option) => (
          <MenuItem key={option.value} value={option.value}>
            {option.label}
          </MenuItem>
        ))}
      </Select>
    );
  if (fact?.type === 'boolean')
    return (
      <select
        className="inp"
        value={value === true ? 'yes' : 'no'}
        disabled={disabled}
        aria-label={label}
        onChange={(event) => onChange(event.target.value === 'yes')}
      >
        <option value="yes">{t.yes}</option>
        <option value="no">{t.no}</option>
      </select>
    );
  return (
    <TypedValue
      label={label}
      number={fact?.type === 'number'}
      value={value}
      disabled={disabled}
      onChange={onChange}
    />
  );
}

interface TypedValueProps {
  label: string;
  number: boolean;
  value: Comparison['value'];
  disabled?: boolean;
  onChange: (value: Comparison['value']) => void;
}

function TypedValue({ label, number, value, disabled, onChange }: TypedValueProps) {
  const [text, setText] = useState(String(value ?? ''));
  return (
    <OutlinedInput
      size="small"
      value={text}
      disabled={disabled}
      error={number && asNumber(text) === undefined}
      onChange={(event) => {
        setText(event.target.value);
        const typed = number ? asNumber(event.target.value) : event.target.value;
        if (typed !== undefined) onChange(typed);
      }}
      inputProps={{ 'aria-label': label, inputMode: number ? 'decimal' : undefined }}
    />
  );
}
