import type { Logger } from 'pino';
import type { Bilingual } from '../../definition/finding.ts';
import { addDays } from '../../runtime/index.ts';
import type { CaseDefinitions } from '../cases/case-definitions.ts';
import { certificateKey } from '../cases/start.ts';
import { localDate } from '../clock.ts';
import type { Clock } from '../context.ts';
import type { CaseStore } from '../ports/cases.ts';
import type { Certificate, CertificateStore } from '../ports/certificates.ts';
import type { MessageStore } from '../ports/messages.ts';
import { expiryRow, type Milestone, standingOn } from './term.ts';

const BATCH = 200;

export interface ExpiryNeeds {
  workspace: string;
  certificates: CertificateStore;
  cases: Pick<CaseStore, 'openWith'>;
  definitions: CaseDefinitions;
  messages: Pick<MessageStore, 'deliver'>;
  clock: Clock;
  log: Pick<Logger, 'warn'>;
}

/** Deals with everything due; gives how many it dealt with. */
export type Expire = (stopped?: () => boolean) => Promise<number>;

/**
 * 到期检查: reminds holders and marks what has expired, each once, whoever looks and however often. What is due is found
 * by the day it is due on, so a look at nothing due costs nothing.
 */
export function createExpiry(needs: ExpiryNeeds): Expire {
  const { workspace, certificates, clock, log } = needs;
  return async (stopped = () => false) => {
    const now = clock.now();
    let settled = 0;
    for (;;) {
      const due = await certificates.due(workspace, localDate(now), BATCH);
      let moved = 0;
      for (const certificate of due) {
        if (stopped()) return settled + moved;
        try {
          await settle(needs, certificate, now);
          moved += 1;
        } catch (reason) {
          log.warn({ err: reason, certificate: certificate.number }, 'expiry looked at again later');
        }
      }
      settled += moved;
      // What could not be settled stays at the front; looking on at once would find only that again.
      if (due.length < BATCH || moved === 0) return settled;
    }
  };
}

async function settle(needs: ExpiryNeeds, certificate: Certificate, now: string): Promise<void> {
  const { workspace, certificates } = needs;
  const { number, validUntil, lookOn } = certificate;
  if (lookOn === undefined) return;
  const today = localDate(now);
  const { due, next } = standingOn(certificate, today);
  const renewing = due !== undefined && (await isBeingRenewed(needs, number));
  if (due?.kind === 'expired' && validUntil !== undefined) {
    // Asked for in time and not refused: it stays valid until decided, or deemed renewed (行政许可法 第五十条).
    if (renewing) {
      await certificates.lookAgain(workspace, number, lookOn, addDays(today, 1));
      return;
    }
    await tell(needs, certificate, due.kind, now);
    const row = expiryRow(number, validUntil);
    await certificates.note(workspace, number, row, { status: 'expired', from: 'valid' });
    return;
  }
  if (due !== undefined && !renewing) await tell(needs, certificate, due.kind, now);
  await certificates.lookAgain(workspace, number, lookOn, next);
}

async function isBeingRenewed(
  { workspace, cases, definitions }: ExpiryNeeds,
  number: string,
): Promise<boolean> {
  const open = await cases.openWith(workspace, certificateKey(number));
  if (!open || open.decision === 'refused') return false;
  const { bundle } = await definitions.of(workspace, open.item);
  return bundle.item.handling === 'renewal';
}

/** The id says which certificate, which end and which occasion: telling again leaves one message. */
async function tell(
  { workspace, messages }: ExpiryNeeds,
  certificate: Certificate,
  occasion: Milestone['kind'],
  now: string,
): Promise<void> {
  const { number, validUntil = '', holder, case: issuedBy, caseNumber } = certificate;
  await messages.deliver(workspace, [
    {
      id: `certificate:${workspace}:${number}:${validUntil}:${occasion}`,
      account: holder.account,
      at: now,
      topic: occasion === 'expired' ? 'certificate-expired' : 'certificate-expiring',
      text: words(certificate, occasion),
      case: issuedBy,
      caseNumber,
      read: false,
    },
  ]);
}

function words(
  { name, number, validUntil = '', renewalDays }: Certificate,
  occasion: Milestone['kind'],
): Bilingual {
  if (occasion === 'expired') {
    return {
      zh: `您的证照“${name}”（${number}）已于 ${validUntil} 到期。`,
      en: `Your certificate “${name}” (${number}) expired on ${validUntil}.`,
    };
  }
  const by = addDays(validUntil, -renewalDays);
  return {
    zh: `您的证照“${name}”（${number}）将于 ${validUntil} 到期；需要延续的，请在 ${by} 前（含当日）提出申请。`,
    en: `Your certificate “${name}” (${number}) expires on ${validUntil}; to renew it, apply by ${by}.`,
  };
}
