import Box from '@mui/material/Box';
import { useTexts } from '../../../i18n/texts.ts';
import { useDesigner } from '../../define/designer-context.ts';
import { NumberControl } from '../../fields/number-control.tsx';
import { SelectControl } from '../../fields/select-control.tsx';
import { TextControl } from '../../fields/text-control.tsx';
import { fieldsOfType, labelOf, unitOf } from '../fee-fields.ts';
import { feeTexts } from '../fee-texts.ts';
import { FormulaBar } from '../formula-bar.tsx';
import type { MethodProps } from '../method-panel.tsx';

/** 按数量: a count of the form times a price. */
export function PerUnitEditor({ config, disabled, onChange }: MethodProps) {
  const { bundle } = useDesigner();
  const t = useTexts(feeTexts);
  const numbers = fieldsOfType(bundle, 'number');
  const { unitPrice, countField, unit } = config as {
    unitPrice?: number;
    countField?: string;
    unit?: string;
  };
  const counted = numbers.find((field) => field.key === countField);
  return (
    <>
      <FormulaBar
        parts={[
          { name: labelOf(counted) || (countField ?? '—'), about: `${t.fromForm} · ${unit ?? ''}` },
          { name: String(unitPrice ?? 0), about: `${t.yuan}/${unit ?? ''}` },
        ]}
      />
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr 1fr' } }}>
        <SelectControl
          id="fee-countField"
          label={t.countField}
          required
          value={countField}
          disabled={disabled}
          hint={numbers.length === 0 ? t.noNumbers : undefined}
          choices={numbers.map((field) => ({ value: field.key, label: field.label }))}
          onChange={(key) => {
            const field = numbers.find((one) => one.key === key);
            if (field) onChange({ ...config, countField: field.key, unit: unitOf(field) || unit || '件' });
          }}
        />
        <TextControl
          id="fee-unit"
          label={t.unit}
          required
          hint={t.unitHint}
          value={unit ?? ''}
          disabled={disabled}
          onChange={(next) => onChange({ ...config, unit: next })}
        />
        <NumberControl
          id="fee-unitPrice"
          label={t.unitPrice}
          required
          unit={`${t.yuan}/${unit ?? ''}`}
          value={unitPrice}
          disabled={disabled}
          onChange={(next) => onChange({ ...config, unitPrice: next ?? 0 })}
        />
      </Box>
    </>
  );
}
