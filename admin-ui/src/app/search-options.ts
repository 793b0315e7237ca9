import type { Role } from '../../../platform/contract/route.ts';
import { request } from '../data/request.ts';
import { CASE_READERS, EDITORS } from './menu-groups.tsx';

export interface Found {
  group: 'cases' | 'items';
  to: string;
  title: string;
  about: string;
}

/** Cases for those who see them and items for those who edit them that match the words of the top bar's search box. */
export async function findAnything(
  words: string,
  roles: readonly Role[],
  signal: AbortSignal,
): Promise<Found[]> {
  const editor = EDITORS.some((role) => roles.includes(role));
  const reader = CASE_READERS.some((role) => roles.includes(role));
  const [cases, items] = await Promise.all([
    reader ? request('officeCases', { query: { q: words, size: 6 }, signal }) : undefined,
    editor ? request('adminItems', { query: { q: words, size: 4 }, signal }) : undefined,
  ]);
  return [
    ...(cases?.rows ?? []).map((row) => ({
      group: 'cases' as const,
      to: `/cases/${encodeURIComponent(row.id)}`,
      title: row.number,
      about: `${row.item.name} · ${row.applicant}`,
    })),
    ...(items?.rows ?? []).map((row) => ({
      group: 'items' as const,
      to: `/items/${encodeURIComponent(row.key)}`,
      title: row.name,
      about: row.department.name,
    })),
  ];
}
