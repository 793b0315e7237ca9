import type { ClockView } from '../../../../platform/contract/case-view.ts';
import { formatDay } from '../../../../platform/render/format/date.ts';
import { formatDays } from '../../../../platform/render/format/time-left.ts';
import { TIME_GRADE_TONE } from '../../../../platform/render/labels/case-labels.ts';
import { TimeLeftMark } from '../../components/time-left-mark.tsx';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { caseTexts } from './case-texts.ts';

/** One of the two limits: what is left in words and colour, how much is used, when it ends. */
export function LimitBox({
  title,
  limit,
  clock,
}: {
  title: string;
  limit: ClockView['promised'] | undefined;
  clock: ClockView;
}) {
  const t = useTexts(caseTexts);
  const language = useLanguage();
  if (!limit)
    return (
      <div>
        <span className="k">{title}</span>
        <b>{t.noStatutory}</b>
      </div>
    );
  const { days, unit, used, left } = limit;
  const share = used === undefined || days === 0 ? 0 : Math.min(100, (used / days) * 100);
  return (
    <div>
      <span className="k">
        {title} {formatDays(days, unit, language)}
      </span>
      {left ? <TimeLeftMark left={left} /> : <b>{clock.startedOn ? t.finished : t.notStarted}</b>}
      <span className="bar" aria-hidden="true">
        <i className={left ? (TIME_GRADE_TONE[left.grade] ?? 'ok') : 'ok'} style={{ width: `${share}%` }} />
      </span>
      <small className="m">
        {[used === undefined ? '' : t.used(used, days), left ? t.due(formatDay(left.dueOn, language)) : '']
          .filter(Boolean)
          .join(' · ')}
      </small>
    </div>
  );
}
