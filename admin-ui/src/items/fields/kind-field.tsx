import type { z } from 'zod';
import type { Citation, TimeLimit } from '../../../../platform/definition/kinds/shared-fields.ts';
import { shapeOf, unwrap } from '../../../../platform/definition/schema-walk.ts';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { commonTexts } from '../texts.ts';
import { CitationControl } from './citation-control.tsx';
import { choicesOf, isRequired, titleOf } from './kind-meta.ts';
import { LimitControl } from './limit-control.tsx';
import { LinesControl } from './lines-control.tsx';
import { ManyControl } from './many-control.tsx';
import { NumberControl } from './number-control.tsx';
import { type Choice, SelectControl } from './select-control.tsx';
import { SwitchControl } from './switch-control.tsx';
import { TextControl } from './text-control.tsx';

interface KindFieldProps {
  schema: z.ZodType;
  name: string;
  /** Start of the element ids on this page. */
  scope: string;
  value: unknown;
  onChange: (value: unknown) => void;
  disabled?: boolean;
  error?: string;
  hint?: string;
  aside?: string;
  /** Where the kind's own title says too little here. */
  label?: string;
  lines?: number;
  placeholder?: string;
  autoFocus?: boolean;
  /** Keys to choose from, for fields that name another definition. */
  choices?: readonly Choice[];
}

/** One field of a kind, with the control its schema asks for. */
export function KindField(props: KindFieldProps) {
  const { schema, name, scope, value, onChange } = props;
  const language = useLanguage();
  const t = useTexts(commonTexts);
  const inner = shapeOf(schema)?.[name];
  if (!inner) return null;
  const { core, meta } = unwrap(inner);
  const shared = {
    id: `${scope}-${name}`,
    label: props.label ?? titleOf(schema, name, language),
    required: isRequired(schema, name),
    disabled: props.disabled,
    error: props.error,
    hint: props.hint,
    aside: props.aside,
  };
  const choices = props.choices ?? choicesOf(schema, name, language);
  const text = (next: string) => onChange(next === '' && !shared.required ? undefined : next);
  if (meta.id === undefined && 'law' in (shapeOf(inner) ?? {}))
    return <CitationControl {...shared} value={value as Citation | undefined} onChange={onChange} />;
  if ('days' in (shapeOf(inner) ?? {}))
    return <LimitControl {...shared} value={value as TimeLimit | undefined} onChange={onChange} />;
  switch (core._zod.def.type) {
    case 'boolean':
      return <SwitchControl {...shared} value={value === true} onChange={onChange} />;
    case 'number':
      return <NumberControl {...shared} value={value as number | undefined} onChange={onChange} />;
    case 'enum':
      return (
        <SelectControl
          {...shared}
          value={value as string | undefined}
          choices={choices}
          onChange={onChange}
        />
      );
    case 'array':
      return choices.length > 0 ? (
        <ManyControl {...shared} value={(value as string[]) ?? []} choices={choices} onChange={onChange} />
      ) : (
        <LinesControl {...shared} value={(value as string[]) ?? []} onChange={onChange} />
      );
    default:
      return props.choices ? (
        <SelectControl
          {...shared}
          value={value as string | undefined}
          choices={choices}
          empty={shared.required ? undefined : t.none}
          onChange={onChange}
        />
      ) : (
        <TextControl
          {...shared}
          value={(value as string | undefined) ?? ''}
          onChange={text}
          lines={props.lines}
          placeholder={props.placeholder}
          autoFocus={props.autoFocus}
        />
      );
  }
}
