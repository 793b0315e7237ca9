import type { Connection } from 'mongoose';
import type { SupervisionStore, UrgeQuery, WatchedUrge } from '../services/ports/supervision.ts';
import { isDuplicate, trusted } from './connection.ts';
import { json, optionalText, type Owned, text, texts, whole, workspaceModel } from './workspace-model.ts';

type UrgeRow = Omit<WatchedUrge, 'id'> & Owned & { _id: string; version: number };

const COUNT_CAP = 10_000;

function urgeModel(connection: Connection) {
  return workspaceModel<UrgeRow>(connection, {
    name: 'urges',
    fields: {
      _id: text,
      case: text,
      number: text,
      item: json,
      applicant: text,
      department: text,
      urge: json,
      at: text,
      dueOn: text,
      status: text,
      posts: texts,
      answeredBy: optionalText,
      version: whole,
    },
    indexes: [
      { keys: { status: 1, dueOn: 1, _id: 1 } },
      { keys: { department: 1, status: 1, dueOn: 1 } },
      { keys: { posts: 1, status: 1, dueOn: 1 } },
      { keys: { answeredBy: 1, at: -1 } },
      { keys: { at: -1, _id: 1 } },
    ],
  });
}

function statusFilter({ status, today }: UrgeQuery): Record<string, unknown> {
  if (status === 'overdue') return { status: 'open', dueOn: trusted({ $lt: today }) };
  if (status === 'open') return { status, dueOn: trusted({ $gte: today }) };
  return status ? { status } : {};
}

function pageFilter(workspace: string, query: UrgeQuery): Record<string, unknown> {
  const { department, cases, of } = query;
  return {
    workspace,
    ...statusFilter(query),
    ...(department && { department }),
    ...(cases && { case: trusted({ $in: [...cases] }) }),
    ...(of && {
      $or: [
        { department: trusted({ $in: [...of.departments] }) },
        { posts: trusted({ $in: [...of.posts] }) },
        { answeredBy: of.account },
      ],
    }),
  };
}

/** 督办件: rows beside the cases; there are never many, and none is ever taken back. */
export function watchedUrges(connection: Connection) {
  const urges = urgeModel(connection);
  const put = async (workspace: string, version: number, { id, ...urge }: WatchedUrge): Promise<void> => {
    try {
      await urges.updateOne(
        { _id: id, workspace, version: trusted({ $lte: version }) },
        { $set: { ...urge, version } },
        { upsert: true },
      );
    } catch (reason) {
      if (!isDuplicate(reason)) throw reason;
    }
  };
  const page: SupervisionStore['urges'] = async (workspace, query) => {
    const filter = pageFilter(workspace, query);
    const pending = query.status === 'open' || query.status === 'overdue';
    const [rows, total] = await Promise.all([
      urges
        .find(filter)
        .sort(pending ? { dueOn: 1, _id: 1 } : { at: -1, _id: 1 })
        .skip((query.page - 1) * query.size)
        .limit(query.size)
        .lean<UrgeRow[]>(),
      urges.countDocuments(filter, { limit: COUNT_CAP }),
    ]);
    return { rows: rows.map(({ _id, workspace: _w, version: _v, ...row }) => ({ id: _id, ...row })), total };
  };
  const counts: SupervisionStore['urgeCounts'] = async (workspace, today, department) => {
    const open = { workspace, status: 'open' as const, ...(department && { department }) };
    const [all, overdue, next] = await Promise.all([
      urges.countDocuments(open),
      urges.countDocuments({ ...open, dueOn: trusted({ $lt: today }) }),
      urges
        .findOne({ ...open, dueOn: trusted({ $gte: today }) })
        .sort({ dueOn: 1 })
        .lean<UrgeRow>(),
    ]);
    return { open: all, overdue, nextDue: next?.dueOn ?? null };
  };
  return {
    page,
    counts,
    async project(workspace: string, version: number, own: readonly WatchedUrge[]) {
      await Promise.all(own.map((urge) => put(workspace, version, urge)));
    },
    async clear(workspace: string) {
      await urges.deleteMany({ workspace });
    },
  };
}
