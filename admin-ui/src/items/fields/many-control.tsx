import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { partTexts } from '../../components/part-texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { FieldFrame, type FieldProps } from './field-frame.tsx';
import type { Choice } from './select-control.tsx';

interface ManyControlProps extends FieldProps<string[]> {
  choices: readonly Choice[];
  /** Own words beside the offered ones. */
  free?: boolean;
  placeholder?: string;
}

/** Several of a list, as chips. */
export function ManyControl(props: ManyControlProps) {
  const { id, value, onChange, choices, disabled, free, placeholder } = props;
  const t = useTexts(partTexts);
  const labelOf = (key: string) => choices.find((choice) => choice.value === key)?.label ?? key;
  return (
    <FieldFrame {...props}>
      <Autocomplete
        id={id}
        multiple
        freeSolo={free}
        size="small"
        disableCloseOnSelect
        options={choices.map((choice) => choice.value)}
        getOptionLabel={labelOf}
        value={value}
        onChange={(_event, next) => onChange(next as string[])}
        disabled={disabled}
        noOptionsText={t.none}
        clearText={t.clear}
        openText={t.choose}
        closeText={t.close}
        renderInput={(params) => (
          <TextField {...params} error={Boolean(props.error)} placeholder={value.length ? '' : placeholder} />
        )}
      />
    </FieldFrame>
  );
}
