import type { CaseView } from '../../../../platform/contract/case-view.ts';
import { formatDayTime } from '../../../../platform/render/format/date.ts';
import { formatMoney } from '../../../../platform/render/format/money.ts';
import { Card } from '../../components/card.tsx';
import { Chip } from '../../components/chip.tsx';
import { Empty } from '../../components/empty.tsx';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { caseTexts } from './case-texts.ts';

/** 收费: every line with its sum, what was waived and the standard it follows. */
export function FeeCard({ view }: { view: CaseView }) {
  const t = useTexts(caseTexts);
  const language = useLanguage();
  const { bill } = view;
  if (!bill)
    return (
      <Card title={t.fees} className="h-docs">
        <Empty title={t.noFees}>{t.noFeesText}</Empty>
      </Card>
    );
  return (
    <Card
      title={t.fees}
      className="h-docs"
      end={<b>{t.feeTotal(formatMoney(bill.total))}</b>}
      foot={
        <>
          <span>{t.billCode(bill.code)}</span>
          <span className="end">
            <Chip tone={bill.payment ? 'ok' : 'warn'}>
              {bill.payment ? t.paid(formatDayTime(bill.payment.paidAt, language)) : t.unpaid}
            </Chip>
          </span>
        </>
      }
    >
      <ul className="rows">
        {bill.lines.map((line) => (
          <li key={line.rule}>
            <div className="grow">
              {line.name}
              <span className="sub">{line.expression}</span>
              {line.waiver ? (
                <span className="sub t-ok">
                  {t.waiver(line.waiver.name, line.waiver.percent, formatMoney(line.waiver.off))}
                </span>
              ) : null}
              <span className="sub">{[line.standard, line.basis].filter(Boolean).join(' · ')}</span>
            </div>
            <div className="r nw">{formatMoney(line.due)}</div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
