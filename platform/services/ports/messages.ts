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

export interface MessageQuery {
  /** Only this topic, or everything but these. */
  topic?: string;
  without?: readonly string[];
  page: number;
  size: number;
}
/** `total` is exact up to a bound, then it is a floor; so is `unread`. */
export type MessageCounts = Record<string, { total: number; unread: number }> & {
  all: { total: number; unread: number };
};

export interface MessageStore {
  deliver(workspace: string, messages: readonly StoredMessage[]): Promise<void>;
  /** Newest first. */
  page(
    workspace: string,
    account: string,
    query: MessageQuery,
  ): Promise<{ rows: StoredMessage[]; total: number }>;
  /** How many of each topic, and of all together under `all`. */
  counts(workspace: string, account: string, topics: readonly string[]): Promise<MessageCounts>;
  markRead(workspace: string, account: string, id: string): Promise<boolean>;
}
