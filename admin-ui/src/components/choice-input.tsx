import Autocomplete from '@mui/material/Autocomplete';
import Chip from '@mui/material/Chip';
import TextField from '@mui/material/TextField';
import { useId } from 'react';
import { useTexts } from '../i18n/texts.ts';
import { Field, type FieldProps } from './field.tsx';
import { partTexts } from './part-texts.ts';
import type { Option } from './select-input.tsx';

type Given<M extends boolean> = FieldProps & {
  options: readonly Option[];
  loading?: boolean;
  disabled?: boolean;
  multiple: M;
  value: M extends true ? readonly string[] : string;
  onChange(value: M extends true ? string[] : string): void;
};

/** One or several of a long list, found by typing a part of the name. */
export function ChoiceInput<M extends boolean>(props: Given<M>) {
  const { options, loading, disabled, multiple, value, onChange, ...field } = props;
  const t = useTexts(partTexts);
  const id = useId();
  const known = (key: string): Option =>
    options.find((option) => option.value === key) ?? { value: key, label: key };
  const chosen = Array.isArray(value) ? value.map(known) : value ? known(value as string) : null;
  return (
    <Field id={id} {...field}>
      <Autocomplete<Option, boolean>
        id={id}
        size="small"
        multiple={multiple}
        disabled={disabled}
        loading={loading}
        options={[...options]}
        value={chosen}
        isOptionEqualToValue={(option, other) => option.value === other.value}
        onChange={(_, next) => {
          const keys = Array.isArray(next) ? next.map((option) => option.value) : (next?.value ?? '');
          onChange(keys as never);
        }}
        loadingText={t.loading}
        noOptionsText={t.none}
        clearText={t.clear}
        openText={t.choose}
        closeText={t.close}
        renderValue={
          multiple
            ? (values, itemProps) =>
                (values as Option[]).map((option, index) => (
                  <Chip {...itemProps({ index })} key={option.value} size="small" label={option.label} />
                ))
            : undefined
        }
        renderOption={({ key, ...rest }, option) => (
          <li key={option.value} {...rest}>
            {option.label}
          </li>
        )}
        renderInput={(input) => (
          <TextField {...input} error={Boolean(field.error)} placeholder={multiple ? undefined : t.choose} />
        )}
      />
    </Field>
  );
}
