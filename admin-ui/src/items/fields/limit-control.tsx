import Box from '@mui/material/Box';
import {
  LIMIT_UNITS,
  type TimeLimit,
  timeLimit,
} from '../../../../platform/definition/kinds/shared-fields.ts';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import type { FieldProps } from './field-frame.tsx';
import { fieldTexts } from './field-texts.ts';
import { choicesOf } from './kind-meta.ts';
import { NumberControl } from './number-control.tsx';
import { SelectControl } from './select-control.tsx';

/** Days and their unit; empty days mean no limit where that is allowed. */
export function LimitControl(props: FieldProps<TimeLimit | undefined>) {
  const { id, label, value, onChange, disabled } = props;
  const t = useTexts(fieldTexts);
  const language = useLanguage();
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1 }}>
      <NumberControl
        id={id}
        label={label}
        required={props.required}
        value={value?.days}
        disabled={disabled}
        error={props.error}
        hint={props.hint ?? t.onTheSpot}
        onChange={(days) =>
          onChange(days === undefined ? undefined : { ...value, unit: value?.unit ?? 'working-day', days })
        }
      />
      <SelectControl
        id={`${id}-unit`}
        label={t.unitOf(label)}
        value={value?.unit ?? LIMIT_UNITS[0]}
        disabled={disabled || !value}
        choices={choicesOf(timeLimit, 'unit', language)}
        onChange={(unit) => value && unit && onChange({ ...value, unit: unit as TimeLimit['unit'] })}
      />
    </Box>
  );
}
