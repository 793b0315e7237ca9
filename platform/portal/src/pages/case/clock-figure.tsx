import { formatDate } from '../../../../render/format/date.ts';
import { formatNumber } from '../../../../render/format/number.ts';
import { unitWord } from '../../../../render/format/time-left.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { TIME_GRADE, TIME_GRADE_TONE } from '../../../../render/labels/case-labels.ts';
import { label } from '../../../../render/labels/label-set.ts';
import { pick } from '../../../../render/language.ts';
import { StatusPill } from '../../components/status-pill.tsx';
import { useText } from '../../i18n/index.ts';
import type { ClockState, Suspension } from './clock-state.ts';

/** The large figure: days left, with the word of the card, or why nothing is counted. */
export function ClockFigure({ state }: { state: ClockState }) {
  const { caseText, clock } = useText();
  const language = useLanguage();
  if (state.kind === 'stopped') return <p className="mute clock-none">{caseText.stopped}</p>;
  if (state.kind === 'idle')
    return (
      <p className="mute clock-none">
        {caseText.notStarted}
        {state.stop && <StopReason stop={state.stop} />}
      </p>
    );
  const { left, kind, which, stop } = state;
  const frozen = kind === 'frozen';
  const overdue = left.days < 0;
  const dueBy = which === 'delivery' ? clock.deliverBy : caseText.dueBy;
  return (
    <>
      <p className="bigleft">
        {overdue && <span className="bad">{clock.overdue}</span>}
        <b className={overdue ? 'bad' : ''}>{formatNumber(Math.abs(left.days))}</b>
        <span>{unitWord(left.unit, Math.abs(left.days), language)}</span>
        <StatusPill tone={frozen ? 'info' : (TIME_GRADE_TONE[left.grade] ?? 'ok')}>
          {label(TIME_GRADE, left.grade, language)}
          {frozen && ` · ${caseText.paused}`}
        </StatusPill>
      </p>
      <div className="small mute clock-lead">
        {which === 'delivery' && <p>{clock.deliveryRuns}</p>}
        {frozen && stop ? (
          <StopReason stop={stop} />
        ) : (
          <p>{frozen ? caseText.pausedHint : dueBy(formatDate(left.dueOn, language))}</p>
        )}
      </div>
    </>
  );
}

/** 暂停计时 · 等您补正: what stops the clock, since when, by which article. */
function StopReason({ stop }: { stop: Suspension }) {
  const { clock } = useText();
  const language = useLanguage();
  const why = stop.kind === 'correction' ? clock.waitsForYou : pick(stop.name, language);
  return (
    <>
      <span className="clock-stop">
        {clock.stopped(why, formatDate(stop.from, language))}
        {stop.basis && <small className="sub">{stop.basis}</small>}
      </span>
      <span className="clock-stop">
        {stop.limits.includes('statutory') ? clock.bothStop : clock.lawRunsOn}
      </span>
    </>
  );
}
