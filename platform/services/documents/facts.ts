import { fieldsOf } from '../../definition/index.ts';
import type { Department } from '../../definition/kinds/department.ts';
import type { DocumentTemplate } from '../../definition/kinds/document-template.ts';
import type { ItemBundle } from '../../definition/kinds/item-bundle.ts';
import {
  type Case,
  type CaseDocument,
  type CaseEvent,
  certificateValidity,
  localDateOf,
} from '../../runtime/index.ts';
import { fenText } from '../../runtime/fees/money.ts';
import { dateText, fieldText } from '../cases/view/form-fields.ts';
import { turnFacts } from './turn-facts.ts';

/** What a document's text may name, each as people read it. `form.area`, `applicant.name`, `issuedOn` … */
export type DocumentFactMap = Readonly<Record<string, string>>;

export interface FactInput {
  case: Case;
  events: readonly CaseEvent[];
  bundle: ItemBundle;
  department: Department | undefined;
  template: DocumentTemplate;
  document: Pick<CaseDocument, 'requestedAt'>;
  number: string;
  issuedOn: string;
}

/** A flat map: a placeholder is looked up by its whole name, nothing in a template is ever evaluated. */
export function documentFacts(input: FactInput): DocumentFactMap {
  const { case: current, bundle, department, template, number, issuedOn } = input;
  const { applicant, clock, bill } = current;
  const validUntil = validUntilOf(template, issuedOn, input);
  const day = (date: string | undefined): string => (date ? dateText(date) : '');
  return {
    ...formFacts(bundle, current),
    number,
    issuedOn: day(issuedOn),
    validUntil: day(validUntil),
    'item.name': bundle.item.name,
    'item.result': bundle.item.result?.name ?? '',
    'department.name': department?.name ?? current.item.department,
    'department.address': department?.address ?? '',
    'department.phone': department?.phone ?? '',
    'case.number': current.number,
    'subject.number': current.subject?.number ?? '',
    'subject.name': current.subject?.name ?? '',
    'subject.validUntil': day(current.subject?.validUntil),
    'applicant.name': applicant.name,
    'applicant.idNumber': applicant.idNumber,
    'applicant.phone': applicant.phone ?? '',
    'applicant.contact': applicant.contact ?? '',
    receivedOn: day(clock.receivedOn),
    acceptedOn: day(current.acceptedAt ?? clock.startedOn),
    promisedOn: day(clock.promised.dueOn),
    decidedOn: day(current.decidedAt),
    opinion: reasonOf(input),
    ...turnFacts(input),
    'bill.total': bill ? fenText(bill.total) : '',
    'bill.code': bill?.code ?? '',
    'bill.paidOn': day(bill?.payment?.paidAt),
  };
}

/** Last day a document is valid, where its template limits it; a certificate in place of another goes by that one too. */
export function validUntilOf(
  { validDays, kind }: DocumentTemplate,
  issuedOn: string,
  { case: current, bundle }: { case: Pick<Case, 'subject'>; bundle: ItemBundle },
): string | undefined {
  const about = kind === 'certificate' ? current.subject : undefined;
  const term = validDays === undefined ? {} : { validDays };
  const handling = about === undefined ? 'new' : bundle.item.handling;
  return certificateValidity(term, issuedOn, { handling, ...(about && { subject: about }) });
}

function formFacts(bundle: ItemBundle, { form }: Case): Record<string, string> {
  return Object.fromEntries(
    fieldsOf(bundle.form).map((field) => [`form.${field.key}`, fieldText(field, form[field.key])]),
  );
}

/** Why, in the words of the act that asked for the document: reasons of a refusal, or what is to be corrected. */
function reasonOf({ case: current, events, document }: FactInput): string {
  const { nonAcceptance, correction, decisionReasons, decidedAt } = current;
  const at = document.requestedAt;
  if (correction?.requestedAt === at) {
    const items = correction.items.map((item, index) => `${index + 1}. ${item.problem}`);
    return [...items, `请在${dateText(correction.dueOn)}前补正。`].join('\n');
  }
  if (nonAcceptance) {
    const { reason, basis, competentBody } = nonAcceptance;
    const law = basis ? `依据：${basis.law}${basis.article ?? ''}` : '';
    return [reason, law, competentBody ? `请向${competentBody}申请` : ''].filter(Boolean).join('\n');
  }
  if (decidedAt === at && decisionReasons) return decisionReasons;
  return events.findLast((event) => event.opinion && event.at <= at)?.opinion ?? '';
}

/** Today's date in China as documents carry it. */
export const issueDay = (now: string): string => localDateOf(now) ?? now.slice(0, 10);
