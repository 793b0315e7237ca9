import type { Bilingual } from '../../definition/finding.ts';
import type { Instant } from '../../runtime/case.ts';

export interface StoredMessage {
  /** Effect key and account: delivering twice leaves one message. */
  id: string;
  account: string;
  at: Instant;
  topic: string;
  text: Bilingual;
  case?: string;
  caseNumber?: string;
  read: boolean;
}

export interface MessageStore {
  deliver(workspace: string, messages: readonly StoredMessage[]): Promise<void>;
  page(
    workspace: string,
    account: string,
    query: { page: number; size: number },
  ): Promise<{ rows: StoredMessage[]; total: number; unread: number }>;
  markRead(workspace: string, account: string, id: string): Promise<boolean>;
}
