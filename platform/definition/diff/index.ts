import { documentTemplate } from '../kinds/document-template.ts';
import { item } from '../kinds/item.ts';
import type { ItemBundle } from '../kinds/item-bundle.ts';
import { type Material, material } from '../kinds/material.ts';
import { feeRows } from './fee-rows.ts';
import { formRows } from './form-rows.ts';
import { DIFF_PARTS, type DiffRow, fieldRows, keyedRows, row, titleOf } from './row.ts';
import { stepRows } from './step-rows.ts';
import { valueText } from './value-text.ts';

function itemRows(before: ItemBundle | undefined, after: ItemBundle): DiffRow[] {
  if (!before)
    return [row(DIFF_PARTS.item, 'added', ['item'], { zh: '事项', en: 'Item' }, { to: after.item.name })];
  return fieldRows(DIFF_PARTS.item, item, before.item, after.item, ['item'], undefined, []);
}

const materialText = (one: Material): string =>
  (['type', 'originality', 'necessity', 'source'] as const)
    .map((field) => valueText(one[field], material.shape[field]))
    .join('，');

/**
 * What changed between two versions, part by part, in words for the publish page. `before` is null for a first
 * version: then everything is added. `names` gives people's names of departments (`housing`) and posts
 * (`housing/window`, `@item/window`).
 */
export function semanticDiff(
  before: ItemBundle | null,
  after: ItemBundle,
  names: ReadonlyMap<string, string> = new Map(),
): DiffRow[] {
  const old = before ?? undefined;
  return [
    ...itemRows(old, after),
    ...keyedRows(
      DIFF_PARTS.materials,
      'materials',
      old?.materials ?? [],
      after.materials,
      materialText,
      (a, b, path) => fieldRows(DIFF_PARTS.materials, material, a, b, path, titleOf(b), ['key']),
    ),
    ...formRows(old?.form, after.form),
    ...feeRows(old, after),
    ...stepRows(old, after, names),
    ...keyedRows(
      DIFF_PARTS.documents,
      'documents',
      old?.documents ?? [],
      after.documents,
      (one) => valueText(one.kind, documentTemplate.shape.kind),
      (a, b, path) => fieldRows(DIFF_PARTS.documents, documentTemplate, a, b, path, titleOf(b), ['key']),
    ),
  ];
}
