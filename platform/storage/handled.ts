import type { Connection } from 'mongoose';
import type { HandledStore } from '../services/ports/tasks.ts';
import { trusted } from './connection.ts';
import { type Owned, text, workspaceModel } from './workspace-model.ts';

interface HandledRow extends Owned {
  _id: string;
  account: string;
  case: string;
  at: string;
}

/** 已办业务: one row per account and case, moved to the front by every act. */
export function handledStore(connection: Connection): HandledStore {
  const rows = workspaceModel<HandledRow>(connection, {
    name: 'handled',
    fields: { _id: text, account: text, case: text, at: text },
    indexes: [{ keys: { account: 1, at: -1 } }],
  });
  return {
    async mark(workspace, account, caseId, at) {
      await rows.updateOne(
        { _id: `${caseId}:${account}`, workspace },
        { $max: { at }, $setOnInsert: { account, case: caseId } },
        { upsert: true },
      );
    },
    async page(workspace, account, { page, size }) {
      const filter = { workspace, account };
      const [found, total] = await Promise.all([
        rows
          .find(filter)
          .sort({ at: -1, _id: 1 })
          .skip((page - 1) * size)
          .limit(size)
          .lean<HandledRow[]>(),
        rows.countDocuments(filter, { limit: 10_000 }),
      ]);
      return { cases: found.map((row) => row.case), total };
    },
    countSince: (workspace, account, since) =>
      rows.countDocuments({ workspace, account, at: trusted({ $gte: since }) }),
  };
}
