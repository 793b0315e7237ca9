import type { Connection } from 'mongoose';
import type { CaseUploadStore } from '../services/ports/case-uploads.ts';
import type { CaseFile } from '../runtime/case.ts';
import { json, optionalText, type Owned, text, workspaceModel } from './workspace-model.ts';

interface UploadRow extends Owned {
  _id: string;
  case: string;
  /** For which material of a correction, or by which official for an opinion. */
  material?: string;
  account?: string;
  file: CaseFile;
}

/** Files waiting for the correction they belong to. */
export function caseUploadStore(connection: Connection): CaseUploadStore {
  const uploads = workspaceModel<UploadRow>(connection, {
    name: 'case_uploads',
    fields: { _id: text, case: text, material: optionalText, account: optionalText, file: json },
    indexes: [{ keys: { case: 1 } }],
  });
  return {
    async insert(workspace, { file, ...upload }) {
      await uploads.create({ _id: file.id, workspace, file, ...upload });
    },
    async ofCase(workspace, caseId) {
      const rows = await uploads.find({ workspace, case: caseId }).lean<UploadRow[]>();
      return rows.flatMap(({ case: id, material, file }) => (material ? [{ case: id, material, file }] : []));
    },
    async attach(workspace, { file, ...attachment }) {
      await uploads.create({ _id: file.id, workspace, file, ...attachment });
    },
    async attachments(workspace, caseId, account) {
      const rows = await uploads.find({ workspace, case: caseId, account }).lean<UploadRow[]>();
      return rows.map((row) => row.file);
    },
  };
}
