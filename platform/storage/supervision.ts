import type { Connection, SortOrder } from 'mongoose';
import type {
  CardCounts,
  SupervisionStore,
  WatchedCase,
  WatchedQuery,
} from '../services/ports/supervision.ts';
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
      { keys: { open: 1, department: 1 } },
      { keys: { goneAt: 1 }, options: { partialFilterExpression: { goneAt: { $exists: true } } } },
    ],
  });
}

const DAY_OF = { warning: 'warningOn', yellow: 'yellowOn', red: 'redOn' } as const;
const SORTS: Record<string, string> = {
  due: 'dueOn',
  openedAt: 'submittedAt',
  number: 'number',
  item: 'item.name',
  applicant: 'applicant',
  department: 'department',
};

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
  const field = SORTS[sort?.replace(/^-/, '') ?? ''];
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
      const [found, total] = await Promise.all([
        rows(workspace, query),
        watched.countDocuments(pageFilter(workspace, query), { limit: COUNT_CAP }),
      ]);
      return { rows: found, total };
    },
    rows,
    async cards(workspace, today, department) {
      const reached = (day: string) => ({ $lte: [day, today] });
      const rows = await watched.aggregate<CardCounts & { _id: string }>([
        { $match: { workspace, ...(department && { department }), warningOn: { $lte: today } } },
        {
          $group: {
            _id: '$department',
            all: { $sum: 1 },
            yellowOrWorse: { $sum: { $cond: [reached('$yellowOn'), 1, 0] } },
            red: { $sum: { $cond: [reached('$redOn'), 1, 0] } },
          },
        },
        {
          $project: {
            _id: 0,
            department: '$_id',
            warning: { $subtract: ['$all', '$yellowOrWorse'] },
            yellow: { $subtract: ['$yellowOrWorse', '$red'] },
            red: 1,
          },
        },
      ]);
      return rows;
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
