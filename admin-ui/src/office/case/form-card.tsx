import { useState } from 'react';
import type { CaseView, FormFieldView } from '../../../../platform/contract/case-view.ts';
import { Card } from '../../components/card.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { ApplicantRows } from './applicant-rows.tsx';
import { caseTexts } from './case-texts.ts';
import { sectionsOf } from './form-sections.ts';
import { MaskedValue } from './masked-value.tsx';

/** Labels longer than this do not fit the narrow column. */
const LONG = 10;

function Row({ id, field }: { id: string; field: FormFieldView }) {
  const t = useTexts(caseTexts);
  const shown = field.value || '—';
  // A declaration is its own label: it takes the whole width.
  const wide = field.label.length > LONG ? 'long' : undefined;
  return (
    <>
      <dt className={wide}>{field.label}</dt>
      <dd className={wide}>
        {field.masked ? (
          <MaskedValue id={id} field={field.key} title={field.label} value={shown} />
        ) : field.changed ? (
          <>
            <mark>{shown}</mark>{' '}
            {field.before === undefined ? null : <span className="s m">{t.before(field.before || '—')}</span>}
          </>
        ) : (
          shown
        )}
      </dd>
    </>
  );
}

/** The filled-in form by sections; what a correction changed is marked and can be seen alone. */
export function FormCard({ view }: { view: CaseView }) {
  const t = useTexts(caseTexts);
  const changed = view.form.fields.filter((field) => field.changed);
  const [onlyChanged, setOnlyChanged] = useState(false);
  const fields = onlyChanged ? changed : view.form.fields;
  return (
    <Card
      title={t.form}
      className="h-form"
      end={
        changed.length > 0 ? (
          <span className="seg">
            <button type="button" aria-pressed={!onlyChanged} onClick={() => setOnlyChanged(false)}>
              {t.all}
            </button>
            <button type="button" aria-pressed={onlyChanged} onClick={() => setOnlyChanged(true)}>
              {t.changed(changed.length)}
            </button>
          </span>
        ) : undefined
      }
    >
      <div className="card-b form-b">
        {onlyChanged ? null : <ApplicantRows view={view} />}
        {view.form.access === 'hidden' ? <p className="m">{t.formHidden}</p> : null}
        {view.form.access !== 'hidden' && view.form.fields.length === 0 ? (
          <p className="m">{t.formEmpty}</p>
        ) : null}
        {view.form.access === 'hidden'
          ? null
          : sectionsOf(fields).map(({ title, rows }) => (
              <section key={title ?? ''}>
                <h3>{title ?? t.other}</h3>
                <dl className="kv">
                  {rows.map((field) => (
                    <Row key={field.key} id={view.id} field={field} />
                  ))}
                </dl>
              </section>
            ))}
      </div>
    </Card>
  );
}
