import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTexts } from '../../../i18n/texts.ts';
import { useDesigner } from '../../define/designer-context.ts';
import { TextControl } from '../../fields/text-control.tsx';
import { fieldsOfType, labelOf, unitOf } from '../fee-fields.ts';
import { feeTexts } from '../fee-texts.ts';
import { type Expression, formulaText, type Parsed, parseFormula } from '../formula-text.ts';
import type { MethodProps } from '../method-panel.tsx';

/** 算式: typed as text, kept as a tree. What cannot be read stays in the field and is not handed on. */
export function FormulaEditor({ config, disabled, onChange }: MethodProps) {
  const { bundle } = useDesigner();
  const t = useTexts(feeTexts);
  const tree = config['expression'] as unknown as Expression | undefined;
  const [text, setText] = useState(tree ? formulaText(tree) : '');
  const numbers = fieldsOfType(bundle, 'number', 'text');
  const resolve = (name: string): Expression | undefined => {
    const field = numbers.find((one) => one.key === name || labelOf(one) === name || one.label === name);
    if (!field) return undefined;
    const unit = unitOf(field);
    return { field: field.key, label: labelOf(field), ...(unit && { unit }) };
  };
  const parsed = parseFormula(text, resolve);
  const type = (next: string) => {
    setText(next);
    const result = parseFormula(next, resolve);
    if (result.ok) onChange({ expression: result.tree, unit: '元' });
  };
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <TextControl
        id="fee-formula"
        label={t.formula}
        required
        mono
        lines={1}
        value={text}
        hint={t.formulaHint}
        error={parsed.ok ? undefined : faultText(parsed, t)}
        disabled={disabled}
        onChange={type}
      />
      {parsed.ok && <p className="s m">{`${t.due} = ${readable(parsed.tree)}`}</p>}
      <Box role="group" aria-label={t.formulaFields} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {numbers
          .filter((field) => field.type === 'number')
          .map((field) => (
            <Button
              key={field.key}
              size="small"
              disabled={disabled}
              aria-label={t.insertField(field.label)}
              onClick={() => type(`${text}${text && !/[(\s]$/.test(text) ? ' ' : ''}${field.key}`)}
            >
              {field.label}
            </Button>
          ))}
      </Box>
    </Box>
  );
}

function faultText(fault: Extract<Parsed, { ok: false }>, t: (typeof feeTexts)['zh']): string {
  switch (fault.reason) {
    case 'empty':
      return t.faultEmpty;
    case 'unknown-field':
      return t.faultUnknown(fault.word);
    case 'missing':
      return t.faultMissing(fault.word);
    default:
      return t.faultUnexpected(fault.word, fault.at + 1);
  }
}

const SHOWN: Readonly<Record<string, string>> = { '*': '×', '/': '÷', '-': '−' };

/** The formula with the names people know. */
function readable(tree: Expression): string {
  const renamed = (node: Expression): Expression =>
    'field' in node
      ? { ...node, field: node.label ?? node.field }
      : 'op' in node
        ? { ...node, args: node.args.map(renamed) }
        : node;
  return formulaText(renamed(tree)).replace(/ ([*/-]) /g, (_, sign: string) => ` ${SHOWN[sign]} `);
}
