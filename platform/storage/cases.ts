import type { Connection, SortOrder } from 'mongoose';
import { type Case, type CaseEvent, FINAL_STATES } from '../runtime/case.ts';
import { completeCase } from '../runtime/complete-case.ts';
import type {
  CaseQuery,
  CaseRecord,
  CaseRow,
  CaseStore,
  ClosedCase,
  OpenCase,
  ClosedQuery,
  DueCase,
} from '../services/ports/cases.ts';
import { caseEventLog } from './case-events.ts';
import { beginningWith, isDuplicate, trusted } from './connection.ts';
import { json, optionalText, type Owned, text, texts, whole, workspaceModel } from './workspace-model.ts';

/** How many Idempotency-Keys a case remembers. */
const KEPT_KEYS = 40;
/** Counting stops here: a list needs "more than 10,000", not the exact million. */
const COUNT_CAP = 10_000;
/** What a search by words looks at; more than this means: type more. */
const MOST_FOUND = 2000;

/** `pending`, `openKey`, `nextCheckOn` and the claim exist only while they say something, so their indexes stay small. */
type CaseDocument = Omit<CaseRecord, 'case'> &
  Owned & {
    _id: string;
    case: Case;
    open: boolean;
    search: string[];
    pending?: true;
    openKey?: string;
    claimedBy?: string;
    claimedUntil?: string;
  };

function caseModel(connection: Connection) {
  return workspaceModel<CaseDocument>(connection, {
    name: 'cases',
    fields: {
      _id: text,
      case: json,
      events: json,
      outbox: json,
      keys: json,
      departments: texts,
      contentVersion: whole,
      projected: whole,
      open: { type: Boolean, required: true },
      search: texts,
      pending: { type: Boolean },
      openKey: optionalText,
      nextCheckOn: optionalText,
      claimedBy: optionalText,
      claimedUntil: optionalText,
    },
    indexes: [
      { keys: { 'case.number': 1 }, options: { unique: true } },
      {
        keys: { openKey: 1 },
        options: { unique: true, partialFilterExpression: { openKey: { $exists: true } } },
      },
      { keys: { pending: 1, _id: 1 }, options: { partialFilterExpression: { pending: true } } },
      {
        keys: { nextCheckOn: 1, _id: 1 },
        options: { partialFilterExpression: { nextCheckOn: { $exists: true } } },
      },
      {
        keys: { claimedUntil: 1 },
        options: { partialFilterExpression: { claimedUntil: { $exists: true } } },
      },
      { keys: { open: 1, _id: 1 } },
      { keys: { 'case.applicant.account': 1, 'case.submittedAt': -1 } },
      { keys: { departments: 1, 'case.submittedAt': -1 } },
      { keys: { 'case.submittedAt': -1 } },
      { keys: { 'case.item.key': 1, 'case.submittedAt': -1 } },
      { keys: { 'case.state': 1, 'case.submittedAt': -1 } },
      { keys: { 'case.item.key': 1, 'case.closedAt': -1 } },
      { keys: { 'case.item.department': 1, 'case.closedAt': -1 } },
      { keys: { 'case.closedAt': -1 } },
      { keys: { search: 1 } },
    ],
  });
}

/** Endings of applicant and item name, and the number's parts: "contains" is then a prefix of something indexed. */
export function searchWords(current: Case): string[] {
  const words = new Set<string>();
  for (const source of [current.applicant.name, current.item.name]) {
    const letters = [...source.toLowerCase()].slice(0, 40);
    for (const start of letters.keys()) if (start < 20) words.add(letters.slice(start, start + 20).join(''));
  }
  const number = current.number.toLowerCase();
  for (const part of [number, number.replace(/^[a-z]+/, ''), number.slice(-4)]) words.add(part);
  return [...words];
}

const wordsLike = (q: string) => beginningWith([...q.trim().toLowerCase()].slice(0, 20).join(''));
const isOpen = (current: Case): boolean => !FINAL_STATES.includes(current.state);

/** 容缺: what was promised has not come, and nothing has been decided. */
const owesMaterials = () => ({
  'case.deficiency.dueOn': trusted({ $exists: true }),
  'case.deficiency.suppliedAt': trusted({ $exists: false }),
  'case.decision': null,
});

