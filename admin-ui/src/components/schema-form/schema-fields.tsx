import type { FieldDescription } from './field-description.ts';
import { FieldInput } from './field-input.tsx';
import type { Json } from './json-schema.ts';
import type { SchemaFieldsProps } from './schema-fields-props.ts';

/** The fields of an object, each beside its fault. */
export function SchemaFields(props: SchemaFieldsProps) {
  const { fields, values, onChange, faults, path = '', fixed = [], lastFields = [], disabled } = props;
  const last = (field: FieldDescription) => lastFields.indexOf(field.name);
  const ordered = [...fields].sort((a, b) => last(a) - last(b));
  const set = (name: string, value: Json | undefined) => {
    const { [name]: _, ...rest } = values;
    onChange(value === undefined ? rest : { ...values, [name]: value });
  };
  return (
    <div className="fields">
      {ordered.map((field) => (
        <div
          key={field.name}
          className={
            ['rows', 'group', 'texts', 'choices', 'dates', 'refs', 'warnings'].includes(field.control)
              ? 'wide'
              : undefined
          }
        >
          <FieldInput
            field={field}
            Nested={SchemaFields}
            value={values[field.name]}
            onChange={(value) => set(field.name, value)}
            faults={faults}
            path={`${path}/${field.name}`}
            disabled={disabled || fixed.includes(field.name)}
          />
        </div>
      ))}
    </div>
  );
}
