import type { Item } from '../../definition/kinds/item.ts';
import type { Citation } from '../../definition/kinds/shared-fields.ts';
import type { Case, CaseDocument, Effect, Instant, LocalDate } from '../case.ts';
import { ARTICLES } from '../clock/articles.ts';
import { addDays } from '../clock/local-date.ts';

type CertificateEffect = Extract<Effect, { kind: 'certificate' }>;
type CertificateAction = CertificateEffect['action'];

/** What a case has done to the register of certificates; `key` names the act once and for all. */
export type RegisterAct = Omit<CertificateEffect, 'kind'> & { key: string; at: Instant };

/** What issuing a certificate means, by what the case is for: 新办, 变更, 延续, 补办. */
const ISSUES = { new: 'issue', change: 'replace', renewal: 'renew', reissue: 'reissue' } as const;
/** 撤销 and 注销 issue nothing: the decision itself acts upon the certificate. */
const ENDS = {
  revocation: { action: 'revoke', basis: ARTICLES.revocation },
  cancellation: { action: 'cancel', basis: ARTICLES.cancellation },
} as const satisfies Record<string, { action: CertificateAction; basis: Citation }>;

export function endsCertificate(handling: Item['handling']): handling is keyof typeof ENDS {
  return Object.hasOwn(ENDS, handling);
}

/** The act of issuing a certificate; undefined where the case issues none, or not in place of another. */
export function issuingEffect(
  { subject }: Case,
  { handling }: Pick<Item, 'handling'>,
  issued: { number: string; validUntil?: LocalDate },
): CertificateEffect | undefined {
  if (endsCertificate(handling)) return undefined;
  const action = ISSUES[handling];
  const until = issued.validUntil === undefined ? {} : { validUntil: issued.validUntil };
  if (action === 'issue') return { kind: 'certificate', action, number: issued.number, ...until };
  if (subject === undefined) return undefined;
  return { kind: 'certificate', action, number: subject.number, successor: issued.number, ...until };
}

/** 撤销 (行政许可法 第六十九条), 注销 (第七十条): what granting such a case does to its certificate. */
export function endingEffect(
  { subject }: Case,
  { handling }: Pick<Item, 'handling'>,
  reason: string | undefined,
): CertificateEffect | undefined {
  if (!endsCertificate(handling) || subject === undefined) return undefined;
  const { action, basis } = ENDS[handling];
  const why = reason === undefined ? {} : { reason };
  return { kind: 'certificate', action, number: subject.number, ...why, basis };
}

/** Everything a case has done to the register, read off the case: the register can be made anew from this alone. */
export function registerActs(file: Case, item: Pick<Item, 'handling'>): RegisterAct[] {
  const issued = file.documents.flatMap((document) => issuingAct(file, item, document));
  return [...issued, ...decidedAct(file, item), ...endedActs(file, item)];
}

function decidedAct(file: Case, item: Pick<Item, 'handling'>): RegisterAct[] {
  if (file.decision !== 'granted' || file.decidedAt === undefined) return [];
  const ending = endingEffect(file, item, file.decisionReasons);
  if (ending === undefined) return [];
  const { kind: _, ...act } = ending;
  return [{ ...act, key: `${file.id}:decided`, at: file.decidedAt }];
}

/** What ends every certificate of a case, one that is still being made too. */
interface Ending {
  name: 'breached' | 'given-up';
  action: 'revoke' | 'cancel';
  reason: string;
  basis?: Citation;
  at: Instant;
}

function endingsOf({ commitment, requests, closedAt }: Case): Ending[] {
  const endings: Ending[] = [];
  const checked = commitment?.checked;
  // 承诺不实: what was issued on an untrue commitment is revoked (行政许可法 第六十九条).
  if (checked?.result === 'breached') {
    const { findings: reason, at } = checked;
    endings.push({ name: 'breached', action: 'revoke', reason, basis: ARTICLES.revocation, at });
  }
  // 作废, 删除, 终止, once approved: what the case has issued is cancelled with it.
  const request = requests.find((one) => one.kind !== 'extension' && one.status === 'approved');
  if (request !== undefined && closedAt !== null) {
    endings.push({ name: 'given-up', action: 'cancel', reason: request.reason, at: closedAt });
  }
  return endings;
}

/** Nothing ends before it was there: the later of the two moments counts. */
function endedActs(file: Case, item: Pick<Item, 'handling'>): RegisterAct[] {
  return endingsOf(file).flatMap(({ name, at, ...ending }) =>
    issuedCertificates(file, item).map(({ number = '', issuedAt = at }) => ({
      ...{ ...ending, number, key: `${file.id}:${name}:${number}` },
      at: [at, issuedAt].toSorted().at(-1) ?? at,
    })),
  );
}

/** A certificate that is made only after its case was given up, or its commitment found untrue, ends as it is issued. */
export function lateEndings(file: Case, number: string): CertificateEffect[] {
  return endingsOf(file).map(({ name: _, at: __, ...ending }) => ({
    kind: 'certificate',
    number,
    ...ending,
  }));
}

/** Numbers of the certificates a case has brought into the register. */
export function issuedNumbers(file: Case, item: Pick<Item, 'handling'>): string[] {
  return issuedCertificates(file, item).flatMap(({ number }) => number ?? []);
}

/** What a 撤销 or 注销 issues is no certificate of its own right. */
function issuedCertificates({ documents }: Case, { handling }: Pick<Item, 'handling'>): CaseDocument[] {
  if (endsCertificate(handling)) return [];
  return documents.filter(({ kind, number }) => kind === 'certificate' && number !== undefined);
}

function issuingAct(file: Case, item: Pick<Item, 'handling'>, document: CaseDocument): RegisterAct[] {
  const { kind, number, issuedAt, validUntil, effect } = document;
  if (kind !== 'certificate' || number === undefined || issuedAt === undefined) return [];
  const until = validUntil === undefined ? {} : { validUntil };
  const issuing = issuingEffect(file, item, { number, ...until });
  if (issuing === undefined) return [];
  const { kind: _, ...act } = issuing;
  return [{ ...act, key: `${file.id}:${effect}`, at: issuedAt }];
}

/**
 * Last day a certificate is valid. 延续 goes on from where the old one ends (行政许可法 第五十条); 变更 and 补办 give the
 * right that was there, so it ends when it would have ended (第四十九条).
 */
export function certificateValidity(
  { validDays }: { validDays?: number },
  issuedOn: LocalDate,
  at: { handling: Item['handling']; subject?: { validUntil?: LocalDate } },
): LocalDate | undefined {
  const before = at.subject?.validUntil;
  if (at.handling === 'change' || at.handling === 'reissue') {
    if (at.subject !== undefined) return before;
  }
  if (validDays === undefined) return undefined;
  const from = at.handling === 'renewal' && before !== undefined ? before : issuedOn;
  return addDays(from, validDays);
}
