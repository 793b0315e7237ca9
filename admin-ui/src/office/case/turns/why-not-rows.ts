import type { CaseView } from '../../../../../platform/contract/case-view.ts';
import type { Bilingual } from '../../../../../platform/definition/finding.ts';

export interface WhyRow {
  reason: Bilingual;
  labels: Bilingual[];
}

/** Buttons that are missing for the same reason stand together; those of the step itself come first. */
export function byReason(unavailable: CaseView['unavailable']): WhyRow[] {
  const order = { step: 0, turn: 1, whole: 2 } as const;
  const rows: WhyRow[] = [];
  for (const one of [...unavailable].sort((a, b) => order[a.group] - order[b.group])) {
    const row = rows.find((known) => known.reason.zh === one.reason.zh);
    if (!row) rows.push({ reason: one.reason, labels: [one.label] });
    else if (!row.labels.some((label) => label.zh === one.label.zh)) row.labels.push(one.label);
  }
  return rows;
}
