import type { Connection } from 'mongoose';
import type { SerialStore } from '../services/ports/serials.ts';
import { isDuplicate } from './connection.ts';
import { type Owned, text, whole, workspaceModel } from './workspace-model.ts';

interface SerialRow extends Owned {
  _id: string;
  name: string;
  value: number;
}

/** Atomic counters, one document per workspace and name. */
export function serialStore(connection: Connection): SerialStore {
  const serials = workspaceModel<SerialRow>(connection, {
    name: 'serials',
    fields: { _id: text, name: text, value: whole },
  });
  const draw = async (workspace: string, name: string): Promise<number> => {
    const row = await serials
      .findOneAndUpdate(
        { _id: `${workspace}:${name}` },
        { $inc: { value: 1 }, $setOnInsert: { workspace, name } },
        { upsert: true, returnDocument: 'after' },
      )
      .lean<SerialRow>();
    return row.value;
  };
  return {
    async next(workspace, name) {
      try {
        return await draw(workspace, name);
      } catch (reason) {
        // Two first draws at once: the loser finds the document on its second try.
        if (isDuplicate(reason)) return draw(workspace, name);
        throw reason;
      }
    },
  };
}
