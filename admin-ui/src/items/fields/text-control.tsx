import OutlinedInput from '@mui/material/OutlinedInput';
import { describedBy, FieldFrame, type FieldProps } from './field-frame.tsx';

interface TextControlProps extends FieldProps<string> {
  lines?: number;
  placeholder?: string;
  autoFocus?: boolean;
  mono?: boolean;
}

export function TextControl(props: TextControlProps) {
  const { id, value, onChange, disabled, lines, placeholder, autoFocus, mono } = props;
  return (
    <FieldFrame {...props}>
      <OutlinedInput
        id={id}
        size="small"
        fullWidth
        value={value}
        onChange={(event) => onChange(event.target.value)}
        disabled={disabled}
        error={Boolean(props.error)}
        multiline={lines !== undefined}
        minRows={lines}
        maxRows={lines ? lines + 8 : undefined}
        placeholder={placeholder}
        autoFocus={autoFocus}
        sx={mono ? { fontFamily: 'ui-monospace, Menlo, Consolas, monospace' } : undefined}
        inputProps={{
          'aria-required': props.required || undefined,
          'aria-describedby': describedBy(props),
        }}
      />
    </FieldFrame>
  );
}
