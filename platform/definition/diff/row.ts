import type { z } from 'zod';
import { canonicalJson } from '../canonical-json.ts';
import type { Bilingual } from '../finding.ts';
import { type PathPart, pointer } from '../pointer.ts';
import { childSchema, resolve, shapeOf } from '../schema-walk.ts';
import { valueText } from './value-text.ts';

export const DIFF_PARTS = {
  item: '基本信息',
  materials: '申报材料',
  form: '申请表单',
  fees: '收费',
  steps: '办理流程',
  documents: '文书模板',
} as const;
export type DiffPart = (typeof DIFF_PARTS)[keyof typeof DIFF_PARTS];

/** One line of “改了什么”. `from` and `to` are short values for people; `path` points into the newer bundle. */
export interface DiffRow {
  part: DiffPart;
  change: 'added' | 'changed' | 'removed';
  path: string;
  title: Bilingual;
  from?: string;
  to?: string;
}

export const same = (a: unknown, b: unknown): boolean =>
  canonicalJson(a ?? null) === canonicalJson(b ?? null);

export function row(
  part: DiffPart,
  change: DiffRow['change'],
  path: readonly PathPart[],
  title: Bilingual,
  values: { from?: string; to?: string } = {},
): DiffRow {
  return {
    part,
    change,
    path: pointer(path),
    title,
    ...(values.from ? { from: values.from } : {}),
    ...(values.to ? { to: values.to } : {}),
  };
}

/** Of two lists, the entries the other does not have; anything else as it is. */
function onlyDifferent(before: unknown, after: unknown): [unknown, unknown] {
  if (!Array.isArray(before) || !Array.isArray(after)) return [before, after];
  const without = (list: unknown[], other: unknown[]): unknown[] =>
    list.filter((entry) => !other.some((candidate) => same(entry, candidate)));
  return [without(before, after), without(after, before)];
}

/** Rows for the fields of two objects of one schema; `skip` names those compared elsewhere. */
export function fieldRows(
  part: DiffPart,
  schema: z.core.$ZodType,
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  path: readonly PathPart[],
  of: Bilingual | undefined,
  skip: readonly string[],
): DiffRow[] {
  return Object.keys(shapeOf(schema) ?? {}).flatMap((key) => {
    if (skip.includes(key) || same(before[key], after[key])) return [];
    const child = childSchema(schema, key, after);
    const meta = child ? resolve(child, after[key] ?? before[key]).meta : {};
    const title = { zh: meta.title ?? key, en: meta.titleEn ?? key };
    const [old, now] = onlyDifferent(before[key], after[key]);
    const reordered = Array.isArray(old) && old.length === 0 && Array.isArray(now) && now.length === 0;
    const from = reordered ? '顺序' : valueText(old, child);
    const to = reordered ? '顺序有变' : valueText(now, child);
    return row(
      part,
      from === '' && to !== '' ? 'added' : to === '' && from !== '' ? 'removed' : 'changed',
      [...path, key],
      of ? { zh: `${of.zh}：${title.zh}`, en: `${of.en}: ${title.en}` } : title,
      { from, to },
    );
  });
}

interface Keyed {
  key: string;
  name: string;
  nameEn?: string | undefined;
}
export const titleOf = ({ name, nameEn, key }: Keyed): Bilingual => ({ zh: name, en: nameEn ?? key });

/** Entries of two lists by key: added, removed, and pairs to compare. */
export function keyedRows<T extends Keyed>(
  part: DiffPart,
  field: PathPart,
  before: readonly T[],
  after: readonly T[],
  describe: (value: T) => string,
  compare: (before: T, after: T, path: PathPart[]) => DiffRow[],
): DiffRow[] {
  const rows: DiffRow[] = [];
  for (const [index, value] of after.entries()) {
    const old = before.find((candidate) => candidate.key === value.key);
    const path = [field, index];
    if (old) rows.push(...compare(old, value, path));
    else rows.push(row(part, 'added', path, titleOf(value), { to: describe(value) }));
  }
  for (const old of before) {
    if (after.some((value) => value.key === old.key)) continue;
    rows.push(row(part, 'removed', [field], titleOf(old), { from: describe(old) }));
  }
  return rows;
}
