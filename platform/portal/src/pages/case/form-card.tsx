import type { CaseView } from '../../../../contract/case-view.ts';
import { Card } from '../../components/card.tsx';
import { FormSummary } from '../../components/form-summary.tsx';
import { Icon } from '../../components/icon.tsx';
import type { ValueSection } from '../apply/form-values.ts';
import { useText } from '../../i18n/index.ts';

/** The form as handed in, by its sections. */
function sectionsOf(view: CaseView): ValueSection[] {
  const sections: ValueSection[] = [];
  for (const field of view.form.fields) {
    if (field.value === '') continue;
    const last = sections.at(-1);
    const row = { key: field.key, label: field.label, value: field.value };
    if (last && last.title === field.section) last.rows.push(row);
    else sections.push({ title: field.section, rows: [row], tables: [] });
  }
  return sections;
}

export function FormCard({ view }: { view: CaseView }) {
  const { caseText } = useText();
  const sections = sectionsOf(view);
  if (sections.length === 0) return null;
  return (
    <Card title={caseText.formData}>
      <details className="qa">
        <summary>
          {caseText.showForm}
          <Icon name="down" />
        </summary>
        <FormSummary sections={sections} />
      </details>
    </Card>
  );
}
