import type { TimeLeft } from '../../../platform/contract/case-view.ts';
import { formatDate } from '../../../platform/render/format/date.ts';
import { leftWords } from '../../../platform/render/format/time-left.ts';
import { TIME_GRADE, TIME_GRADE_TONE } from '../../../platform/render/labels/case-labels.ts';
import { label } from '../../../platform/render/labels/label-set.ts';
import { useLanguage } from '../i18n/texts.ts';

/** 余 3 个工作日 正常: words and colour together, the due date on hovering. */
export function TimeLeftMark({ left }: { left: TimeLeft | undefined }) {
  const language = useLanguage();
  if (!left) return <span className="m">—</span>;
  return (
    <span className={`due ${TIME_GRADE_TONE[left.grade] ?? ''}`} title={formatDate(left.dueOn, language)}>
      <b>{leftWords(left, language)}</b>
      <em>{label(TIME_GRADE, left.grade, language)}</em>
    </span>
  );
}
