import type { Bilingual } from '../../definition/finding.ts';
import type { CaseFile, FormData, Instant } from '../../runtime/case.ts';

/** An application not yet handed in. It is tied to the item version it was begun with. */
export interface StoredDraft {
  id: string;
  account: string;
  item: { key: string; name: string; version: number };
  data: FormData;
  sources: Record<string, Bilingual>;
  files: { material: string; file: CaseFile }[];
  /** 告知承诺 was chosen. */
  commitment?: boolean;
  /** 容缺: materials promised to follow. */
  deferred?: string[];
  /** Number of the certificate it is about; empty: none chosen. */
  certificate?: string;
  revision: number;
  savedAt: Instant;
  expiresAt: Instant;
  /** The case it will become: drawn once, so that handing in twice makes one case. */
  caseId: string;
  caseNumber?: string;
}

export type DraftChange = Partial<
  Pick<
    StoredDraft,
    | 'data'
    | 'sources'
    | 'files'
    | 'commitment'
    | 'deferred'
    | 'certificate'
    | 'caseNumber'
    | 'item'
    | 'expiresAt'
  >
> & { savedAt: Instant };

export interface DraftStore {
  insert(workspace: string, draft: StoredDraft): Promise<void>;
  read(workspace: string, account: string, id: string): Promise<StoredDraft | null>;
  list(workspace: string, account: string): Promise<StoredDraft[]>;
  /** Null when the stored revision is not `revision`. */
  change(workspace: string, draft: StoredDraft, change: DraftChange): Promise<StoredDraft | null>;
  remove(workspace: string, account: string, id: string): Promise<boolean>;
  removeExpired(workspace: string, now: Instant): Promise<number>;
}
