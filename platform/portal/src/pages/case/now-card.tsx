import { caseIsOver } from './case-endings.ts';
import type { CaseProps } from './case-props.ts';
import { CorrectionCard } from './correction-card.tsx';
import { OutcomeCard } from './outcome-card.tsx';
import { PaymentCard } from './payment-card.tsx';
import { ResubmitCard } from './resubmit-card.tsx';
import { SupplyCard } from './supply-card.tsx';
import { WaitingCard } from './waiting-card.tsx';

/** 现在要做: hand in again, supply, pay; or nothing, and who has the case. Then how it was decided, once it was. */
export function NowCard(props: CaseProps) {
  const { view } = props;
  const over = caseIsOver(view);
  return (
    <>
      {!over && <ToDo {...props} />}
      {(over || view.decision !== null) && <OutcomeCard view={view} />}
    </>
  );
}

function ToDo(props: CaseProps) {
  const { view } = props;
  const correct = view.commands.find((command) => command.type === 'correct');
  const supply = view.commands.find((command) => command.type === 'supply');
  const due = view.bill && !view.bill.payment && view.state === 'pending-payment';
  if (!correct && !supply && !due) return <WaitingCard view={view} />;
  return (
    <>
      {correct && view.correction && <CorrectionCard key={correct.task} {...props} command={correct} />}
      {correct && !view.correction && <ResubmitCard key={correct.task} {...props} command={correct} />}
      {due && <PaymentCard {...props} />}
      {supply && <SupplyCard {...props} command={supply} />}
      {!correct && !due && <WaitingCard view={view} besides />}
    </>
  );
}
