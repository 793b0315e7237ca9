import { fieldsOf } from '../form-fields.ts';
import { type FeeRule, feeRule } from '../kinds/fee-rule.ts';
import type { ItemBundle } from '../kinds/item-bundle.ts';
import type { PathPart } from '../pointer.ts';
import { DIFF_PARTS, type DiffRow, fieldRows, keyedRows, row, same, titleOf } from './row.ts';
import { valueText } from './value-text.ts';

interface Leaf {
  path: PathPart[];
  /** What the entry is looked up by, where it is a row of a price table. */
  name: string;
  value: unknown;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object';

/** The single values of a configuration. A row with `match` is known by what it matches, wherever it stands. */
function leaves(value: unknown, path: PathPart[], name: string, labels: ReadonlyMap<string, string>): Leaf[] {
  if (!isObject(value)) return [{ path, name, value }];
  const match = value['match'];
  if (Array.isArray(match)) {
    const known = match.map((entry) => labels.get(String(entry)) ?? String(entry)).join(' · ');
    return Object.entries(value)
      .filter(([key]) => key !== 'match')
      .flatMap(([key, inner]) => leaves(inner, [...path, key], known, labels));
  }
  return Object.entries(value).flatMap(([key, inner]) =>
    leaves(inner, [...path, Array.isArray(value) ? Number(key) : key], name ? `${name}.${key}` : key, labels),
  );
}

function configRows(before: FeeRule, after: FeeRule, path: PathPart[], bundle: ItemBundle): DiffRow[] {
  const part = DIFF_PARTS.fees;
  const labels = new Map(
    fieldsOf(bundle.form).flatMap((field) => [
      [field.key, field.label] as const,
      ...(field.options ?? []).map((option) => [option.value, option.label] as const),
    ]),
  );
  const [olds, news] = [before, after].map((fee) => leaves(fee.config, [...path, 'config'], '', labels));
  const title = (leaf: Leaf) => ({
    zh: `${after.name}：${leaf.name}`,
    en: `${titleOf(after).en}: ${leaf.name}`,
  });
  const rows = (news ?? []).flatMap((leaf) => {
    const old = olds?.find((candidate) => candidate.name === leaf.name);
    if (!old) return [row(part, 'added', leaf.path, title(leaf), { to: valueText(leaf.value) })];
    if (same(old.value, leaf.value)) return [];
    return [
      row(part, 'changed', leaf.path, title(leaf), { from: valueText(old.value), to: valueText(leaf.value) }),
    ];
  });
  const gone = (olds ?? []).filter((old) => !news?.some((leaf) => leaf.name === old.name));
  return [
    ...rows,
    ...gone.map((old) =>
      row(part, 'removed', [...path, 'config'], title(old), { from: valueText(old.value) }),
    ),
  ];
}

/** What changed in the fees: rule by rule, and within a rule price by price. */
export function feeRows(before: ItemBundle | undefined, after: ItemBundle): DiffRow[] {
  const describe = (fee: FeeRule): string =>
    [fee.standard, valueText(fee.basis)].filter(Boolean).join('，') || fee.function;
  return keyedRows(DIFF_PARTS.fees, 'fees', before?.fees ?? [], after.fees, describe, (old, fee, path) => [
    ...fieldRows(DIFF_PARTS.fees, feeRule, old, fee, path, titleOf(fee), ['config']),
    ...configRows(old, fee, path, after),
  ]);
}
