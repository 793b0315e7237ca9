import { randomUUID } from 'node:crypto';
import type { Connection } from 'mongoose';
import type { AuditEntry, AuditStore } from '../services/ports/audit.ts';
import { json, optionalJson, optionalText, type Owned, text, workspaceModel } from './workspace-model.ts';

type AuditRow = AuditEntry & Owned & { _id: string };

/** Who looked at, changed or tried what. Rows are only ever added. */
export function auditStore(connection: Connection): AuditStore {
  const rows = workspaceModel<AuditRow>(connection, {
    name: 'audit',
    fields: {
      _id: text,
      at: text,
      act: text,
      actor: optionalText,
      actorName: { type: String, default: '' },
      ip: { type: String, default: '' },
      subject: json,
      detail: optionalJson,
    },
    indexes: [{ keys: { at: -1 } }, { keys: { 'subject.id': 1, at: -1 } }],
  });
  return {
    async record(workspace, entry) {
      await rows.create({ ...entry, _id: randomUUID(), workspace });
    },
    async list(workspace, { act, actor, subject, limit }) {
      const found = await rows
        .find({
          workspace,
          ...(act && { act }),
          ...(actor && { actor }),
          ...(subject && { 'subject.id': subject }),
        })
        .sort({ at: -1 })
        .limit(limit)
        .lean<AuditRow[]>();
      return found.map(({ _id, workspace: _, ...entry }) => entry);
    },
  };
}
