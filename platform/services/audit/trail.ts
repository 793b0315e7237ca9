import type { CallContext } from '../context.ts';
import type { AuditAct, AuditEntry, AuditStore } from '../ports/audit.ts';

type From = Pick<CallContext, 'workspace' | 'wall' | 'ip'> & {
  /** A principal, or the account that has just signed in. */
  principal: { id?: string; account?: string; name: string } | null;
};

export interface AuditTrail {
  /** Writes down that whoever is calling did something. Never pass a secret or a revealed value. */
  record(
    from: From,
    act: AuditAct,
    subject: AuditEntry['subject'],
    detail?: Record<string, string>,
  ): Promise<void>;
}

/** The audit log as services write it: who and from where come from the call. */
export function createAuditTrail(store: AuditStore): AuditTrail {
  return {
    record: ({ workspace, wall, ip, principal }, act, subject, detail) =>
      store.record(workspace, {
        at: wall,
        act,
        actor: principal?.account ?? principal?.id ?? null,
        actorName: principal?.name ?? '',
        ip,
        subject,
        detail,
      }),
  };
}
