import type { CaseView } from '../../../../../platform/contract/case-view.ts';

type Warning = CaseView['warnings'][number];
export interface WarningRow {
  key: string;
  scope: Warning['scope'];
  step?: string;
  dueOn: string;
  /** What was fired for this limit, in the order it came. */
  fired: Pick<Warning, 'level' | 'on'>[];
}

const SEVERITY = { reminder: 0, warning: 1, yellow: 2, red: 3 } as const;

/** 提醒, 预警, 黄牌, 红牌 under the limit they were fired for; the limit warned of last comes first. */
export function warningRows(warnings: readonly Warning[]): WarningRow[] {
  const rows: WarningRow[] = [];
  const ordered = [...warnings].sort(
    (a, b) => a.on.localeCompare(b.on) || SEVERITY[a.level] - SEVERITY[b.level],
  );
  for (const { level, on, scope, step, dueOn } of ordered) {
    const key = [scope, step, dueOn].join('|');
    const row = rows.find((one) => one.key === key);
    if (row) row.fired.push({ level, on });
    else rows.push({ key, scope, ...(step && { step }), dueOn, fired: [{ level, on }] });
  }
  return rows.reverse();
}
