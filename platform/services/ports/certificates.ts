import type { Citation } from '../../definition/kinds/shared-fields.ts';
import type { CERTIFICATE_STATUSES, Effect, Instant, LocalDate } from '../../runtime/case.ts';

export type CertificateStatus = (typeof CERTIFICATE_STATUSES)[number];

/** One act upon a certificate. Its `key` never comes twice, so telling the register again changes nothing. */
export interface CertificateRow {
  key: string;
  at: Instant;
  action: Extract<Effect, { kind: 'certificate' }>['action'] | 'expire';
  /** The case it was done by; an expiry has none. */
  case?: string;
  caseNumber?: string;
  /** The other certificate: what took its place, or what it took the place of. */
  other?: string;
  reason?: string;
  basis?: Citation;
}

/** 证照: an issued certificate as the register has it. Read off the cases; may be thrown away and made anew. */
export interface Certificate {
  /** Unique in the workspace. */
  number: string;
  name: string;
  /** The item whose certificate it is; what changes or renews it is another item. Its department sees it. */
  item: { key: string; name: string; department: string };
  holder: { account: string; name: string; kind: 'person' | 'enterprise' };
  /** The case that issued it. */
  case: string;
  caseNumber: string;
  issuedOn: LocalDate;
  /** Last day it is valid; absent where it does not expire. */
  validUntil?: LocalDate;
  /** 延续 is to be asked for so many days before it expires. */
  renewalDays: number;
  status: CertificateStatus;
  history: CertificateRow[];
  /** Next day on which something falls due (a reminder, the expiry); absent when nothing is ahead. */
  lookOn?: LocalDate;
}

export interface CertificateQuery {
  q?: string;
  item?: string;
  status?: CertificateStatus;
  holder?: string;
  departments?: readonly string[];
  sort?: string;
  page: number;
  size: number;
}

export interface CertificateStore {
  /** False when the number is there already. */
  insert(workspace: string, certificate: Certificate): Promise<boolean>;
  read(workspace: string, number: string): Promise<Certificate | null>;
  /**
   * Writes a row of history with the status it leads to; false, and nothing is changed, when the row is there already
   * or the status is no longer `from`.
   * A certificate that has ended has nothing ahead.
   */
  note(
    workspace: string,
    number: string,
    row: CertificateRow,
    change: { status: CertificateStatus; from?: CertificateStatus },
  ): Promise<boolean>;
  /** Moves the day of the next look on, if it still is `from`. */
  lookAgain(
    workspace: string,
    number: string,
    from: LocalDate,
    next: LocalDate | undefined,
  ): Promise<boolean>;
  /** Certificates with something due on or before a day, the longest due first. */
  due(workspace: string, today: LocalDate, limit: number): Promise<Certificate[]>;
  page(workspace: string, query: CertificateQuery): Promise<{ rows: Certificate[]; total: number }>;
  /** Valid or expired certificates of somebody, of one item where it is named. */
  held(
    workspace: string,
    account: string,
    query: { item?: string; statuses: readonly CertificateStatus[]; limit: number },
  ): Promise<Certificate[]>;
  clear(workspace: string): Promise<void>;
}
