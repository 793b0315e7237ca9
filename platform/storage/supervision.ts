import type { Connection, SortOrder } from 'mongoose';
import type {
  CardCounts,
  SupervisionStore,
  WatchedCase,
  WatchedQuery,
} from '../services/ports/supervision.ts';
import type { LocalDate } from '../runtime/case.ts';
import { isDuplicate, trusted } from './connection.ts';
import { watchedUrges } from './watched-urges.ts';
import { flag, json, optionalText, type Owned, text, whole, workspaceModel } from './workspace-model.ts';

/** A case that is over stays a while as a mark with its version, so that a late projector does not bring it back. */
type WatchedRow = WatchedCase & Owned & { _id: string; open: boolean; version: number; goneAt?: string };

const COUNT_CAP = 10_000;
/** No day of a mark is ever reached. */
const NEVER = '9999-12-31';

function watchedModel(connection: Connection) {
  return workspaceModel<WatchedRow>(connection, {
    name: 'watched_cases',
    fields: {
      _id: text,
      case: text,
      number: text,
      item: json,
      applicant: text,
      department: text,
      submittedAt: text,
      warningOn: text,
      yellowOn: text,
      redOn: text,
      unlawfulOn: text,
      dueOn: text,
      open: flag,
      version: whole,
      goneAt: optionalText,
    },
    indexes: [
      { keys: { warningOn: 1, _id: 1 } },
      { keys: { yellowOn: 1, _id: 1 } },
      { keys: { redOn: 1, _id: 1 } },
      { keys: { department: 1, warningOn: 1, _id: 1 } },
      { keys: { department: 1, yellowOn: 1, _id: 1 } },
      { keys: { department: 1, redOn: 1, _id: 1 } },
      { keys: { unlawfulOn: 1, department: 1 } },
      { keys: { department: 1, unlawfulOn: 1 } },
      { keys: { open: 1, department: 1 } },
      { keys: { goneAt: 1 }, options: { partialFilterExpression: { goneAt: { $exists: true } } } },
    ],
  });
}

type Grade = 'warning' | 'yellow' | 'red';
/** What a page of one grade leaves out. */
const WORSE: Partial<Record<Grade, Grade>> = { warning: 'yellow', yellow: 'red' };
const DAY_OF = { warning: 'warningOn', yellow: 'yellowOn', red: 'redOn' } as const;
const SORTS: ReadonlyMap<string, string> = new Map([
  ['due', 'dueOn'],
  ['openedAt', 'submittedAt'],
  ['number', 'number'],
  ['item', 'item.name'],
  ['applicant', 'applicant'],
  ['department', 'department'],
]);

/** Cards are ranges of days: what has the card today is a range of one index, and never a computation per row. */
function pageFilter(workspace: string, query: WatchedQuery): Record<string, unknown> {
  const { grade, today, department, item, cases } = query;
  const reached = { [DAY_OF[grade ?? 'warning']]: trusted({ $lte: today }) };
  const notYet =
    grade === 'warning'
      ? { yellowOn: trusted({ $gt: today }) }
      : grade === 'yellow'
        ? { redOn: trusted({ $gt: today }) }
        : {};
  return {
    workspace,
    ...reached,
    ...notYet,
    ...(department && { department }),
    ...(item && { 'item.key': item }),
    ...(cases && { _id: trusted({ $in: [...cases] }) }),
  };
}

/** Read in the order of an index unless asked otherwise: whatever got its card last comes first. */
function order({ sort, grade }: WatchedQuery): Record<string, SortOrder> {
  const field = SORTS.get(sort?.replace(/^-/, '') ?? '');
  if (!field) return { [DAY_OF[grade ?? 'warning']]: -1, _id: -1 };
  const direction = sort?.startsWith('-') ? -1 : 1;
  return { [field]: direction, _id: direction };
}

