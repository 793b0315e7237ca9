import type { CaseFile } from '../../runtime/case.ts';

/** A file an official has uploaded for an opinion that has not been given yet. */
export interface CaseAttachment {
  case: string;
  account: string;
  file: CaseFile;
}

/** A file uploaded to a case for a correction that has not been handed in yet. */
export interface CaseUpload {
  case: string;
  material: string;
  file: CaseFile;
}

export interface CaseUploadStore {
  insert(workspace: string, upload: CaseUpload): Promise<void>;
  ofCase(workspace: string, caseId: string): Promise<CaseUpload[]>;
  attach(workspace: string, attachment: CaseAttachment): Promise<void>;
  /** What an account has attached to a case, used or not. */
  attachments(workspace: string, caseId: string, account: string): Promise<CaseFile[]>;
}
