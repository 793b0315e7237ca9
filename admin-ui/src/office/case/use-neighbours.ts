import { useEffect } from 'react';
import { HANDLERS } from '../../app/menu-groups.tsx';
import { onAct } from '../../data/acted.ts';
import { useRoles } from '../../data/session-store.ts';
import { useCall } from '../../data/use-call.ts';

export interface Neighbours {
  at: number;
  total: number;
  previous?: string;
  next?: string;
}

/** Where a case stands in my inbox, most urgent first, and the cases beside it. */
export function useNeighbours(id: string): Neighbours | undefined {
  const roles = useRoles();
  const handles = HANDLERS.some((role) => roles.includes(role));
  const { data, reload } = useCall('tasks', handles ? { query: { size: 100 } } : null);
  useEffect(() => onAct(reload), [reload]);
  if (!data) return undefined;
  const cases = [...new Set(data.rows.map((row) => row.case))];
  const at = cases.indexOf(id);
  // A case that has left the inbox is followed by the first one still in it.
  if (at < 0) return cases[0] ? { at: 0, total: cases.length, next: cases[0] } : undefined;
  return { at: at + 1, total: cases.length, previous: cases[at - 1], next: cases[at + 1] };
}
