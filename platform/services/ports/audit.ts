import type { Instant } from '../../runtime/case.ts';

export const AUDIT_ACTS = [
  'sign-in',
  'sign-in-failed',
  'sign-out',
  'locked',
  'registered',
  'password-changed',
  'password-reset',
  'sessions-revoked',
  'account-created',
  'account-changed',
  'account-deleted',
  'roles-changed',
  'definition-created',
  'definition-changed',
  'definition-deleted',
  'item-created',
  'item-draft-started',
  'item-draft-discarded',
  'item-published',
  'item-retired',
  'revealed',
  'clock-set',
  'delegated',
  'delegation-ended',
] as const;
export type AuditAct = (typeof AUDIT_ACTS)[number];

/** Who did what to what, from where. Never holds a secret or the revealed value itself. */
export interface AuditEntry {
  at: Instant;
  act: AuditAct;
  /** Account id; null before anybody is signed in. */
  actor: string | null;
  actorName: string;
  ip: string;
  /** What it was done to: an account, a definition, a case. */
  subject: { type: string; id: string; name?: string };
  detail?: Record<string, string>;
}

export interface AuditStore {
  record(workspace: string, entry: AuditEntry): Promise<void>;
  /** Newest first. */
  list(
    workspace: string,
    query: { act?: AuditAct; actor?: string; subject?: string; limit: number },
  ): Promise<AuditEntry[]>;
}
