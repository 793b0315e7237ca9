import type { Logger } from 'pino';
import type { CaseSummary } from './contract/case-view.ts';
import type { Core } from './core-parts.ts';
import { certificateHandlers } from './http/handlers/certificates.ts';
import type { CommitNeeds } from './services/cases/commit.ts';
import { createCertificates } from './services/certificates/certificates.ts';
import { createExpiry, type Expire } from './services/certificates/expiry.ts';
import { createOfficeCases } from './services/certificates/office-case.ts';
import { createRegisterRebuild } from './services/certificates/rebuild.ts';
import { keepRegister } from './services/certificates/register.ts';
import type { CallContext, Clock } from './services/context.ts';
import type { Delivery } from './services/outbox/deliver.ts';
import type { CaseRecord } from './services/ports/cases.ts';
import type { Stores } from './storage/stores.ts';

export interface CertificateWiring extends CommitNeeds {
  workspace: string;
  clock: Clock;
  log: Logger;
  stores: Stores;
  published: Core['published'];
  committed(record: CaseRecord): Promise<void>;
  summary(record: CaseRecord, context: CallContext): Promise<CaseSummary>;
}

/** Issued certificates and their later life, wired. */
export interface CertificateParts {
  handlers: ReturnType<typeof certificateHandlers>;
  /** Tells the register what a case did. */
  keep: Delivery<'certificate'>;
  /** Reminds and expires what is due; gives how many it dealt with. */
  expire: Expire;
  /** The register made anew from the cases; gives the number of acts. */
  rebuild(): Promise<number>;
}

export function wireCertificates(wiring: CertificateWiring): CertificateParts {
  const { stores } = wiring;
  const { certificates, messages, accounts, serials } = stores;
  const own = { ...wiring, certificates };
  const expire = createExpiry({ ...own, messages });
  const shown = createCertificates(own);
  return {
    handlers: certificateHandlers({
      certificates: shown,
      beginOfficeCase: createOfficeCases({ ...own, accounts, serials, shown }),
    }),
    keep: keepRegister(own),
    expire,
    rebuild: createRegisterRebuild({ ...own, expire }),
  };
}
