import type { Connection } from 'mongoose';
import type { LeaseStore } from '../services/ports/leases.ts';
import { isDuplicate, trusted } from './connection.ts';
import { type Owned, text, workspaceModel } from './workspace-model.ts';

interface LeaseRow extends Owned {
  _id: string;
  holder: string;
  until: string;
}

/** Leases: one document each, taken by one atomic update. */
export function leaseStore(connection: Connection): LeaseStore {
  const leases = workspaceModel<LeaseRow>(connection, {
    name: 'leases',
    fields: { _id: text, holder: text, until: text },
  });
  const rowId = (workspace: string, name: string): string => `${workspace}:${name}`;
  return {
    async take(workspace, name, { holder, now, until }) {
      const mine = [{ holder }, { until: trusted({ $lte: now }) }];
      try {
        await leases.updateOne(
          { _id: rowId(workspace, name), workspace, $or: mine },
          { $set: { holder, until } },
          { upsert: true },
        );
        return true;
      } catch (reason) {
        // It exists and is somebody else's: the insert of the upsert met it.
        if (isDuplicate(reason)) return false;
        throw reason;
      }
    },
    async release(workspace, name, holder) {
      await leases.deleteOne({ _id: rowId(workspace, name), workspace, holder });
    },
    async clear(workspace) {
      await leases.deleteMany({ workspace });
    },
  };
}
