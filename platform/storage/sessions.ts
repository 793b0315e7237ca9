import type { Connection } from 'mongoose';
import type { SessionStore, StoredSession } from '../services/ports/sessions.ts';
import { trusted } from './connection.ts';
import { type Owned, text, workspaceModel } from './workspace-model.ts';

type SessionRow = Omit<StoredSession, 'id'> & Owned & { _id: string };

/**
 * Sessions, looked up at every request, so that revoking one takes effect at once. Expired ones are swept by the
 * product's own clock, not by a TTL index: a workspace may live on virtual time.
 */
export function sessionStore(connection: Connection): SessionStore {
  const sessions = workspaceModel<SessionRow>(connection, {
    name: 'sessions',
    fields: { _id: text, account: text, csrf: text, createdAt: text, lastSeenAt: text, expiresAt: text },
    indexes: [{ keys: { account: 1 } }, { keys: { expiresAt: 1 } }],
  });
  return {
    async insert(workspace, { id, ...session }) {
      await sessions.create({ ...session, _id: id, workspace });
    },
    async byId(workspace, id) {
      const row = await sessions.findOne({ _id: id, workspace }).lean<SessionRow>();
      if (!row) return null;
      const { _id, workspace: _, ...session } = row;
      return { id: _id, ...session };
    },
    async touch(workspace, id, at) {
      await sessions.updateOne({ _id: id, workspace }, { $set: { lastSeenAt: at } });
    },
    async remove(workspace, id) {
      await sessions.deleteOne({ _id: id, workspace });
    },
    async removeOf(workspace, account, except) {
      const rows = await sessions.find({ workspace, account }, { _id: 1 }).lean<{ _id: string }[]>();
      const ids = rows.map((row) => row._id).filter((id) => id !== except);
      if (ids.length > 0) await sessions.deleteMany({ workspace, _id: trusted({ $in: ids }) });
      return ids;
    },
    async removeExpired(workspace, now) {
      await sessions.deleteMany({ workspace, expiresAt: trusted({ $lte: now }) });
    },
  };
}
