import type { CaseView } from '../../../../platform/contract/case-view.ts';
import { ACCOUNT_KIND } from '../../../../platform/render/labels/account-labels.ts';
import { label } from '../../../../platform/render/labels/label-set.ts';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { caseTexts } from './case-texts.ts';
import { MaskedValue } from './masked-value.tsx';

/** Who applies; numbers are masked until asked for. */
export function ApplicantRows({ view }: { view: CaseView }) {
  const t = useTexts(caseTexts);
  const language = useLanguage();
  const { name, kind, idNumber, phone, contact } = view.applicantDetail;
  return (
    <section>
      <h3>{`${t.applicant} · ${label(ACCOUNT_KIND, kind, language)}`}</h3>
      <dl className="kv">
        <dt>{t.name}</dt>
        <dd>{name}</dd>
        <dt>{t.idNumber}</dt>
        <dd>
          <MaskedValue id={view.id} field="applicant.idNumber" title={t.idNumber} value={idNumber} />
        </dd>
        {phone ? (
          <>
            <dt>{t.phone}</dt>
            <dd>
              <MaskedValue id={view.id} field="applicant.phone" title={t.phone} value={phone} />
            </dd>
          </>
        ) : null}
        {contact ? (
          <>
            <dt>{t.contact}</dt>
            <dd>{contact}</dd>
          </>
        ) : null}
      </dl>
    </section>
  );
}
