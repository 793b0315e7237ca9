import type { Json } from '../../../components/schema-form/json-schema.ts';
import { ChecksInput } from '../../../components/schema-form/checks-input.tsx';
import { partTexts } from '../../../components/part-texts.ts';
import { SelectInput } from '../../../components/select-input.tsx';
import { TextInput } from '../../../components/text-input.tsx';
import { useTexts } from '../../../i18n/texts.ts';
import type { Target } from './field-changes.ts';
import { turnTexts } from './turn-texts.ts';

/** The corrected value, entered the way its field is. */
export function FieldValueInput({
  target,
  value,
  error,
  onChange,
}: {
  target: Target | undefined;
  value: Json;
  error: string | undefined;
  onChange(value: Json): void;
}) {
  const t = useTexts(turnTexts);
  const parts = useTexts(partTexts);
  const base = { label: t.fieldNew, required: true, error };
  const text = typeof value === 'string' ? value : '';
  switch (target?.type) {
    case 'boolean':
      return (
        <SelectInput
          {...base}
          value={value === true ? 'yes' : 'no'}
          options={[
            { value: 'yes', label: t.yes },
            { value: 'no', label: t.no },
          ]}
          onChange={(next) => onChange(next === 'yes')}
        />
      );
    case 'choice':
      return (
        <SelectInput
          {...base}
          value={text}
          empty={parts.choose}
          options={target.options ?? []}
          onChange={onChange}
        />
      );
    case 'choices': {
      const held = value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
      const keys = (target.options ?? []).map((option) => option.value);
      return (
        <ChecksInput
          {...base}
          value={keys.filter((key) => held[key] === true)}
          options={target.options ?? []}
          onChange={(chosen) => onChange(Object.fromEntries(keys.map((key) => [key, chosen.includes(key)])))}
        />
      );
    }
    case 'date':
      return <TextInput {...base} type="date" value={text} onChange={onChange} />;
    default:
      return (
        <TextInput
          {...base}
          value={text}
          rows={target?.component === 'textarea' ? 3 : undefined}
          inputMode={target?.type === 'number' ? 'decimal' : undefined}
          maxLength={2000}
          onChange={onChange}
        />
      );
  }
}
