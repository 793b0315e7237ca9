import Box from '@mui/material/Box';
import { type Item, item as kind } from '../../../../platform/definition/kinds/item.ts';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { choicesOf } from '../fields/kind-meta.ts';
import { SelectControl } from '../fields/select-control.tsx';
import { TextControl } from '../fields/text-control.tsx';
import { basicsTexts } from './basics-texts.ts';

interface ResultFieldsProps {
  value: Item['result'];
  disabled: boolean;
  onChange: (value: Item['result']) => void;
}

/** 办理结果: what the applicant gets in the end; without a name there is none. */
export function ResultFields({ value, disabled, onChange }: ResultFieldsProps) {
  const t = useTexts(basicsTexts);
  const language = useLanguage();
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
      <TextControl
        id="item-result"
        label={t.resultName}
        value={value?.name ?? ''}
        disabled={disabled}
        onChange={(name) => onChange(name ? { kind: value?.kind ?? 'certificate', name } : undefined)}
      />
      <SelectControl
        id="item-result-kind"
        label={t.resultKind}
        value={value?.kind}
        disabled={disabled || !value}
        choices={choicesOf(kind.shape.result, 'kind', language)}
        onChange={(next) =>
          value && next && onChange({ ...value, kind: next as NonNullable<Item['result']>['kind'] })
        }
      />
    </Box>
  );
}
