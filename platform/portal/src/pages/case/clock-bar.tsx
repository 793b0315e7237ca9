import type { LimitView } from '../../../../contract/case-view.ts';
import { formatDate } from '../../../../render/format/date.ts';
import { formatNumber } from '../../../../render/format/number.ts';
import { formatDays, leftWords } from '../../../../render/format/time-left.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { TIME_GRADE_TONE } from '../../../../render/labels/case-labels.ts';
import { pick } from '../../../../render/language.ts';
import { useText } from '../../i18n/index.ts';
import { type LimitKey, totalDays } from './clock-state.ts';
import { WhyDate } from './why-date.tsx';

interface ClockBarProps {
  name: LimitKey;
  limit: LimitView;
  /** It runs no more. */
  stopped: boolean;
}

/** One limit: how much of it is used, its last day and why it is that day. */
export function ClockBar({ name, limit, stopped }: ClockBarProps) {
  const { caseText, clock } = useText();
  const language = useLanguage();
  const { used, days, unit, extended, left, why } = limit;
  const title = clock[name](formatDays(days, unit, language));
  const total = totalDays(limit);
  const dueBy = name === 'delivery' ? clock.deliverBy : caseText.dueBy;
  const percent = used === undefined || total === 0 ? 0 : Math.min(100, Math.round((used / total) * 100));
  const words = [
    used !== undefined && total > 0 && caseText.usedOnly(formatNumber(used)),
    left && (stopped && left.days >= 0 ? clock.inTime : leftWords(left, language)),
  ].filter((word) => typeof word === 'string');
  return (
    <div className="clockline">
      <div>
        <b>
          {title}
          {!!extended && ` ${clock.extended(formatNumber(extended))}`}
        </b>
        {words.length > 0 && <span className="mute">{words.join(clock.comma)}</span>}
      </div>
      {total > 0 && used !== undefined && (
        <div className="bar" role="img" aria-label={caseText.usedLabel(percent)}>
          <i className={left ? barTone(left.grade) : ''} style={{ width: `${percent}%` }} />
        </div>
      )}
      {left && (
        <p className="clock-due">
          {stopped
            ? clock.was(formatDate(left.dueOn, language))
            : left.frozen
              ? clock.dueFrozen
              : dueBy(formatDate(left.dueOn, language))}
        </p>
      )}
      {left && why && <WhyDate date={left.dueOn} why={pick(why, language)} />}
    </div>
  );
}

/** On time is the colour of the house; a card has its own. */
const barTone = (grade: string): string => {
  const tone = TIME_GRADE_TONE[grade] ?? 'ok';
  return tone === 'warn' || tone === 'bad' ? tone : '';
};
