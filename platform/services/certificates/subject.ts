import type { DraftProblem } from '../../contract/hall.ts';
import { Rejected } from '../../errors/rejected.ts';
import type { ItemBundle } from '../../definition/kinds/item-bundle.ts';
import { CERTIFICATE_STATUS } from '../../render/labels/certificate-labels.ts';
import { type CertificateRef, type LocalDate, subjectFault } from '../../runtime/index.ts';
import { certificateInUse, certificateKey } from '../cases/start.ts';
import type { CaseStore } from '../ports/cases.ts';
import type { Certificate, CertificateStatus, CertificateStore } from '../ports/certificates.ts';

export interface SubjectNeeds {
  certificates: CertificateStore;
  cases: Pick<CaseStore, 'openWith' | 'untold'>;
}
export interface SubjectRequest {
  workspace: string;
  bundle: ItemBundle;
  /** Whose certificate it has to be. */
  holder: string;
  number: string | undefined;
  today: LocalDate;
  /** The case itself, which does not stand in its own way. */
  caseId?: string;
}

/** 所涉证照: what a case will be about, as the register has it; refused where it cannot be begun now. */
export async function subjectOf(
  needs: SubjectNeeds,
  request: SubjectRequest,
): Promise<CertificateRef | undefined> {
  const { workspace, bundle, holder, number, today } = request;
  if (bundle.item.handling === 'new') return undefined;
  if (number === undefined) return refused(bundle, undefined, today);
  // Asked before the register is read: what a case that is over by then has done, the register knows.
  const busy = await busyWith(needs, number, request);
  const certificate = await needs.certificates.read(workspace, number);
  if (!certificate || certificate.holder.account !== holder) {
    throw new Rejected('certificate.absent', { path: '/certificate', params: { certificate: number } });
  }
  const why = unfit(certificate, request) ?? busy;
  if (why) throw why;
  return refOf(certificate);
}

/** The same as a problem of a draft, for the list of what is still to be mended. */
export async function subjectProblems(needs: SubjectNeeds, request: SubjectRequest): Promise<DraftProblem[]> {
  try {
    await subjectOf(needs, request);
    return [];
  } catch (reason) {
    if (!(reason instanceof Rejected)) throw reason;
    return [{ kind: 'certificate', key: 'certificate', label: '所涉证照', message: reason.texts }];
  }
}

type About = Pick<SubjectRequest, 'workspace' | 'bundle' | 'today' | 'caseId'>;

/** Why no case of the item can be begun about a certificate now; undefined where one can. */
export async function whyUnusable(
  needs: SubjectNeeds,
  certificate: Certificate,
  about: About,
): Promise<Rejected | undefined> {
  return unfit(certificate, about) ?? busyWith(needs, certificate.number, about);
}

/** Another case about it is open, or is over and the register has yet to hear of it. */
async function busyWith(
  { cases }: SubjectNeeds,
  number: string,
  { workspace, caseId }: About,
): Promise<Rejected | undefined> {
  const found =
    (await cases.openWith(workspace, certificateKey(number))) ?? (await cases.untold(workspace, number));
  return found && found.id !== caseId ? certificateInUse(number, found.number) : undefined;
}

function unfit(certificate: Certificate, { bundle, today }: About): Rejected | undefined {
  const { number } = certificate;
  const status = standing(certificate, today);
  // 有效期届满未延续 is itself a ground for 注销 (行政许可法 第七十条第（一）项).
  const usable = status === 'valid' || (status === 'expired' && bundle.item.handling === 'cancellation');
  if (!usable) {
    const { zh, en } = CERTIFICATE_STATUS[status];
    const params = { certificate: number, status: zh, statusEn: en.toLowerCase() };
    return new Rejected('certificate.not-valid', { path: '/certificate', params });
  }
  const fault = subjectFault(bundle, refOf(certificate), today);
  return fault && Rejected.from({ ...fault, path: '/certificate' });
}

/** A certificate past its last day is expired, though nobody may have looked yet. */
export function standing({ status, validUntil }: Certificate, today: LocalDate): CertificateStatus {
  return status === 'valid' && validUntil !== undefined && validUntil < today ? 'expired' : status;
}

function refused(bundle: ItemBundle, subject: undefined, today: LocalDate): undefined {
  const fault = subjectFault(bundle, subject, today);
  if (fault) throw Rejected.from({ ...fault, path: '/certificate' });
  return undefined;
}

function refOf({ number, item, case: id, name, validUntil }: Certificate): CertificateRef {
  return { number, item: item.key, case: id, name, ...(validUntil && { validUntil }) };
}
