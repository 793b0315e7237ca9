import type { ReactNode } from 'react';
import type { LimitView } from '../../../../../platform/contract/case-view.ts';
import { formatDay } from '../../../../../platform/render/format/date.ts';
import { formatDays, leftWords } from '../../../../../platform/render/format/time-left.ts';
import { TIME_GRADE_TONE } from '../../../../../platform/render/labels/case-labels.ts';
import { Chip } from '../../../components/chip.tsx';
import { TimeLeftMark } from '../../../components/time-left-mark.tsx';
import { useLanguage, useTexts } from '../../../i18n/texts.ts';
import { clockTexts } from './clock-texts.ts';

/** One limit: what is left in words and colour, how much is used, when it ends, and why on that day. */
export function LimitBox({
  title,
  limit,
  standing,
  stopped,
  why,
}: {
  title: string;
  limit: LimitView | undefined;
  /** Words where nothing is left to count: not started, or finished. */
  standing: string;
  /** Names of what has stopped it now. */
  stopped: readonly string[];
  why?: ReactNode;
}) {
  const t = useTexts(clockTexts);
  const language = useLanguage();
  if (!limit)
    return (
      <div>
        <span className="k">{title}</span>
        <b>{t.noStatutory}</b>
      </div>
    );
  const { days, unit, extended = 0, used, left } = limit;
  const all = days + extended;
  const share = used === undefined || all === 0 ? 0 : Math.min(100, (used / all) * 100);
  const frozen = left?.frozen || stopped.length > 0;
  return (
    <div>
      <span className="k">
        {title} {formatDays(days, unit, language)}
        {extended > 0 ? t.extended(extended) : ''}
      </span>
      {left && !frozen ? <TimeLeftMark left={left} /> : null}
      {left && frozen ? (
        <span className="due">
          <b>{leftWords(left, language)}</b>
          <Chip>{t.stoppedBy(stopped.join(t.comma))}</Chip>
        </span>
      ) : null}
      {left ? null : <b>{standing}</b>}
      <span className="bar" aria-hidden="true">
        <i
          className={left && !frozen ? (TIME_GRADE_TONE[left.grade] ?? 'ok') : frozen ? 'off' : 'ok'}
          style={{ width: `${share}%` }}
        />
      </span>
      <small className="m">
        {[
          used === undefined ? '' : t.used(used, all),
          left
            ? frozen
              ? t.dueFrozen(formatDay(left.dueOn, language))
              : t.due(formatDay(left.dueOn, language))
            : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
      {left?.unknownYears?.length ? (
        <small className="t-warn">{t.unknownYearOf(left.unknownYears.join(t.comma))}</small>
      ) : null}
      {why}
    </div>
  );
}
