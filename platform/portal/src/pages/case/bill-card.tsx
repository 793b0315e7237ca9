import type { CaseView } from '../../../../contract/case-view.ts';
import { formatDateTime } from '../../../../render/format/date.ts';
import { formatMoney } from '../../../../render/format/money.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { Card } from '../../components/card.tsx';
import { FeeFormula } from '../../components/fee-formula.tsx';
import { KeyValue } from '../../components/key-value.tsx';
import { StatusPill } from '../../components/status-pill.tsx';
import { useText } from '../../i18n/index.ts';

export function BillCard({ view }: { view: CaseView }) {
  const { caseText } = useText();
  const language = useLanguage();
  const { bill } = view;
  // While it is due the bill stands in the card of what to do now.
  const due = bill && !bill.payment;
  return (
    <Card
      title={caseText.bill}
      action={
        bill && (
          <StatusPill tone={due ? 'warn' : 'ok'}>{due ? caseText.billDue : caseText.billPaid}</StatusPill>
        )
      }
    >
      {!bill && <p className="mute">{caseText.noBill}</p>}
      {bill && (
        <>
          {!due && <FeeFormula bill={bill} />}
          <KeyValue
            rows={[
              [caseText.billTotal, formatMoney(bill.total)],
              [caseText.payCode, bill.code],
              [caseText.billSerial, bill.payment?.bankSerial],
              [caseText.paidAt, bill.payment && formatDateTime(bill.payment.paidAt, language)],
            ]}
          />
        </>
      )}
    </Card>
  );
}
