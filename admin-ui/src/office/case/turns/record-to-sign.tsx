import type { CaseView } from '../../../../../platform/contract/case-view.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { turnTexts } from './turn-texts.ts';

/** The record of a site check, as the second officer signs it. */
export function RecordToSign({ view, task }: { view: CaseView; task: string | undefined }) {
  const t = useTexts(turnTexts);
  const found = view.tasks.find((one) => one.id === task);
  if (!found?.record) return null;
  const { result, findings, score } = found.record;
  return (
    <section className="to-sign" aria-label={t.siteChecks}>
      <b>
        {t.siteResult[result]}
        {score === undefined ? '' : ` · ${t.score(score)}`}
      </b>
      <p className="pre">{findings}</p>
      <p className="s m">{t.signedBy(found.signed.join(t.comma))}</p>
    </section>
  );
}