function pageFilter(workspace: string, query: CaseQuery): Record<string, unknown> {
  const { q, applicant, item, department, state, open, mustAct, from, before, departments } = query;
  const day = { ...(from && { $gte: from }), ...(before && { $lt: before }) };
  return {
    workspace,
    ...(applicant && { 'case.applicant.account': applicant }),
    ...(item && { 'case.item.key': item }),
    ...(department && { 'case.item.department': department }),
    ...(state && { 'case.state': state }),
    ...(open !== undefined && { open }),
    ...(mustAct && { open: true, $or: [{ 'case.tasks.forApplicant': true }, owesMaterials()] }),
    ...(departments && { departments: trusted({ $in: [...departments] }) }),
    ...((from || before) && { 'case.submittedAt': trusted(day) }),
    ...(q && { search: wordsLike(q) }),
  };
}

const SORTS: ReadonlyMap<string, string> = new Map([
  ['number', 'case.number'],
  ['submittedAt', 'case.submittedAt'],
  ['closedAt', 'case.closedAt'],
  ['state', 'case.state'],
  ['item', 'case.item.key'],
]);
function order(sort: string | undefined): Record<string, SortOrder> {
  const field = SORTS.get(sort?.replace(/^-/, '') ?? '') ?? 'case.submittedAt';
  return { [field]: sort && !sort.startsWith('-') ? 1 : -1, _id: 1 };
}

const ROW = { events: 0, outbox: 0, keys: 0, search: 0, 'case.form': 0, 'case.documents': 0 } as const;

function toRecord(row: CaseDocument): CaseRecord {
  const { case: current, events, outbox, keys, departments, contentVersion, projected, nextCheckOn } = row;
  return {
    ...{ case: completeCase(current), events, outbox, keys, departments, contentVersion, projected },
    ...(nextCheckOn && { nextCheckOn }),
  };
}

/** Only the parts of the case that a command changed are written; parts that are gone are unset. */
function changedParts(from: Case, to: Case): { $set: Record<string, unknown>; $unset: Record<string, 1> } {
  const $set: Record<string, unknown> = {};
  const $unset: Record<string, 1> = {};
  for (const name of new Set([...Object.keys(from), ...Object.keys(to)]) as Set<keyof Case>) {
    if (to[name] === undefined) {
      if (from[name] !== undefined) $unset[`case.${name}`] = 1;
    } else if (to[name] !== from[name]) $set[`case.${name}`] = to[name];
  }
  return { $set, $unset };
}

