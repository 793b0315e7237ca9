import type { Connection } from 'mongoose';
import type { Look, WatchStore } from '../services/ports/watch.ts';
import { type Owned, text, texts, whole, workspaceModel } from './workspace-model.ts';

type LookRow = Look & Owned & { _id: string };

/** The last look for ownerless cases, one document per workspace: every process tells of the same one. */
export function watchStore(connection: Connection): WatchStore {
  const looks = workspaceModel<LookRow>(connection, {
    name: 'watch',
    fields: { _id: text, at: text, cases: whole, ownerless: texts },
  });
  return {
    async read(workspace) {
      const row = await looks.findOne({ _id: workspace, workspace }).lean<LookRow>();
      return row && { at: row.at, cases: row.cases, ownerless: row.ownerless };
    },
    async put(workspace, look) {
      await looks.updateOne({ _id: workspace, workspace }, { $set: look }, { upsert: true });
    },
  };
}
