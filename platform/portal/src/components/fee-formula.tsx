import '../styles/fee.css';
import type { BillView } from '../../../contract/case-view.ts';
import { formatMoney } from '../../../render/format/money.ts';
import { formatNumber } from '../../../render/format/number.ts';
import { useLanguage } from '../../../render/i18n/language-provider.tsx';
import { pick } from '../../../render/language.ts';
import { useText } from '../i18n/index.ts';
import { KeyValue } from './key-value.tsx';

/** The formula without its result, which stands below it in large figures. */
const leftSide = (expression: string): string => {
  const end = expression.lastIndexOf('=');
  return end > 0 ? expression.slice(0, end).trim() : expression;
};

/** A bill that explains itself: formula, inputs, waiver, basis of each line. */
export function FeeFormula({ bill }: { bill: Pick<BillView, 'total' | 'lines'> }) {
  const { caseText } = useText();
  const language = useLanguage();
  return (
    <div className="fee">
      {bill.lines.map((line) => (
        <div key={line.rule} className="fee-one">
          <h3>{line.name}</h3>
          <p className="eq">
            <span className="expr">{leftSide(line.expression)}</span>
            {line.waiver && (
              <span className="sum">
                {caseText.billWaiver(line.waiver.name, formatNumber(line.waiver.percent))} -
                {formatMoney(line.waiver.off)}
              </span>
            )}
            <span className="sum">
              = <b>{formatMoney(line.due)}</b>
            </span>
          </p>
          <KeyValue
            rows={[
              ...line.inputs.map(
                ({ label, value, unit }) =>
                  [pick(label, language), unit ? `${value} ${unit}` : value] as const,
              ),
              [caseText.billStandard, line.standard],
              [caseText.billBasis, line.basis],
            ]}
          />
        </div>
      ))}
      {bill.lines.length > 1 && (
        <p className="eq">
          {caseText.billTotal} <b>{formatMoney(bill.total)}</b>
        </p>
      )}
    </div>
  );
}
