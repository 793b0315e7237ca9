import type { CaseSummary } from '../../contract/case-view.ts';
import { addDays, CASE_STATES, type CaseState } from '../../runtime/index.ts';
import { localDate } from '../clock.ts';
import type { CallContext } from '../context.ts';
import type { DefinitionCatalog } from '../definitions/catalog.ts';
import { startOf } from '../inbox/inbox.ts';
import type { CaseRow, CaseStore } from '../ports/cases.ts';
import type { HandledStore } from '../ports/tasks.ts';
import { principalOf, visibleDepartments } from './access.ts';
import type { CaseDefinitions } from './case-definitions.ts';
import { caseSummary } from './view/summary.ts';

export interface CaseListNeeds {
  cases: CaseStore;
  handled: HandledStore;
  definitions: CaseDefinitions;
  catalog: DefinitionCatalog;
}
export interface Page {
  page: number;
  size: number;
  sort?: string;
  q?: string;
}
export interface SummaryPage {
  rows: CaseSummary[];
  total: number;
  page: number;
  size: number;
}
export interface OfficeSearch extends Page {
  item?: string;
  department?: string;
  state?: string;
  from?: string;
  to?: string;
}

export interface CaseLists {
  /** 综合查询: cases this account may see. */
  search(query: OfficeSearch, context: CallContext): Promise<SummaryPage>;
  /** 已办业务 */
  handled(query: Page, context: CallContext): Promise<SummaryPage>;
  /** 我的办件 */
  mine(query: Page & { state?: 'open' | 'closed' | 'must-act' }, context: CallContext): Promise<SummaryPage>;
}

const isState = (state: string): state is CaseState => (CASE_STATES as readonly string[]).includes(state);

/** Lists of cases, each filtered, sorted and cut in the database. */
export function createCaseLists({ cases, handled, definitions, catalog }: CaseListNeeds): CaseLists {
  const summaries = async (
    rows: readonly CaseRow[],
    { workspace, now }: CallContext,
  ): Promise<CaseSummary[]> => {
    const view = { today: localDate(now), calendars: await catalog.calendars(workspace) };
    const views = rows.map(async (row) => caseSummary(row, view, await definitions.of(workspace, row.item)));
    return Promise.all(views);
  };
  return {
    async search(query, context) {
      const { page, size, state, from, to, ...rest } = query;
      const departments = visibleDepartments(principalOf(context).ability);
      if (departments?.length === 0 || (state !== undefined && !isState(state))) {
        return { rows: [], total: 0, page, size };
      }
      const found = await cases.page(context.workspace, {
        ...rest,
        page,
        size,
        ...(state !== undefined && isState(state) && { state }),
        ...(departments && { departments }),
        ...(from && { from: startOf(from) }),
        ...(to && { before: startOf(addDays(to, 1)) }),
      });
      return { rows: await summaries(found.rows, context), total: found.total, page, size };
    },
    async handled({ page, size }, context) {
      const { account } = principalOf(context);
      const found = await handled.page(context.workspace, account, { page, size });
      const rows = await cases.rows(context.workspace, found.cases);
      return { rows: await summaries(rows, context), total: found.total, page, size };
    },
    async mine({ state, ...query }, context) {
      const found = await cases.page(context.workspace, {
        ...query,
        applicant: principalOf(context).account,
        ...(state === 'open' && { open: true }),
        ...(state === 'closed' && { open: false }),
        ...(state === 'must-act' && { mustAct: true }),
      });
      return {
        rows: await summaries(found.rows, context),
        total: found.total,
        page: query.page,
        size: query.size,
      };
    },
  };
}
