import type { TimeLeft as TimeLeftView } from '../../../../contract/case-view.ts';
import { formatDate, weekday } from '../../../../render/format/date.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { TimeLeft } from '../../components/time-left.tsx';
import { useText } from '../../i18n/index.ts';

interface DueLeadProps {
  dueOn: string | undefined;
  left?: TimeLeftView;
  after: string;
}

/** By which day, how much time that is, and what else is to be known. */
export function DueLead({ dueOn, left, after }: DueLeadProps) {
  const { caseText } = useText();
  const language = useLanguage();
  return (
    <>
      {dueOn && (
        <p className="due">
          <b>{caseText.handInBy(formatDate(dueOn, language), weekday(dueOn, language))}</b>
          {left && <TimeLeft left={left} />}
        </p>
      )}
      <p>{after}</p>
    </>
  );
}