/** 监察: cards and urges, found by index however many cases are open. */
export function supervisionStore(connection: Connection): SupervisionStore {
  const watched = watchedModel(connection);
  const urges = watchedUrges(connection);

  const put = async (workspace: string, caseId: string, version: number, change: object): Promise<void> => {
    try {
      await watched.updateOne(
        { _id: caseId, workspace, version: trusted({ $lte: version }) },
        change as Parameters<typeof watched.updateOne>[1],
        { upsert: true },
      );
    } catch (reason) {
      // A newer version is there already: this projector is late, and the newer one stands.
      if (!isDuplicate(reason)) throw reason;
    }
  };

  /** Cases with a card or a worse one: a worse card's day is never before the milder one's. Counted off one index. */
  const reached = (workspace: string, grade: Grade, today: LocalDate, department?: string, limit?: number) =>
    watched.countDocuments(
      {
        workspace,
        ...(department !== undefined && { department }),
        [DAY_OF[grade]]: trusted({ $lte: today }),
      },
      limit === undefined ? {} : { limit },
    );
  const countOf = async (workspace: string, query: WatchedQuery): Promise<number> => {
    const { grade, today, department, item, cases } = query;
    if (item || cases) return watched.countDocuments(pageFilter(workspace, query), { limit: COUNT_CAP });
    const worse = grade === undefined ? undefined : WORSE[grade];
    if (!worse) return reached(workspace, grade ?? 'warning', today, department, COUNT_CAP);
    const [all, without] = await Promise.all([
      reached(workspace, grade ?? 'warning', today, department),
      reached(workspace, worse, today, department),
    ]);
    return Math.min(COUNT_CAP, Math.max(0, all - without));
  };
  /** From one department to the next in the index, however many cases lie between. */
  const departmentsOf = async (workspace: string): Promise<string[]> => {
    const departments: string[] = [];
    for (let after = ''; ; ) {
      const row = await watched
        .findOne({ workspace, department: trusted({ $gt: after }) }, { _id: 0, department: 1 })
        .sort({ department: 1 })
        .hint({ workspace: 1, department: 1, redOn: 1, _id: 1 })
        .lean<{ department: string }>();
      if (!row) return departments;
      departments.push(row.department);
      after = row.department;
    }
  };
  const rows = async (workspace: string, query: WatchedQuery): Promise<WatchedCase[]> => {
    const found = await watched
      .find(pageFilter(workspace, query))
      .sort(order(query))
      .skip((query.page - 1) * query.size)
      .limit(query.size)
      .lean<WatchedRow[]>();
    return found.map(fromRow);
  };

  return {
    async project(workspace, caseId, { version, at, row, urges: own }) {
      const gone = { open: false, version, goneAt: at, warningOn: NEVER, yellowOn: NEVER, redOn: NEVER };
      await put(
        workspace,
        caseId,
        version,
        row
          ? { $set: { ...row, open: true, version }, $unset: { goneAt: 1 } }
          : { $set: { ...gone, unlawfulOn: NEVER } },
      );
      await urges.project(workspace, version, own);
    },
    async page(workspace, query) {
      const [found, total] = await Promise.all([rows(workspace, query), countOf(workspace, query)]);
      return { rows: found, total };
    },
    rows,
    async cards(workspace, today, department) {
      const departments = department === undefined ? await departmentsOf(workspace) : [department];
      const counts = departments.map(async (one): Promise<CardCounts> => {
        const [all = 0, yellowOrWorse = 0, red = 0] = await Promise.all(
          (['warning', 'yellow', 'red'] as const).map((grade) => reached(workspace, grade, today, one)),
        );
        return { department: one, warning: all - yellowOrWorse, yellow: yellowOrWorse - red, red };
      });
      return (await Promise.all(counts)).filter(({ warning, yellow, red }) => warning + yellow + red > 0);
    },
    async counts(workspace, today, department) {
      const mine = department === undefined ? {} : { department };
      const [open, unlawful] = await Promise.all([
        watched.countDocuments({ workspace, open: true, ...mine }),
        watched.countDocuments({ workspace, unlawfulOn: trusted({ $lte: today }), ...mine }),
      ]);
      return { open, unlawful };
    },
    urges: urges.page,
    urgeCounts: urges.counts,
    async sweep(workspace, before) {
      await watched.deleteMany({ workspace, goneAt: trusted({ $lt: before }) });
    },
    async clear(workspace) {
      await watched.deleteMany({ workspace });
      await urges.clear(workspace);
    },
  };
}

function fromRow({ _id, workspace: _w, open: _o, version: _v, goneAt: _g, ...row }: WatchedRow): WatchedCase {
  return row;
}
