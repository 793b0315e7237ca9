import { ChoiceInput } from '../choice-input.tsx';
import type { FieldProps } from '../field.tsx';
import type { FieldDescription } from './field-description.ts';
import type { Json } from './json-schema.ts';
import { useChoices } from './use-choices.ts';

/** One or several definitions of another list, chosen by name. */
export function RefInput({
  field,
  value,
  onChange,
  ...base
}: FieldProps & {
  field: FieldDescription & { control: 'ref' | 'refs' };
  value: Json | undefined;
  onChange(value: Json | undefined): void;
  disabled?: boolean;
}) {
  const { options, loading } = useChoices(field.to);
  if (field.control === 'refs')
    return (
      <ChoiceInput
        {...base}
        multiple
        options={options}
        loading={loading}
        value={Array.isArray(value) ? value.map(String) : []}
        onChange={onChange}
      />
    );
  return (
    <ChoiceInput
      {...base}
      multiple={false}
      options={options}
      loading={loading}
      value={typeof value === 'string' ? value : ''}
      onChange={(key) => onChange(key === '' ? undefined : key)}
    />
  );
}
