import { addDays, type LocalDate } from '../../runtime/index.ts';
import type { Certificate, CertificateRow } from '../ports/certificates.ts';

export type Term = Pick<Certificate, 'issuedOn' | 'validUntil' | 'renewalDays'>;

/** What falls due in the life of a certificate. */
export type Milestone = { on: LocalDate; kind: 'early' | 'late' | 'expired' };

/** The first reminder comes so many days before the last day on which renewal can still be asked for. */
const EARLY_DAYS = 60;

/**
 * Reminders 90 and 30 days before the end (60 days before renewal has to be asked for, and on the last day for it), and
 * the day after the last one. A reminder that would come before the certificate was there is none.
 */
export function milestones({ issuedOn, validUntil, renewalDays }: Term): Milestone[] {
  if (validUntil === undefined) return [];
  const early: Milestone = { on: addDays(validUntil, -(renewalDays + EARLY_DAYS)), kind: 'early' };
  const late: Milestone = { on: addDays(validUntil, -renewalDays), kind: 'late' };
  const reminders = [early, late].filter(({ on }) => on > issuedOn && on <= validUntil);
  return [...reminders, { on: addDays(validUntil, 1), kind: 'expired' }];
}

export function firstLook(term: Term): LocalDate | undefined {
  return milestones(term)[0]?.on;
}

/** What has fallen due last on or before a day; what comes next after it. */
export function standingOn(
  term: Term,
  today: LocalDate,
): { due: Milestone | undefined; next: LocalDate | undefined } {
  const all = milestones(term);
  return {
    due: all.findLast(({ on }) => on <= today),
    next: all.find(({ on }) => on > today)?.on,
  };
}

/** 到期: dated by the law, not by when somebody looked, so that the register comes out the same however it is made. */
export function expiryRow(number: string, validUntil: LocalDate): CertificateRow {
  // Midnight in Shanghai at the end of the last day.
  return { key: `expiry:${number}:${validUntil}`, at: `${validUntil}T16:00:00.000Z`, action: 'expire' };
}
