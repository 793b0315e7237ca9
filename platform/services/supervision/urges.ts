import type { UrgeRow } from '../../contract/office-supervision.ts';
import type { CaseRow, CaseStore } from '../ports/cases.ts';
import { principalOf, supervisedDepartments } from '../cases/access.ts';
import { postKeysOf } from '../cases/actor.ts';
import { departmentName } from '../cases/view/viewer.ts';
import { localDate } from '../clock.ts';
import type { CallContext } from '../context.ts';
import type { DefinitionCatalog } from '../definitions/catalog.ts';
import type { Department } from '../../definition/kinds/department.ts';
import type { SupervisionStore, UrgeQuery, WatchedUrge } from '../ports/supervision.ts';
import { whoHas } from './card-view.ts';

/** A search by words looks at this many cases. */
const SEARCHED = 500;

export interface UrgeNeeds {
  supervision: SupervisionStore;
  cases: CaseStore;
  catalog: DefinitionCatalog;
}
export interface UrgeSearch {
  status?: UrgeRow['status'];
  department?: string;
  q?: string;
  page: number;
  size: number;
}
export interface Urges {
  page(
    query: UrgeSearch,
    context: CallContext,
  ): Promise<{ rows: UrgeRow[]; total: number; page: number; size: number }>;
}

/** 督办件: all for supervisors, of the own department for who leads it, of the own posts for everybody else. */
export function createUrges({ supervision, cases, catalog }: UrgeNeeds): Urges {
  return {
    async page({ q, ...query }, context) {
      const { workspace, now } = context;
      const today = localDate(now);
      const words = q ? { cases: await cases.search(workspace, q, SEARCHED) } : {};
      const found = await supervision.urges(workspace, { ...query, ...words, ...scopeOf(context), today });
      const ids = [...new Set(found.rows.map((row) => row.case))];
      const [rows, { department }] = await Promise.all([
        cases.rows(workspace, ids),
        catalog.lists(workspace),
      ]);
      const byId = new Map(rows.map((row) => [row.id, row]));
      const views = found.rows.map((row) => urgeRow(row, byId.get(row.case), department, today));
      return { rows: views, total: found.total, page: query.page, size: query.size };
    },
  };
}

function scopeOf(context: CallContext): Pick<UrgeQuery, 'of'> {
  const principal = principalOf(context);
  const departments = supervisedDepartments(principal.ability);
  if (departments === undefined) return {};
  return { of: { departments, posts: postKeysOf(principal), account: principal.account } };
}

function urgeRow(
  { urge, posts: _, answeredBy: __, status, id: ___, ...row }: WatchedUrge,
  current: CaseRow | undefined,
  departments: readonly Department[],
  today: string,
): UrgeRow {
  const task = current?.tasks.find((one) => one.side === undefined);
  const { answer } = urge;
  return {
    ...row,
    id: urge.id,
    by: urge.by.name,
    text: urge.text,
    department: { key: row.department, name: departmentName(departments, row.department) },
    ...(task && { step: task.name, who: whoHas(task, departments) }),
    ...(answer && { answer: { by: answer.by.name, at: answer.at, text: answer.text } }),
    status: status === 'open' && row.dueOn < today ? 'overdue' : status,
  };
}
