import Box from '@mui/material/Box';
import { useTexts } from '../../../i18n/texts.ts';
import { feeTexts } from '../fee-texts.ts';
import { FormulaBar } from '../formula-bar.tsx';
import type { MethodProps } from '../method-panel.tsx';
import { FactorRows } from './factor-rows.tsx';
import type { ProductConfig } from './product-config.ts';
import { RateEditor } from './rate-editor.tsx';

/** 连乘: factors of the form times a price, fixed or from a table. */
export function ProductEditor({ config, disabled, onChange }: MethodProps) {
  const t = useTexts(feeTexts);
  const { factors = [], rate } = config as unknown as Partial<ProductConfig>;
  const price: ProductConfig['rate'] = rate ?? { kind: 'fixed', value: 0, unit: '元' };
  return (
    <>
      <FormulaBar
        parts={[
          ...factors.map((factor) => ({
            name: factor.label,
            about: factor.kind === 'days' ? t.endMinusStart : `${t.fromForm} · ${factor.unit}`,
          })),
          {
            name: t.rate,
            about: `${price.kind === 'table' ? t.lookedUp : String(price.value)} · ${price.unit}`,
            table: price.kind === 'table',
          },
        ]}
      />
      <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: { xs: 'minmax(0,1fr)', xl: '1fr 1fr' } }}>
        <FactorRows
          factors={factors}
          disabled={disabled}
          onChange={(next) => onChange({ ...config, factors: next })}
        />
        <RateEditor
          rate={price}
          disabled={disabled}
          onChange={(next) => onChange({ ...config, rate: next })}
        />
      </Box>
    </>
  );
}
