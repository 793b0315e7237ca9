import { type Case, localDateOf, type RegisterAct, registerActs } from '../../runtime/index.ts';
import type { CaseDefinitions } from '../cases/case-definitions.ts';
import type { Delivery } from '../outbox/deliver.ts';
import type { CaseRecord } from '../ports/cases.ts';
import type {
  Certificate,
  CertificateRow,
  CertificateStatus,
  CertificateStore,
} from '../ports/certificates.ts';
import { expiryRow, firstLook } from './term.ts';

export interface RegisterNeeds {
  certificates: CertificateStore;
  definitions: CaseDefinitions;
}

/** Where an act leaves the certificate acted upon. */
const LEADS_TO = {
  issue: 'valid',
  replace: 'replaced',
  renew: 'replaced',
  reissue: 'replaced',
  revoke: 'revoked',
  cancel: 'cancelled',
} as const satisfies Record<RegisterAct['action'], CertificateStatus>;

/** 证照入库: what a case did, told to the register. Telling it again changes nothing. */
export function keepRegister(needs: RegisterNeeds): Delivery<'certificate'> {
  return async (workspace, record, entry) => {
    const acts = await actsOf(needs, workspace, record);
    const act = acts.find(
      ({ action, number, successor }) =>
        action === entry.action && number === entry.number && successor === entry.successor,
    );
    if (!act) throw new Error(`Case ${record.case.id} does not bear out its own effect ${entry.key}`);
    await bringIn(needs, workspace, record, act);
    await carryOut(needs, workspace, record.case, act);
  };
}

export async function actsOf(
  { definitions }: RegisterNeeds,
  workspace: string,
  { case: current }: CaseRecord,
): Promise<RegisterAct[]> {
  const { bundle } = await definitions.of(workspace, current.item);
  return registerActs(current, bundle.item);
}

/** The certificate an act issues comes into the register; an act that issues none brings nothing in. */
export async function bringIn(
  { certificates, definitions }: RegisterNeeds,
  workspace: string,
  record: CaseRecord,
  act: RegisterAct,
): Promise<void> {
  const number = act.action === 'issue' ? act.number : act.successor;
  if (number === undefined) return;
  const { bundle } = await definitions.of(workspace, record.case.item);
  // What is renewed or changed stays a certificate of its own item, so that it can be renewed again.
  const of = record.case.subject?.item ?? bundle.item.key;
  const item = of === bundle.item.key ? record.case.item : await itemOf(certificates, workspace, act, of);
  const certificate = newCertificate(record, act, number, item, bundle.item.renewalDays);
  if (await certificates.insert(workspace, certificate)) return;
  const known = await certificates.read(workspace, number);
  if (!known?.history.some((row) => row.key === act.key)) {
    throw new Error(`Certificate number ${number} was issued twice`);
  }
}

/** The item as the certificate before knew it. */
async function itemOf(
  certificates: CertificateStore,
  workspace: string,
  { number }: RegisterAct,
  key: string,
): Promise<Certificate['item']> {
  const before = await certificates.read(workspace, number);
  if (!before) throw new Error(`Certificate ${number} of item ${key} is not in the register yet`);
  return before.item;
}

function newCertificate(
  { case: current }: CaseRecord,
  act: RegisterAct,
  number: string,
  { key, name, department }: Certificate['item'],
  renewalDays: number,
): Certificate {
  const document = current.documents.find((one) => one.number === number);
  const issuedOn = localDateOf(act.at) ?? act.at.slice(0, 10);
  const { account, name: holder, kind } = current.applicant;
  const term = { issuedOn, renewalDays, ...(act.validUntil && { validUntil: act.validUntil }) };
  const lookOn = firstLook(term);
  return {
    number,
    name: document?.name ?? name,
    item: { key, name, department },
    holder: { account, name: holder, kind },
    case: current.id,
    caseNumber: current.number,
    ...term,
    status: 'valid',
    history: [rowOf(current, act, act.successor === undefined ? undefined : act.number)],
    ...(lookOn && { lookOn }),
  };
}

/** The certificate acted upon is changed; issuing acts upon none. */
export async function carryOut(
  { certificates }: RegisterNeeds,
  workspace: string,
  current: Case,
  act: RegisterAct,
): Promise<void> {
  if (act.action === 'issue') return;
  const before = await certificates.read(workspace, act.number);
  if (!before) throw new Error(`Certificate ${act.number} is not in the register yet`);
  // An expiry nobody has looked at yet comes first; a renewal asked for in time keeps the certificate alive.
  const on = localDateOf(act.at) ?? act.at.slice(0, 10);
  const { validUntil } = before;
  if (before.status === 'valid' && validUntil && validUntil < on && act.action !== 'renew') {
    const row = expiryRow(before.number, validUntil);
    await certificates.note(workspace, act.number, row, { status: 'expired', from: 'valid' });
  }
  const status = LEADS_TO[act.action];
  await certificates.note(workspace, act.number, rowOf(current, act, act.successor), { status });
}

function rowOf(current: Case, act: RegisterAct, other: string | undefined): CertificateRow {
  const { key, at, action, reason, basis } = act;
  return {
    ...{ key, at, action, case: current.id, caseNumber: current.number },
    ...(other && { other }),
    ...(reason && { reason }),
    ...(basis && { basis }),
  };
}
