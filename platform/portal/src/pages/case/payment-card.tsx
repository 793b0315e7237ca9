import { formatMoney } from '../../../../render/format/money.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { errorText } from '../../app/error-text.ts';
import { FeeFormula } from '../../components/fee-formula.tsx';
import { Note } from '../../components/note.tsx';
import { useText } from '../../i18n/index.ts';
import { ActionCard } from './action-card.tsx';
import type { CaseProps } from './case-props.ts';
import { usePayment } from './use-payment.ts';

/** 缴费: the bill that explains itself, and the way to the channel. */
export function PaymentCard({ view, onView }: CaseProps) {
  const text = useText();
  const { caseText, common } = text;
  const language = useLanguage();
  const { order, state, error, pay, refresh } = usePayment({ view, onView });
  const { bill } = view;
  if (!bill) return null;
  const amount = formatMoney(bill.total);
  const busy = state === 'opening' || state === 'asking';
  return (
    <ActionCard
      icon="yuan"
      title={caseText.payTitle(amount)}
      lead={
        <p>
          {caseText.payHint} {caseText.payCode}
          {common.colon}
          <span className="num">{bill.code}</span>
        </p>
      }
      foot={
        <>
          <div role="status" className="small">
            {state === 'pending' && caseText.payPending}
            {state === 'failed' && caseText.payFailed}
          </div>
          <p className="btns">
            {order && (
              <button type="button" className="btn" disabled={busy} onClick={refresh}>
                {state === 'asking' ? caseText.payRefreshing : caseText.payRefresh}
              </button>
            )}
            <button type="button" className="btn pri" disabled={busy} onClick={pay}>
              {state === 'opening' ? caseText.paying : caseText.pay(amount)}
            </button>
          </p>
          {error !== undefined && (
            <div className="why">
              <Note tone="bad" role="alert">
                {errorText(error, language, text)}
              </Note>
            </div>
          )}
        </>
      }
    >
      <FeeFormula bill={bill} />
    </ActionCard>
  );
}
