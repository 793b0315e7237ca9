import DeleteOutlineOutlined from '@mui/icons-material/DeleteOutlineOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import type { Fact } from '../../../../platform/definition/facts.ts';
import {
  type Comparison,
  type Operator,
  OPERATOR_LABELS,
} from '../../../../platform/definition/kinds/rule.ts';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { firstComparison, operatorsFor, withOperator } from './condition-rows.ts';
import { conditionTexts } from './condition-texts.ts';
import { ConditionValue } from './condition-value.tsx';

interface ConditionRowProps {
  id: string;
  number: number;
  row: Comparison;
  facts: ReadonlyMap<string, Fact>;
  disabled?: boolean;
  onChange: (row: Comparison) => void;
  onRemove?: () => void;
}

export function ConditionRow({ id, number, row, facts, disabled, onChange, onRemove }: ConditionRowProps) {
  const t = useTexts(conditionTexts);
  const language = useLanguage();
  const fact = facts.get(row.fact);
  const operators = [...new Set([...operatorsFor(fact), row.operator])];
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr auto', sm: 'minmax(0,3fr) minmax(0,2fr) minmax(0,3fr) auto' },
        gap: 0.5,
        alignItems: 'start',
      }}
    >
      <select
        className={`inp${fact ? '' : ' err'}`}
        value={row.fact}
        disabled={disabled}
        aria-label={t.fieldOf(number)}
        onChange={(event) => {
          const next = facts.get(event.target.value);
          if (next) onChange(firstComparison(next));
        }}
      >
        {!fact && <option value={row.fact}>{row.fact}</option>}
        {[...facts.values()].map((known) => (
          <option key={known.name} value={known.name}>
            {known.label[language]}
          </option>
        ))}
      </select>
      <select
        className="inp"
        value={row.operator}
        disabled={disabled}
        aria-label={t.operatorOf(number)}
        onChange={(event) => onChange(withOperator(row, event.target.value as Operator))}
      >
        {operators.map((operator) => (
          <option key={operator} value={operator}>
            {OPERATOR_LABELS[operator]?.[language] ?? operator}
          </option>
        ))}
      </select>
      <ConditionValue
        id={id}
        label={t.valueOf(number)}
        fact={fact}
        value={row.value}
        disabled={disabled}
        onChange={(value) => onChange({ ...row, value })}
      />
      {onRemove && (
        <IconButton aria-label={t.removeOf(number)} disabled={disabled} onClick={onRemove}>
          <DeleteOutlineOutlined fontSize="small" />
        </IconButton>
      )}
    </Box>
  );
}
