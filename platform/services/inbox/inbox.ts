import type { OfficeHome, TaskRow } from '../../contract/office.ts';
import { thresholdsOf } from '../../runtime/clock/thresholds.ts';
import { type LocalDate, timeLeft } from '../../runtime/index.ts';
import { principalOf } from '../cases/access.ts';
import { postKey, postKeysOf } from '../cases/actor.ts';
import type { CaseDefinitions } from '../cases/case-definitions.ts';
import { stepLeft } from '../cases/view/clock.ts';
import { localDate } from '../clock.ts';
import type { CallContext, Principal } from '../context.ts';
import type { DefinitionCatalog } from '../definitions/catalog.ts';
import type { MessageService } from '../messages/messages.ts';
import type { CaseRow, CaseStore } from '../ports/cases.ts';
import type { HandledStore, StoredTask, TaskStore } from '../ports/tasks.ts';
import { postName, type ViewContext } from '../cases/view/viewer.ts';

/** A search by words looks at this many cases; more of them means: type more of the number or name. */
const SEARCHED = 500;
const HOME_TASKS = 8;
const HOME_MESSAGES = 5;

export interface InboxNeeds {
  tasks: TaskStore;
  handled: HandledStore;
  cases: CaseStore;
  definitions: CaseDefinitions;
  catalog: DefinitionCatalog;
  messages: MessageService;
}
export interface InboxQuery {
  q?: string;
  action?: string;
  item?: string;
  grade?: 'normal' | 'warning' | 'yellow' | 'red';
  sort?: string;
  page: number;
  size: number;
}
export interface TaskPage {
  rows: TaskRow[];
  total: number;
  page: number;
  size: number;
}

export interface Inbox {
  home(context: CallContext): Promise<OfficeHome>;
  page(query: InboxQuery, context: CallContext): Promise<TaskPage>;
}

/** 待办: the open tasks of the posts somebody holds. */
export function createInbox(needs: InboxNeeds): Inbox {
  const page = async (query: InboxQuery, context: CallContext): Promise<TaskPage> => {
    const { workspace, now } = context;
    const posts = postKeysOf(principalOf(context));
    const cases = query.q ? await needs.cases.search(workspace, query.q, SEARCHED) : undefined;
    const found = await needs.tasks.page(workspace, { ...query, posts, cases, today: localDate(now) });
    return {
      rows: await taskViews(needs, found.rows, context),
      total: found.total,
      page: query.page,
      size: query.size,
    };
  };
  return {
    page,
    async home(context) {
      const { workspace, now } = context;
      const principal = principalOf(context);
      const today = localDate(now);
      const [figures, handledToday, tasks, messages] = await Promise.all([
        needs.tasks.figures(workspace, postKeysOf(principal), today),
        needs.handled.countSince(workspace, principal.account, startOf(today)),
        page({ page: 1, size: HOME_TASKS }, context),
        needs.messages.newest(HOME_MESSAGES, context),
      ]);
      return { ...figures, handledToday, tasks: tasks.rows, messages };
    },
  };
}

/** Midnight of a day in China. */
export function startOf(day: LocalDate): string {
  return new Date(`${day}T00:00:00+08:00`).toISOString();
}

async function taskViews(
  needs: InboxNeeds,
  rows: readonly StoredTask[],
  context: CallContext,
): Promise<TaskRow[]> {
  const { workspace, now } = context;
  const principal = principalOf(context);
  const [lists, found] = await Promise.all([
    needs.catalog.lists(workspace),
    needs.cases.rows(workspace, [...new Set(rows.map((row) => row.case))]),
  ]);
  const byId = new Map(found.map((row) => [row.id, row]));
  const at = { workspace, today: localDate(now), calendars: lists.calendar };
  const views = rows.map(async (row) => ({
    id: row.id,
    case: row.case,
    number: row.number,
    item: row.item,
    applicant: row.applicant,
    step: row.step,
    action: row.action,
    who: row.posts.map((post) => nameOfPost(lists.department, post)).join('、'),
    openedAt: row.openedAt,
    ...(await leftOf(needs, row, byId.get(row.case), at)),
    ...(row.waitingFor && { waitingFor: row.waitingFor }),
    ...behalf(row, principal),
  }));
  return Promise.all(views);
}

/** 代理: in whose place a task is in somebody's inbox; nothing where it is there in their own right. */
export function behalf(
  { posts, assignee }: Pick<StoredTask, 'posts' | 'assignee'>,
  { account, department, posts: held, standsIn = [] }: Principal,
): Pick<TaskRow, 'onBehalfOf'> {
  const isOwn = assignee
    ? assignee === account
    : held.some((post) => department !== undefined && posts.includes(postKey({ department, post })));
  const lent = standsIn.find((one) =>
    assignee ? one.for?.account === assignee : posts.includes(postKey(one)),
  );
  return isOwn || !lent?.for ? {} : { onBehalfOf: lent.for.name };
}

function nameOfPost(departments: Parameters<typeof postName>[0], key: string): string {
  const [department = '', post = ''] = key.split('/');
  return postName(departments, { department, post });
}

/** As the case's own page shows it: by the thresholds of its item or department, standing still while it is held. */
async function leftOf(
  { definitions }: InboxNeeds,
  { task: id }: StoredTask,
  current: CaseRow | undefined,
  { workspace, ...at }: Pick<ViewContext, 'today' | 'calendars'> & { workspace: string },
): Promise<Pick<TaskRow, 'stepLeft' | 'caseLeft'>> {
  if (!current) return {};
  const { clock, tasks, item } = current;
  const definition = await definitions.of(workspace, item);
  const task = tasks.find((one) => one.id === id);
  const ofStep = task && stepLeft(task, clock, at, definition);
  const ofCase = timeLeft(clock, at.today, at.calendars, 'promised', thresholdsOf(definition));
  return { ...(ofStep && { stepLeft: ofStep }), ...(ofCase && { caseLeft: ofCase }) };
}
