import type { Bilingual } from '../../definition/finding.ts';
import { walkComponents } from '../../definition/index.ts';
import type { Form } from '../../definition/kinds/form.ts';
import type { FormData } from '../../runtime/index.ts';
import type { Account } from '../ports/accounts.ts';

const FROM_ACCOUNT: Bilingual = { zh: '来自账户资料', en: 'From your account' };

/** What an account knows of an applicant, by the names a form asks for them (`properties.prefill`). */
function knownOf({
  name,
  idNumber,
  phone,
  contact,
  legalPerson,
}: Account): Record<string, string | undefined> {
  return {
    'applicant.name': name,
    'applicant.idNumber': idNumber,
    'applicant.phone': phone,
    'applicant.contact': contact,
    'applicant.legalPerson': legalPerson,
  };
}

/** Values the form begins with, and where each came from. Only what the form asks for, only top-level fields. */
export function prefill(
  form: Form,
  account: Account,
): { data: FormData; sources: Record<string, Bilingual> } {
  const known = knownOf(account);
  const data: FormData = {};
  const sources: Record<string, Bilingual> = {};
  for (const { component, tables } of walkComponents(form)) {
    const properties = component['properties'] as { prefill?: unknown } | undefined;
    const value = typeof properties?.prefill === 'string' ? known[properties.prefill] : undefined;
    if (!value || tables.length > 0) continue;
    data[component.key] = value;
    sources[component.key] = FROM_ACCOUNT;
  }
  return { data, sources };
}

/** Sources of values that are still as they were filled in. */
export function keptSources(
  sources: Readonly<Record<string, Bilingual>>,
  before: FormData,
  after: FormData,
): Record<string, Bilingual> {
  return Object.fromEntries(Object.entries(sources).filter(([key]) => before[key] === after[key]));
}
