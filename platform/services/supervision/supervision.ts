import type { SupervisedCase, SupervisionView } from '../../contract/office-supervision.ts';
import { Rejected } from '../../errors/rejected.ts';
import { addDays, type LocalDate } from '../../runtime/index.ts';
import { principalOf, supervisedDepartments } from '../cases/access.ts';
import type { CaseDefinitions } from '../cases/case-definitions.ts';
import { departmentName, type ViewContext } from '../cases/view/viewer.ts';
import { localDate } from '../clock.ts';
import type { CallContext } from '../context.ts';
import type { DefinitionCatalog } from '../definitions/catalog.ts';
import { startOf } from '../inbox/inbox.ts';
import type { CaseStore, ClosedCase } from '../ports/cases.ts';
import type { SupervisionStore, WatchedCase } from '../ports/supervision.ts';
import { cardView } from './card-view.ts';
import { rememberDear } from './remember-dear.ts';
import { stepTimes } from './step-times.ts';

/** A search by words looks at this many cases. */
const SEARCHED = 500;
const CARDS = 6;
/** 近 12 周 */
const WEEKS = 12;
const CLOSED = 5000;
/** Histories looked at for the time each step takes. */
const HISTORIES = 200;
/** The overview is looked at by many and counts a lot; a figure may be so old, or older where it is dear. */
const FIGURES_MS = 10_000;
const PAST_MS = 60_000;

export interface SupervisionNeeds {
  supervision: SupervisionStore;
  cases: CaseStore;
  definitions: CaseDefinitions;
  catalog: DefinitionCatalog;
}
export interface CardQuery {
  grade?: SupervisedCase['grade'];
  department?: string;
  item?: string;
  q?: string;
  sort?: string;
  page: number;
  size: number;
}
export interface CardPage {
  rows: SupervisedCase[];
  total: number;
  page: number;
  size: number;
}

export interface Supervision {
  overview(query: { department?: string }, context: CallContext): Promise<SupervisionView>;
  cases(query: CardQuery, context: CallContext): Promise<CardPage>;
}

interface Scope {
  workspace: string;
  today: LocalDate;
  department: string | undefined;
}

/** 监察: where time runs out, in the whole centre or in one department. */
export function createSupervision(needs: SupervisionNeeds): Supervision {
  const { supervision, cases, catalog } = needs;
  const figures = rememberDear<Scope, Awaited<ReturnType<typeof figuresOf>>>(FIGURES_MS, (_, scope) =>
    figuresOf(needs, scope),
  );
  const past = rememberDear<Scope, Awaited<ReturnType<typeof pastOf>>>(PAST_MS, (_, scope) =>
    pastOf(needs, scope),
  );
  const rowsOf = async (found: readonly WatchedCase[], context: CallContext): Promise<SupervisedCase[]> => {
    const view = await viewContext(catalog, context);
    const rows = await cases.rows(
      context.workspace,
      found.map((one) => one.case),
    );
    const byId = new Map(rows.map((row) => [row.id, row]));
    const cards = found.map(async (watched) => {
      const row = byId.get(watched.case);
      const definition = row && (await needs.definitions.of(context.workspace, row.item));
      return row && definition ? cardView(watched, row, definition, view) : null;
    });
    return (await Promise.all(cards)).filter((card) => card !== null);
  };
  return {
    async overview(query, context) {
      const scope = scopeOf(query.department, context);
      const key = `${scope.workspace} ${scope.today} ${scope.department ?? ''}`;
      const [now, before, lists, urgent] = await Promise.all([
        figures(key, scope),
        past(key, scope),
        catalog.lists(scope.workspace),
        newestCards(supervision, scope),
      ]);
      const { cards, ...counts } = now;
      const byDepartment = cards.map((one) => ({
        ...one,
        name: departmentName(lists.department, one.department),
        total: one.warning + one.yellow + one.red,
      }));
      return {
        ...counts,
        ...before,
        byDepartment: byDepartment.toSorted((a, b) => b.total - a.total),
        cards: await rowsOf(urgent, context),
      };
    },
    async cases({ q, department, ...query }, context) {
      const scope = scopeOf(department, context);
      const found = await supervision.page(scope.workspace, {
        ...query,
        today: scope.today,
        department: scope.department,
        cases: q ? await cases.search(scope.workspace, q, SEARCHED) : undefined,
      });
      const { page, size } = query;
      return { rows: await rowsOf(found.rows, context), total: found.total, page, size };
    },
  };
}

async function viewContext(
  catalog: DefinitionCatalog,
  { workspace, now }: CallContext,
): Promise<ViewContext> {
  const lists = await catalog.lists(workspace);
  const { calendar: calendars, department: departments } = lists;
  return { audience: 'staff', now, today: localDate(now), calendars, departments };
}

/** All departments, or the one asked for; who watches over one alone gets that one whatever is asked. */
function scopeOf(wanted: string | undefined, context: CallContext): Scope {
  const own = supervisedDepartments(principalOf(context).ability);
  const [only] = own ?? [];
  if (own !== undefined && only === undefined) throw new Rejected('auth.forbidden');
  return { workspace: context.workspace, today: localDate(context.now), department: only ?? wanted };
}

/** Red before yellow, the newest of each first. */
async function newestCards(
  supervision: SupervisionStore,
  { workspace, today, department }: Scope,
): Promise<WatchedCase[]> {
  const page = { today, department, page: 1, size: CARDS };
  const [red, yellow] = await Promise.all(
    (['red', 'yellow'] as const).map((grade) => supervision.rows(workspace, { ...page, grade })),
  );
  return [...(red ?? []), ...(yellow ?? [])].slice(0, CARDS);
}

async function figuresOf({ supervision }: SupervisionNeeds, { workspace, today, department }: Scope) {
  const [cards, counts, urges] = await Promise.all([
    supervision.cards(workspace, today, department),
    supervision.counts(workspace, today, department),
    supervision.urgeCounts(workspace, today, department),
  ]);
  const sum = (of: 'warning' | 'yellow' | 'red') => cards.reduce((all, one) => all + one[of], 0);
  return {
    cards,
    open: counts.open,
    dueSoon: sum('warning'),
    yellow: sum('yellow'),
    red: sum('red'),
    overdueStatutory: counts.unlawful,
    urges,
  };
}

async function pastOf({ cases, catalog }: SupervisionNeeds, { workspace, today, department }: Scope) {
  const since = startOf(addDays(today, -7 * WEEKS));
  const [closed, histories, calendars] = await Promise.all([
    cases.closed(workspace, { department, since, limit: CLOSED }),
    cases.closedHistories(workspace, { department, since, limit: HISTORIES }),
    catalog.calendars(workspace),
  ]);
  const decided = closed.filter(isCounted);
  const rate = (good: (one: Counted) => boolean): number | null =>
    decided.length === 0 ? null : Math.round((decided.filter(good).length * 1000) / decided.length) / 10;
  return {
    onTimeRate: rate(({ stoppedOn, dueOn }) => stoppedOn <= dueOn),
    earlyRate: rate(({ stoppedOn, dueOn }) => stoppedOn < dueOn),
    steps: stepTimes(histories, calendars),
  };
}

type Counted = ClosedCase & Required<Pick<ClosedCase, 'stoppedOn' | 'dueOn'>>;

/** A case whose clock never ran was neither in time nor late. */
function isCounted(one: ClosedCase): one is Counted {
  return one.startedOn !== undefined && one.stoppedOn !== undefined && one.dueOn !== undefined;
}
