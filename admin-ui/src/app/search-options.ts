import type { Role } from '../../../platform/contract/route.ts';
import { request } from '../data/request.ts';

export interface Found {
  group: 'cases' | 'items';
  to: string;
  title: string;
  about: string;
}

/** Cases and (for those who edit them) items that match the words of the top bar's search box. */
export async function findAnything(
  words: string,
  roles: readonly Role[],
  signal: AbortSignal,
): Promise<Found[]> {
  const editor = roles.some((role) => ['system-admin', 'hall-admin', 'department-admin'].includes(role));
  const [cases, items] = await Promise.all([
    request('officeCases', { query: { q: words, size: 6 }, signal }),
    editor ? request('adminItems', { query: { q: words, size: 4 }, signal }) : undefined,
  ]);
  return [
    ...cases.rows.map((row) => ({
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
