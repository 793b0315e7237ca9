import type { Bilingual } from '../../definition/finding.ts';
import type { FeeRule } from '../../definition/kinds/fee-rule.ts';
import { type BillLine, computeBill, factsOf, type FormData } from '../../runtime/index.ts';

export interface FeePreview {
  lines: BillLine[];
  total: number;
  problems: { rule: string; message: Bilingual }[];
}

/** The bill of some form values while rules are being written: each rule by itself, so one mistake hides no other. */
export function previewFee(fees: readonly FeeRule[], form: FormData): FeePreview {
  const facts = factsOf({ form });
  const preview: FeePreview = { lines: [], total: 0, problems: [] };
  for (const rule of fees) {
    const bill = computeBill([rule], facts, form);
    if (bill.ok) {
      preview.lines.push(...bill.lines);
      preview.total += bill.total;
    } else {
      preview.problems.push({ rule: rule.key, message: bill.message });
    }
  }
  return preview;
}
