import InputAdornment from '@mui/material/InputAdornment';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useEffect, useState } from 'react';
import { describedBy, FieldFrame, type FieldProps } from './field-frame.tsx';

interface NumberControlProps extends FieldProps<number | undefined> {
  unit?: string;
}

/** A number as it is typed: what is not a number yet stays visible, and is not handed on. */
export function NumberControl(props: NumberControlProps) {
  const { id, value, onChange, disabled, unit } = props;
  const [text, setText] = useState(value === undefined ? '' : String(value));
  useEffect(() => {
    setText((typed) => (asNumber(typed) === value ? typed : value === undefined ? '' : String(value)));
  }, [value]);
  return (
    <FieldFrame {...props}>
      <OutlinedInput
        id={id}
        size="small"
        fullWidth
        value={text}
        disabled={disabled}
        error={Boolean(props.error)}
        onChange={(event) => {
          setText(event.target.value);
          const number = asNumber(event.target.value);
          if (number !== undefined || event.target.value.trim() === '') onChange(number);
        }}
        endAdornment={unit ? <InputAdornment position="end">{unit}</InputAdornment> : undefined}
        inputProps={{
          inputMode: 'decimal',
          'aria-required': props.required || undefined,
          'aria-describedby': describedBy(props),
        }}
      />
    </FieldFrame>
  );
}

export function asNumber(text: string): number | undefined {
  const plain = text.trim().replace('．', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}
