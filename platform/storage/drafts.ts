import type { Connection } from 'mongoose';
import type { DraftStore, StoredDraft } from '../services/ports/drafts.ts';
import { trusted } from './connection.ts';
import {
  json,
  optionalJson,
  optionalText,
  type Owned,
  text,
  whole,
  workspaceModel,
} from './workspace-model.ts';

type DraftRow = Omit<StoredDraft, 'id'> & Owned & { _id: string };

function toDraft({ _id, workspace: _, ...draft }: DraftRow): StoredDraft {
  return { id: _id, ...draft };
}

/** Applications being filled in; each write is guarded by the revision that was read. */
export function draftStore(connection: Connection): DraftStore {
  const drafts = workspaceModel<DraftRow>(connection, {
    name: 'drafts',
    fields: {
      _id: text,
      account: text,
      item: json,
      data: json,
      sources: json,
      files: json,
      commitment: optionalJson,
      deferred: optionalJson,
      revision: whole,
      savedAt: text,
      expiresAt: text,
      caseId: text,
      certificate: optionalText,
      caseNumber: optionalText,
    },
    indexes: [{ keys: { account: 1, savedAt: -1 } }, { keys: { expiresAt: 1 } }],
  });
  return {
    async insert(workspace, { id, ...draft }) {
      await drafts.create({ ...draft, _id: id, workspace });
    },
    async read(workspace, account, id) {
      const row = await drafts.findOne({ workspace, _id: id, account }).lean<DraftRow>();
      return row && toDraft(row);
    },
    async list(workspace, account) {
      const rows = await drafts
        .find({ workspace, account })
        .sort({ savedAt: -1 })
        .limit(200)
        .lean<DraftRow[]>();
      return rows.map(toDraft);
    },
    async change(workspace, draft, change) {
      const row = await drafts
        .findOneAndUpdate(
          { workspace, _id: draft.id, account: draft.account, revision: draft.revision },
          { $set: { ...change, revision: draft.revision + 1 } },
          { returnDocument: 'after' },
        )
        .lean<DraftRow>();
      return row && toDraft(row);
    },
    async remove(workspace, account, id) {
      const { deletedCount } = await drafts.deleteOne({ workspace, _id: id, account });
      return deletedCount === 1;
    },
    async removeExpired(workspace, now) {
      const { deletedCount } = await drafts.deleteMany({ workspace, expiresAt: trusted({ $lte: now }) });
      return deletedCount;
    },
  };
}
