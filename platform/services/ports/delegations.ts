import type { Instant, LocalDate, Person } from '../../runtime/case.ts';

/** 委托: `to` does the work of some posts of `from` from `since` to the end of `until`. */
export interface StoredDelegation {
  id: string;
  department: string;
  from: Person;
  to: Person;
  /** Post keys of the department. */
  posts: string[];
  since: LocalDate;
  until: LocalDate;
  reason: string;
  createdBy: Person;
  createdAt: Instant;
  endedAt?: Instant;
  endedBy?: Person;
}

export interface DelegationStore {
  insert(workspace: string, delegation: StoredDelegation): Promise<void>;
  read(workspace: string, id: string): Promise<StoredDelegation | null>;
  /** Null when it has ended already. */
  end(workspace: string, id: string, at: Instant, by: Person): Promise<StoredDelegation | null>;
  /** In force on a day, with the account as deputy. */
  heldBy(workspace: string, account: string, today: LocalDate): Promise<StoredDelegation[]>;
  /** In force on a day, of any of these who are away. */
  lentBy(workspace: string, accounts: readonly string[], today: LocalDate): Promise<StoredDelegation[]>;
  /** Not ended, with a day in common, where the account is away or stands in for somebody. */
  touching(
    workspace: string,
    account: string,
    days: { since: LocalDate; until: LocalDate },
  ): Promise<StoredDelegation[]>;
  /** Newest first; `past`: also those that are over. */
  list(
    workspace: string,
    query: { account?: string; department?: string; today: LocalDate; past: boolean; limit: number },
  ): Promise<StoredDelegation[]>;
}
