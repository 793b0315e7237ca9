import type { TimeLeft } from '../../../platform/contract/case-view.ts';
import { formatDate } from '../../../platform/render/format/date.ts';
import { leftWords } from '../../../platform/render/format/time-left.ts';
import { TIME_GRADE, TIME_GRADE_TONE } from '../../../platform/render/labels/case-labels.ts';
import { label } from '../../../platform/render/labels/label-set.ts';
import { useLanguage, useTexts } from '../i18n/texts.ts';
import { partTexts } from './part-texts.ts';

/** 余 3 个工作日 正常: words and colour together, the due date on hovering; grey while a suspension is open. */
export function TimeLeftMark({ left }: { left: TimeLeft | undefined }) {
  const t = useTexts(partTexts);
  const language = useLanguage();
  if (!left) return <span className="m">—</span>;
  return (
    <span
      className={`due ${left.frozen ? 'off' : (TIME_GRADE_TONE[left.grade] ?? '')}`}
      title={formatDate(left.dueOn, language)}
    >
      <b>{leftWords(left, language)}</b>
      <em>{left.frozen ? t.frozen : label(TIME_GRADE, left.grade, language)}</em>
    </span>
  );
}
