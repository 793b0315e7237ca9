import type { Connection } from 'mongoose';
import type { IdempotencyRecord, IdempotencyStore } from '../services/ports/idempotency.ts';
import { isDuplicate, trusted } from './connection.ts';
import { optionalJson, type Owned, text, workspaceModel } from './workspace-model.ts';

type Row = Omit<IdempotencyRecord, 'id'> & Owned & { _id: string };

/** Answers already given, by Idempotency-Key, so that a repeated write changes nothing and hears the same. */
export function idempotencyStore(connection: Connection): IdempotencyStore {
  const rows = workspaceModel<Row>(connection, {
    name: 'idempotency',
    fields: {
      _id: text,
      request: text,
      state: text,
      startedAt: text,
      status: { type: Number },
      body: optionalJson,
    },
    indexes: [{ keys: { startedAt: 1 } }],
  });
  const read = async (workspace: string, id: string): Promise<IdempotencyRecord | null> => {
    const row = await rows.findOne({ _id: id, workspace }).lean<Row>();
    if (!row) return null;
    const { _id, workspace: _, ...record } = row;
    return { id: _id, ...record };
  };
  return {
    async begin(workspace, { id, ...record }) {
      try {
        await rows.create({ ...record, _id: id, workspace });
        return null;
      } catch (reason) {
        if (!isDuplicate(reason)) throw reason;
        const known = await read(workspace, id);
        if (known) return known;
        // Its holder gave up between the two calls.
        await rows.create({ ...record, _id: id, workspace });
        return null;
      }
    },
    async takeOver(workspace, id, startedAt, now) {
      const { matchedCount } = await rows.updateOne(
        { _id: id, workspace, state: 'running', startedAt },
        { $set: { startedAt: now } },
      );
      return matchedCount === 1;
    },
    async finish(workspace, id, status, body) {
      await rows.updateOne({ _id: id, workspace }, { $set: { state: 'done', status, body } });
    },
    async forget(workspace, id) {
      await rows.deleteOne({ _id: id, workspace });
    },
    async removeOlder(workspace, than) {
      await rows.deleteMany({ workspace, startedAt: trusted({ $lt: than }) });
    },
    async releaseRunning(workspace) {
      await rows.deleteMany({ workspace, state: 'running' });
    },
  };
}
