import { Note } from '../../components/note.tsx';
import { useText } from '../../i18n/index.ts';
import type { CaseProps } from './case-props.ts';
import { CorrectionCard } from './correction-card.tsx';
import { PaymentCard } from './payment-card.tsx';

const FINAL = ['closed', 'not-accepted', 'withdrawn'];

/** 现在要做: correct, pay, or nothing. */
export function NowCard(props: CaseProps) {
  const { caseText } = useText();
  const { view } = props;
  const correct = view.commands.find((command) => command.type === 'correct');
  if (correct && view.correction) return <CorrectionCard key={view.version} {...props} command={correct} />;
  if (view.bill && !view.bill.payment && view.state === 'pending-payment') return <PaymentCard {...props} />;
  if (FINAL.includes(view.state)) return null;
  return (
    <Note tone="ok">
      <b>{caseText.nothing}</b>
      <p>{caseText.nothingHint}</p>
    </Note>
  );
}
