import type { CaseFile } from '../../runtime/case.ts';

/** A file uploaded to a case for a correction that has not been handed in yet. */
export interface CaseUpload {
  case: string;
  material: string;
  file: CaseFile;
}

export interface CaseUploadStore {
  insert(workspace: string, upload: CaseUpload): Promise<void>;
  ofCase(workspace: string, caseId: string): Promise<CaseUpload[]>;
}
