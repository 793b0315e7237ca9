import type { Connection } from 'mongoose';
import type { CaseUploadStore } from '../services/ports/case-uploads.ts';
import type { CaseFile } from '../runtime/case.ts';
import { json, type Owned, text, workspaceModel } from './workspace-model.ts';

interface UploadRow extends Owned {
  _id: string;
  case: string;
  material: string;
  file: CaseFile;
}

/** Files waiting for the correction they belong to. */
export function caseUploadStore(connection: Connection): CaseUploadStore {
  const uploads = workspaceModel<UploadRow>(connection, {
    name: 'case_uploads',
    fields: { _id: text, case: text, material: text, file: json },
    indexes: [{ keys: { case: 1 } }],
  });
  return {
    async insert(workspace, { file, ...upload }) {
      await uploads.create({ _id: file.id, workspace, file, ...upload });
    },
    async ofCase(workspace, caseId) {
      const rows = await uploads.find({ workspace, case: caseId }).lean<UploadRow[]>();
      return rows.map(({ case: id, material, file }) => ({ case: id, material, file }));
    },
  };
}
