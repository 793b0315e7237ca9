import type { CaseView } from '../../../../platform/contract/case-view.ts';
import { formatDate } from '../../../../platform/render/format/date.ts';
import { Note } from '../../components/note.tsx';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { caseTexts } from './case-texts.ts';

/** What the applicant has been told to put right, and until when. */
export function CorrectionNote({ view }: { view: Pick<CaseView, 'correction'> }) {
  const t = useTexts(caseTexts);
  const language = useLanguage();
  if (!view.correction) return null;
  return (
    <div className="case-note">
      <Note tone="warn">
        {t.correctionDue(formatDate(view.correction.dueOn, language))}
        <ul className="bullets">
          {view.correction.items.map((item) => (
            <li key={`${item.material}${item.field}${item.problem}`}>{item.problem}</li>
          ))}
        </ul>
      </Note>
    </div>
  );
}
