import type { CaseView } from '../../../../contract/case-view.ts';
import { Card } from '../../components/card.tsx';
import { Note } from '../../components/note.tsx';
import { useText } from '../../i18n/index.ts';
import { ClockBar } from './clock-bar.tsx';
import { ClockFigure } from './clock-figure.tsx';
import { clockState, hasStopped, shownLimits } from './clock-state.ts';
import { DeadlineLedger } from './deadline-ledger.tsx';

/** Time left by the promise and by law, side by side, and how it is counted. */
export function DualClock({ view }: { view: CaseView }) {
  const { caseText, common } = useText();
  const { clock } = view;
  return (
    <Card id="time" title={caseText.left} className="clock">
      <ClockFigure state={clockState(view)} />
      {shownLimits(clock).map(({ key, limit }) => (
        <ClockBar key={key} name={key} limit={limit} stopped={hasStopped(view, key)} />
      ))}
      <h3 className="gapt">{caseText.ledger}</h3>
      <DeadlineLedger lines={clock.lines} />
      {clock.unknownYears.length > 0 && (
        <Note tone="warn">{caseText.unknownYears(clock.unknownYears.join(common.listSeparator))}</Note>
      )}
    </Card>
  );
}
