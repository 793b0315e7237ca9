import type { CaseView } from '../../../../platform/contract/case-view.ts';

/** One row of a correction notice: `material:<key>` or `field:<key>`, and what is wrong with it. */
export interface CorrectionRow {
  what: string;
  problem: string;
}

/** Starts from what the check marks found, so that nothing is typed twice. */
export function startingRows(view: CaseView): CorrectionRow[] {
  const found = view.materials.flatMap((material) => {
    const absent = material.required && material.files.length === 0;
    const faulty = material.check && material.check.result !== 'conforms';
    return absent || faulty
      ? [{ what: `material:${material.key}`, problem: material.check?.note ?? '' }]
      : [];
  });
  return found.length > 0 ? found : [{ what: '', problem: '' }];
}

/** The payload's items; `what` says whether a material or a form field is meant. */
export function correctionItems(rows: readonly CorrectionRow[]) {
  return rows.map(({ what, problem }) => {
    const [kind, ...rest] = what.split(':');
    const key = rest.join(':');
    return { problem: problem.trim(), ...(kind === 'material' ? { material: key } : { field: key }) };
  });
}
