import type { CaseView } from '../../../../contract/case-view.ts';
import { formatDate } from '../../../../render/format/date.ts';
import { formatNumber } from '../../../../render/format/number.ts';
import { formatDays, unitWord } from '../../../../render/format/time-left.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { TIME_GRADE, TIME_GRADE_TONE } from '../../../../render/labels/case-labels.ts';
import { label } from '../../../../render/labels/label-set.ts';
import { Card } from '../../components/card.tsx';
import { Note } from '../../components/note.tsx';
import { StatusPill } from '../../components/status-pill.tsx';
import { useText } from '../../i18n/index.ts';
import { ClockBar } from './clock-bar.tsx';
import { DeadlineLedger } from './deadline-ledger.tsx';

/** Time left by the promise and by law, and how it is counted. */
export function DualClock({ view }: { view: CaseView }) {
  const { caseText, common } = useText();
  const language = useLanguage();
  const { clock } = view;
  const { left } = clock.promised;
  const open = view.closedAt === null;
  const paused = !clock.running && view.state === 'pending-correction';
  const counting = open && left && (clock.running || (paused && clock.startedOn));
  return (
    <Card id="time" title={caseText.left}>
      {counting ? (
        <>
          <p className="bigleft">
            <b>{formatNumber(left.days)}</b>
            <span>{unitWord(left.unit, left.days, language)}</span>
            <StatusPill tone={paused ? 'info' : (TIME_GRADE_TONE[left.grade] ?? 'ok')}>
              {label(TIME_GRADE, left.grade, language)}
              {paused && ` · ${caseText.paused}`}
            </StatusPill>
          </p>
          <p className="small mute">
            {paused ? caseText.pausedHint : caseText.dueBy(formatDate(left.dueOn, language))}
          </p>
        </>
      ) : (
        <p className="mute">{clock.startedOn ? caseText.stopped : caseText.notStarted}</p>
      )}
      <ClockBar
        title={caseText.promised(formatDays(clock.promised.days, clock.promised.unit, language))}
        limit={clock.promised}
      />
      {clock.statutory && (
        <ClockBar
          title={caseText.statutory(formatDays(clock.statutory.days, clock.statutory.unit, language))}
          limit={clock.statutory}
        />
      )}
      <h3 className="gapt">{caseText.ledger}</h3>
      <DeadlineLedger lines={clock.lines} />
      {clock.unknownYears.length > 0 && (
        <Note tone="warn">{caseText.unknownYears(clock.unknownYears.join(common.listSeparator))}</Note>
      )}
    </Card>
  );
}
