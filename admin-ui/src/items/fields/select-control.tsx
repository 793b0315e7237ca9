import { describedBy, FieldFrame, type FieldProps } from './field-frame.tsx';

export interface Choice {
  value: string;
  label: string;
}

interface SelectControlProps extends FieldProps<string | undefined> {
  choices: readonly Choice[];
  /** Text of the entry that stands for no value; without it a value must be chosen. */
  empty?: string;
}

export function SelectControl(props: SelectControlProps) {
  const { id, value, onChange, disabled, choices, empty } = props;
  const unknown = value !== undefined && value !== '' && !choices.some((choice) => choice.value === value);
  return (
    <FieldFrame {...props}>
      <select
        id={id}
        className={`inp${props.error || unknown ? ' err' : ''}`}
        value={value ?? ''}
        disabled={disabled}
        onChange={(event) => onChange(event.target.value || undefined)}
        aria-required={props.required || undefined}
        aria-invalid={props.error ? true : undefined}
        aria-describedby={describedBy(props)}
      >
        {(empty !== undefined || !value) && <option value="">{empty ?? '—'}</option>}
        {unknown && <option value={value}>{value}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
