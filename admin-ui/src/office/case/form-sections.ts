import type { FormFieldView } from '../../../../platform/contract/case-view.ts';

/** Fields under the titles of their sections, in the form's order. */
export function sectionsOf(
  fields: readonly FormFieldView[],
): { title: string | undefined; rows: FormFieldView[] }[] {
  const sections: { title: string | undefined; rows: FormFieldView[] }[] = [];
  for (const field of fields) {
    const known = sections.find((section) => section.title === field.section);
    if (known) known.rows.push(field);
    else sections.push({ title: field.section, rows: [field] });
  }
  return sections;
}
