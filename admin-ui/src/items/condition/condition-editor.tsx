import AddOutlined from '@mui/icons-material/AddOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useMemo } from 'react';
import { conditionFacts } from '../../../../platform/definition/facts.ts';
import type { Condition } from '../../../../platform/definition/kinds/rule.ts';
import { useDesigner } from '../define/designer-context.ts';
import { FieldFrame, type FieldProps } from '../fields/field-frame.tsx';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { conditionText, firstComparison, fromRows, toRows } from './condition-rows.ts';
import { ConditionRow } from './condition-row.tsx';
import { conditionTexts } from './condition-texts.ts';

interface ConditionEditorProps extends FieldProps<Condition | undefined> {
  /** A condition must stay (a branch, a waiver): the last row cannot be deleted. */
  needed?: boolean;
}

/** Rows of field, comparison and value, joined by 且 or 或. */
export function ConditionEditor(props: ConditionEditorProps) {
  const { id, value, onChange, disabled, needed } = props;
  const { bundle } = useDesigner();
  const t = useTexts(conditionTexts);
  const language = useLanguage();
  const facts = useMemo(() => conditionFacts(bundle), [bundle]);
  const shown = toRows(value);
  if (!shown && value)
    return (
      <FieldFrame {...props} group hint={t.nested}>
        <p>{conditionText(value, facts, language)}</p>
        <Button
          size="small"
          sx={{ justifySelf: 'start' }}
          disabled={disabled}
          onClick={() => onChange(undefined)}
        >
          {t.clear}
        </Button>
      </FieldFrame>
    );
  const { join, rows } = shown ?? { join: 'all', rows: [] };
  const put = (next: typeof rows, by = join) => onChange(fromRows({ join: by, rows: next }));
  const first = [...facts.values()].find((fact) => fact.name.startsWith('form.')) ?? [...facts.values()][0];
  return (
    <FieldFrame {...props} group>
      {rows.length === 0 && <Box sx={{ color: 'var(--grey-700)' }}>{t.always}</Box>}
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
        <Box key={index} sx={{ display: 'grid', gap: 0.5 }}>
          {index > 0 && (
            <Box sx={{ fontSize: 12, color: 'var(--grey-700)' }}>{join === 'all' ? t.and : t.or}</Box>
          )}
          <ConditionRow
            id={`${id}-${index}`}
            number={index + 1}
            row={row}
            facts={facts}
            disabled={disabled}
            onChange={(next) => put(rows.with(index, next))}
            onRemove={needed && rows.length === 1 ? undefined : () => put(rows.toSpliced(index, 1))}
          />
        </Box>
      ))}
      {!disabled && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <Button
            size="small"
            startIcon={<AddOutlined />}
            disabled={!first}
            onClick={() => first && put([...rows, firstComparison(first)])}
          >
            {t.add}
          </Button>
          {rows.length > 1 && (
            <ToggleButtonGroup
              size="small"
              exclusive
              value={join}
              aria-label={t.join}
              onChange={(_event, next: 'all' | 'any' | null) => next && put(rows, next)}
            >
              <ToggleButton value="all" sx={{ height: 28 }}>
                {t.all}
              </ToggleButton>
              <ToggleButton value="any" sx={{ height: 28 }}>
                {t.any}
              </ToggleButton>
            </ToggleButtonGroup>
          )}
        </Box>
      )}
    </FieldFrame>
  );
}
