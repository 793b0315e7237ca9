import type { Role } from '../../contract/route.ts';
import type { Instant } from '../../runtime/case.ts';

export type AccountKind = 'staff' | 'person' | 'enterprise';

/** An account as it is stored. Never leaves the services whole: it carries the password hash and full numbers. */
export interface Account {
  id: string;
  username: string;
  passwordHash: string;
  name: string;
  kind: AccountKind;
  roles: Role[];
  department?: string;
  posts: string[];
  idNumber?: string;
  phone?: string;
  /** 经办人 of an enterprise. */
  contact?: string;
  legalPerson?: string;
  disabled: boolean;
  mustChangePassword: boolean;
  /** Made for the demonstration, with a password everybody can read. */
  demo: boolean;
  failures: number;
  lockedUntil?: Instant;
  lastSignInAt?: Instant;
  /** First write this account made; it cannot be deleted from then on. */
  actedAt?: Instant;
  createdAt: Instant;
}

export interface AccountQuery {
  kind?: AccountKind;
  department?: string;
  role?: Role;
  q?: string;
  sort?: string;
  page: number;
  size: number;
}
export type AccountChange = Partial<Omit<Account, 'id' | 'username' | 'createdAt'>>;

export type PostHolder = Pick<Account, 'id' | 'name' | 'department' | 'posts' | 'disabled'>;

export interface AccountStore {
  /** `username` or `idNumber` names the one already taken. */
  insert(workspace: string, account: Account): Promise<'ok' | 'username' | 'idNumber'>;
  byId(workspace: string, id: string): Promise<Account | null>;
  byUsername(workspace: string, username: string): Promise<Account | null>;
  /** Undefined values unset. */
  change(workspace: string, id: string, change: AccountChange): Promise<Account | null>;
  /** Counts one more failed sign-in and gives the new number, atomically. */
  countFailure(workspace: string, id: string): Promise<number>;
  /** Sets `actedAt` unless it is set. */
  markActed(workspace: string, id: string, at: Instant): Promise<void>;
  remove(workspace: string, id: string): Promise<boolean>;
  page(workspace: string, query: AccountQuery): Promise<{ rows: Account[]; total: number }>;
  /** Active accounts holding one of the posts: who a task can be sent to. */
  holders(workspace: string, posts: readonly { department: string; post: string }[]): Promise<Account[]>;
  /** Active staff of departments, by name. */
  staffOf(workspace: string, departments: readonly string[]): Promise<Account[]>;
  /** Staff who have a post, active or not: who holds what, for the watcher. */
  withPosts(workspace: string): Promise<PostHolder[]>;
  count(workspace: string): Promise<number>;
  hasDemo(workspace: string): Promise<boolean>;
}
