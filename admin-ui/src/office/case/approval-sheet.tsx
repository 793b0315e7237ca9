import type { CaseView } from '../../../../platform/contract/case-view.ts';
import { formatDateTime } from '../../../../platform/render/format/date.ts';
import { CASE_STATE } from '../../../../platform/render/labels/case-labels.ts';
import { label } from '../../../../platform/render/labels/label-set.ts';
import { useLanguage, usePick, useTexts } from '../../i18n/texts.ts';
import { caseTexts } from './case-texts.ts';
import { isBookkeeping } from './history-rows.ts';

/** 审批表: only on paper. Numbers stay masked there too. */
export function ApprovalSheet({ view }: { view: CaseView }) {
  const { sheet: t, ...words } = useTexts(caseTexts);
  const language = useLanguage();
  const pick = usePick();
  const check = { conforms: words.conforms, doubtful: words.doubt, fails: words.fails } as const;
  const facts = [
    [t.item, view.item.name],
    [t.number, view.number],
    [t.applicant, view.applicantDetail.name],
    [t.idNumber, view.applicantDetail.idNumber],
    [t.phone, view.applicantDetail.phone ?? ''],
    [t.submitted, formatDateTime(view.submittedAt, language)],
    [
      t.state,
      [label(CASE_STATE, view.state, language), view.decisionLabel && pick(view.decisionLabel)]
        .filter(Boolean)
        .join(' · '),
    ],
  ] as const;
  const acts = view.history.filter((row) => !isBookkeeping(row));
  return (
    <article className="only-print sheet-paper">
      <h1>{t.title}</h1>
      <table>
        <tbody>
          {facts.map(([title, value]) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              <td>{value}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t.content}</th>
            <td>
              {view.form.fields.map((field) => (
                <div key={field.key}>{`${field.label}：${field.value}`}</div>
              ))}
            </td>
          </tr>
          <tr>
            <th scope="row">{t.materials}</th>
            <td>
              {view.materials
                .filter((material) => material.files.length > 0)
                .map((material) => (
                  <div key={material.key}>
                    {material.name}（{words.files(material.files.length)}，
                    {material.check ? check[material.check.result] : words.unchecked}）
                  </div>
                ))}
            </td>
          </tr>
          <tr>
            <th scope="row">{t.opinions}</th>
            <td>
              {acts.map((row) => (
                <div key={row.seq} className="sheet-act">
                  <b>{pick(row.text)}</b>
                  {row.opinion ? <p>{row.opinion}</p> : null}
                  <p className="r">
                    {[row.who, row.post, formatDateTime(row.at, language)].filter(Boolean).join(' · ')}
                  </p>
                </div>
              ))}
            </td>
          </tr>
          <tr>
            <th scope="row">{t.sign}</th>
            <td className="sheet-sign" />
          </tr>
        </tbody>
      </table>
      <p className="s">{t.printed(formatDateTime(new Date(), language))}</p>
    </article>
  );
}
