import Box from '@mui/material/Box';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import type { Language } from '../../../../platform/render/language.ts';
import type { StepAction } from '../define/catalog.ts';
import { useDesigner } from '../define/designer-context.ts';
import { LinesControl } from '../fields/lines-control.tsx';
import { ManyControl } from '../fields/many-control.tsx';
import { NumberControl } from '../fields/number-control.tsx';
import { type Choice, SelectControl } from '../fields/select-control.tsx';
import { SwitchControl } from '../fields/switch-control.tsx';
import { TextControl } from '../fields/text-control.tsx';
import { commonTexts } from '../texts.ts';
import { allSteps } from './chain-find.ts';
import { PlaceField } from './place-field.tsx';
import { stepTexts } from './flow-texts.ts';

/** The part of JSON Schema that the settings of step actions are written in. */
interface Schema {
  type?: string;
  title?: string;
  titleEn?: string;
  description?: string;
  enum?: unknown[];
  labels?: Record<string, { zh: string; en: string }>;
  items?: Schema;
  properties?: Record<string, Schema>;
  default?: unknown;
}

type Config = Record<string, unknown>;

interface ConfigFieldsProps {
  schema: unknown;
  value: Config;
  action: StepAction;
  stepKey: string;
  disabled: boolean;
  onChange: (value: never) => void;
}

/** The event's own settings, drawn from the JSON Schema the server gives for it. */
export function ConfigFields({ schema, value, action, stepKey, disabled, onChange }: ConfigFieldsProps) {
  const t = useTexts(stepTexts);
  const properties = Object.entries((schema as Schema).properties ?? {});
  if (properties.length === 0) return null;
  return (
    <Box sx={{ display: 'grid', gap: 2, pt: 2, borderTop: 'var(--line)' }}>
      <h3>{t.config}</h3>
      {properties.map(([name, inner]) => (
        <SchemaField
          key={name}
          path={[name]}
          schema={inner}
          value={value[name]}
          action={action}
          stepKey={stepKey}
          disabled={disabled}
          onChange={(next) => onChange({ ...value, [name]: next } as never)}
        />
      ))}
    </Box>
  );
}

interface SchemaFieldProps {
  path: string[];
  schema: Schema;
  value: unknown;
  action: StepAction;
  stepKey: string;
  disabled: boolean;
  onChange: (value: unknown) => void;
}

const titleOf = (schema: Schema, path: string[], action: StepAction, language: Language): string => {
  const name = path.at(-1) ?? '';
  const command = action.commands.find((one) => one.type === name)?.label[language];
  return (language === 'en' ? schema.titleEn : schema.title) ?? schema.title ?? command ?? name;
};

function SchemaField(props: SchemaFieldProps) {
  const { path, schema, value, action, disabled, onChange } = props;
  const language = useLanguage();
  const common = useTexts(commonTexts);
  const known = useChoices(path, props.stepKey);
  const choices = known ?? (schema.items?.enum && enumChoices(schema.items, language));
  const shared = {
    id: `step-config-${path.join('-')}`,
    label: titleOf(schema, path, action, language),
    hint: language === 'zh' ? schema.description : undefined,
    disabled,
  };
  const given = value ?? schema.default;
  if (schema.properties?.['department'] && schema.properties['post'])
    return (
      <PlaceField
        {...shared}
        value={given as Parameters<typeof PlaceField>[0]['value']}
        onChange={onChange}
      />
    );
  if (schema.type === 'object')
    return (
      <Box role="group" aria-label={shared.label} sx={{ display: 'grid', gap: 1.5 }}>
        <b>{shared.label}</b>
        {shared.hint && <span className="s m">{shared.hint}</span>}
        {Object.entries(schema.properties ?? {}).map(([name, inner]) => (
          <SchemaField
            {...props}
            key={name}
            path={[...path, name]}
            schema={inner}
            value={(given as Config | undefined)?.[name]}
            onChange={(next) => onChange(withEntry(given as Config | undefined, name, next))}
          />
        ))}
      </Box>
    );
  if (schema.type === 'array') {
    const list = Array.isArray(given) ? (given as string[]) : [];
    return choices ? (
      <ManyControl {...shared} value={list} choices={choices} onChange={onChange} />
    ) : (
      <LinesControl {...shared} value={list} onChange={onChange} />
    );
  }
  if (schema.type === 'boolean')
    return <SwitchControl {...shared} value={given === true} onChange={onChange} />;
  if (schema.type === 'number' || schema.type === 'integer')
    return <NumberControl {...shared} value={given as number | undefined} onChange={onChange} />;
  if (schema.enum)
    return (
      <SelectControl
        {...shared}
        value={given as string | undefined}
        empty={common.none}
        choices={enumChoices(schema, language)}
        onChange={onChange}
      />
    );
  return (
    <TextControl
      {...shared}
      value={typeof given === 'string' ? given : ''}
      onChange={(text) => onChange(text || undefined)}
    />
  );
}

const enumChoices = ({ enum: values = [], labels }: Schema, language: Language): Choice[] =>
  values.map((entry) => ({
    value: String(entry),
    label: labels?.[String(entry)]?.[language] ?? String(entry),
  }));

/** Lists of keys name steps, or (under `documents`) document templates. */
function useChoices(path: string[], stepKey: string): Choice[] | undefined {
  const { bundle } = useDesigner();
  if (path[0] === 'documents') return bundle.documents.map((one) => ({ value: one.key, label: one.name }));
  if (path[0] === 'differentPersonFrom')
    return allSteps(bundle.steps)
      .filter((step) => step.key !== stepKey)
      .map((step) => ({ value: step.key, label: step.name }));
  return undefined;
}

function withEntry(config: Config | undefined, name: string, value: unknown): Config {
  const next = { ...config, [name]: value };
  if (value === undefined || (Array.isArray(value) && value.length === 0)) delete next[name];
  return next;
}
