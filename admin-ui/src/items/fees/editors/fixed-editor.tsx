import { useTexts } from '../../../i18n/texts.ts';
import { NumberControl } from '../../fields/number-control.tsx';
import { FormulaBar } from '../formula-bar.tsx';
import { feeTexts } from '../fee-texts.ts';
import type { MethodProps } from '../method-panel.tsx';

/** 定额: one amount. */
export function FixedEditor({ config, disabled, onChange }: MethodProps) {
  const t = useTexts(feeTexts);
  const amount = typeof config['amount'] === 'number' ? config['amount'] : undefined;
  return (
    <>
      <FormulaBar parts={[{ name: String(amount ?? 0), about: t.yuan }]} />
      <NumberControl
        id="fee-amount"
        label={t.amount}
        required
        unit={t.yuan}
        value={amount}
        disabled={disabled}
        onChange={(value) => onChange({ amount: value ?? 0 })}
      />
    </>
  );
}