/** Cases: one document each, changed by one guarded update per command. */
export function caseStore(connection: Connection): CaseStore {
  const cases = caseModel(connection);
  const log = caseEventLog(connection);
  const one = async (filter: Record<string, unknown>): Promise<CaseRecord | null> => {
    const row = await cases.findOne(filter).lean<CaseDocument>();
    return row && toRecord(row);
  };
  const brief = async (filter: Record<string, unknown>): Promise<OpenCase | null> => {
    const only = { 'case.id': 1, 'case.number': 1, 'case.item': 1, 'case.decision': 1 } as const;
    const row = await cases.findOne(filter, only).lean<CaseDocument>();
    if (!row) return null;
    const { id, number, item, decision } = row.case;
    return { id, number, item, decision };
  };

  /** A search by words is sorted among the first so many it finds: a family name alone may match a tenth of all. */
  const bounded = async (workspace: string, query: CaseQuery): Promise<Record<string, unknown>> => {
    const filter = pageFilter(workspace, query);
    if (!query.q) return filter;
    const rows = await cases.find(filter, { _id: 1 }).limit(MOST_FOUND).lean<{ _id: string }[]>();
    return { workspace, _id: trusted({ $in: rows.map((row) => row._id) }) };
  };

  return {
    async insert(workspace, record, openKey) {
      try {
        const current = record.case;
        await cases.collection.insertOne({
          ...record,
          _id: current.id,
          workspace,
          open: isOpen(current),
          search: searchWords(current),
          pending: true,
          ...(openKey && { openKey }),
        } as never);
        return 'ok';
      } catch (reason) {
        if (!isDuplicate(reason)) throw reason;
        if (await cases.exists({ workspace, _id: record.case.id })) return 'id';
        if (openKey && (await cases.exists({ workspace, openKey }))) return 'open';
        return 'number';
      }
    },
    read: (workspace, id) => one({ workspace, _id: id }),
    byNumber: (workspace, number) => one({ workspace, 'case.number': number }),
    async advance(workspace, from, change) {
      const { $set, $unset } = changedParts(from.case, change.case);
      const open = isOpen(change.case);
      const { nextCheckOn, contentVersion } = change;
      const { matchedCount } = await cases.updateOne(
        { workspace, _id: from.case.id, 'case.version': from.case.version },
        {
          $set: { ...$set, pending: true, open, contentVersion, ...(nextCheckOn && { nextCheckOn }) },
          $unset: {
            ...$unset,
            ...(!open && { openKey: 1 as const }),
            ...(!nextCheckOn && { nextCheckOn: 1 as const }),
          },
          $push: {
            events: { $each: change.events },
            outbox: { $each: change.outbox },
            ...(change.key && { keys: { $each: [change.key], $slice: -KEPT_KEYS } }),
          },
          ...(change.departments && { $addToSet: { departments: { $each: change.departments } } }),
        } as never,
      );
      return matchedCount === 1;
    },
    async version(workspace, id) {
      const row = await cases.findOne({ workspace, _id: id }, { 'case.version': 1 }).lean<CaseDocument>();
      return row?.case.version ?? null;
    },
    async page(workspace, query) {
      const filter = await bounded(workspace, query);
      const [rows, total] = await Promise.all([
        cases
          .find(filter, ROW)
          .sort(order(query.sort))
          .skip((query.page - 1) * query.size)
          .limit(query.size)
          .lean<CaseDocument[]>(),
        cases.countDocuments(filter, { limit: COUNT_CAP }),
      ]);
      return { rows: rows.map((row) => completeCase(row.case)), total };
    },
    async rows(workspace, ids) {
      const found = await cases
        .find({ workspace, _id: trusted({ $in: [...ids] }) }, ROW)
        .lean<CaseDocument[]>();
      const byId = new Map(found.map((row) => [row._id, completeCase(row.case) as CaseRow]));
      return ids.flatMap((id) => byId.get(id) ?? []);
    },
    async search(workspace, q, limit) {
      const rows = await cases
        .find({ workspace, search: wordsLike(q), open: true }, { _id: 1 })
        .limit(limit)
        .lean<{ _id: string }[]>();
      return rows.map((row) => row._id);
    },
    openWith: (workspace, openKey) => brief({ workspace, openKey }),
    untold(workspace, number) {
      const effect = { kind: 'certificate', number };
      return brief({ workspace, pending: true, outbox: trusted({ $elemMatch: effect }) });
    },
    async openOf(workspace, account, item) {
      const rows = await cases
        .find(
          { workspace, 'case.applicant.account': account, 'case.item.key': item, open: true },
          { 'case.number': 1 },
        )
        .limit(20)
        .lean<CaseDocument[]>();
      return rows.map((row) => ({ id: row._id, number: row.case.number }));
    },
    async pending(workspace, after, limit) {
      const rows = await cases
        .find({ workspace, pending: true, _id: trusted({ $gt: after }) }, { _id: 1 })
        .sort({ _id: 1 })
        .limit(limit)
        .lean<{ _id: string }[]>();
      return rows.map((row) => row._id);
    },
    async claim(workspace, id, { holder, now, until }) {
      const free = [
        { claimedUntil: trusted({ $exists: false }) },
        { claimedUntil: trusted({ $lte: now }) },
        { claimedBy: holder },
      ];
      const row = await cases
        .findOneAndUpdate(
          { workspace, _id: id, $or: free },
          { $set: { claimedBy: holder, claimedUntil: until } },
          { returnDocument: 'after' },
        )
        .lean<CaseDocument>();
      return row && toRecord(row);
    },
    async releaseClaims(workspace) {
      await cases.updateMany({ workspace, claimedUntil: trusted({ $gt: '' }) }, {
        $unset: { claimedBy: 1, claimedUntil: 1 },
      } as never);
    },
    async settle(workspace, id, { version, delivered, holder }) {
      const done = { projected: version, outbox: [] };
      const nothingElse = trusted({ $not: { $elemMatch: { key: { $nin: [...delivered] } } } });
      const settled = await cases.updateOne(
        { workspace, _id: id, 'case.version': version, outbox: nothingElse },
        { $set: done, $unset: { pending: 1, claimedBy: 1, claimedUntil: 1 } } as never,
      );
      if (settled.matchedCount === 1) return;
      if (delivered.length > 0) {
        await cases.updateOne({ workspace, _id: id }, {
          $pull: { outbox: { key: { $in: [...delivered] } } },
        } as never);
      }
      await cases.updateOne({ workspace, _id: id, claimedBy: holder }, {
        $unset: { claimedBy: 1, claimedUntil: 1 },
      } as never);
    },
    async due(workspace, today, after, limit) {
      const read = async (filter: Record<string, unknown>, most: number): Promise<DueCase[]> => {
        const rows = await cases
          .find({ workspace, ...filter }, { nextCheckOn: 1 })
          .sort({ nextCheckOn: 1, _id: 1 })
          .limit(most)
          .lean<(DueCase & { _id: string })[]>();
        return rows.map(({ _id, nextCheckOn }) => ({ id: _id, nextCheckOn }));
      };
      if (!after) return read({ nextCheckOn: trusted({ $lte: today }) }, limit);
      // Two ranges in turn, each read along the index: either-or of both would look at all that is due every time.
      const { nextCheckOn: day, id } = after;
      const sameDay = await read({ nextCheckOn: day, _id: trusted({ $gt: id }) }, limit);
      if (sameDay.length === limit) return sameDay;
      const later = { nextCheckOn: trusted({ $gt: day, $lte: today }) };
      return [...sameDay, ...(await read(later, limit - sameDay.length))];
    },
    async checkOn(workspace, id, version, day) {
      const { matchedCount } = await cases.updateOne(
        { workspace, _id: id, 'case.version': version },
        day === undefined ? { $unset: { nextCheckOn: 1 } } : { $set: { nextCheckOn: day } },
      );
      return matchedCount === 1;
    },
    async trimHistory(workspace, record, keep) {
      const older = record.events.slice(0, Math.max(0, record.events.length - keep));
      const last = older.at(-1);
      if (!last) return;
      await log.keep(workspace, record.case.id, older);
      await cases.updateOne({ workspace, _id: record.case.id }, {
        $pull: { events: { seq: { $lte: last.seq } } },
      } as never);
    },
    async history(workspace, record) {
      const first = record.events[0]?.seq ?? 1;
      if (first <= 1) return record.events;
      const older: CaseEvent[] = await log.before(workspace, record.case.id, first);
      return [...older, ...record.events];
    },
    async movedTwice(workspace, record) {
      const first = record.events[0]?.seq ?? record.case.seq + 1;
      return log.from(workspace, record.case.id, first);
    },
    nextWithOlderHistory: log.nextCase,
    async ids(workspace, after, limit, open) {
      const rows = await cases
        .find({ workspace, _id: trusted({ $gt: after }), ...(open !== undefined && { open }) }, { _id: 1 })
        .sort({ _id: 1 })
        .limit(limit)
        .lean<{ _id: string }[]>();
      return rows.map((row) => row._id);
    },
    async closed(workspace, query) {
      const rows = await cases
        .find(closedFilter(workspace, query), {
          'case.submittedAt': 1,
          'case.closedAt': 1,
          'case.decision': 1,
          'case.clock': 1,
        })
        .sort({ 'case.closedAt': -1 })
        .limit(query.limit)
        .lean<CaseDocument[]>();
      return rows.map((row) => toClosed(row.case));
    },
    async closedHistories(workspace, query) {
      const rows = await cases
        .find(closedFilter(workspace, query), { events: 1 })
        .sort({ 'case.closedAt': -1 })
        .limit(query.limit)
        .lean<Pick<CaseDocument, 'events'>[]>();
      return rows.map((row) => row.events);
    },
    countAllOpen: (workspace) => cases.countDocuments({ workspace, open: true }),
    countOpen: (workspace, item) =>
      cases.countDocuments({ workspace, 'case.item.key': item, open: true }, { limit: COUNT_CAP }),
    async popular(workspace, since, limit) {
      const rows = await cases.aggregate<{ _id: string; cases: number }>([
        { $match: { workspace, 'case.submittedAt': { $gte: since } } },
        { $group: { _id: '$case.item.key', cases: { $sum: 1 } } },
        { $sort: { cases: -1, _id: 1 } },
        { $limit: limit },
      ]);
      return rows.map(({ _id, cases: count }) => ({ item: _id, cases: count }));
    },
  };
}

function closedFilter(workspace: string, { item, department, since }: ClosedQuery): Record<string, unknown> {
  return {
    workspace,
    ...(item && { 'case.item.key': item }),
    ...(department && { 'case.item.department': department }),
    'case.closedAt': trusted({ $gte: since }),
  };
}

function toClosed({ submittedAt, closedAt, decision, clock }: Case): ClosedCase {
  return {
    submittedAt,
    closedAt: closedAt ?? submittedAt,
    decision,
    startedOn: clock.startedOn,
    stoppedOn: clock.stoppedOn,
    dueOn: clock.promised.dueOn,
  };
}
