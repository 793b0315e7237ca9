import type { Registration } from '../../../../contract/session.ts';
import { creditCodeFault } from '../../../../render/checks/credit-code.ts';
import { idNumberFault } from '../../../../render/checks/id-number.ts';
import { passwordFault } from '../../../../render/checks/password.ts';
import { phoneFault } from '../../../../render/checks/phone.ts';
import type { Texts } from '../../i18n/index.ts';

export interface RegistrationDraft {
  kind: 'person' | 'enterprise';
  username: string;
  password: string;
  again: string;
  name: string;
  idNumber: string;
  creditCode: string;
  legalPerson: string;
  contact: string;
  phone: string;
}
export type RegistrationField = Exclude<keyof RegistrationDraft, 'kind'>;
type Rule = (draft: RegistrationDraft, auth: Texts['auth']) => string | undefined;

const atLeastTwo =
  (field: RegistrationField, message: (auth: Texts['auth']) => string): Rule =>
  (draft, auth) =>
    draft[field].trim().length < 2 ? message(auth) : undefined;

/** What is wrong with a new password, in words that say how to mend it. */
export function passwordProblem(password: string, username: string, auth: Texts['auth']): string | undefined {
  if (password === '') return auth.newMissing;
  switch (passwordFault(password, username.trim())) {
    case 'length':
      return auth.passwordShort(10 - password.length);
    case 'repeats':
      return auth.passwordRepeats;
    case 'username':
      return auth.passwordUsername;
    case 'common':
      return auth.passwordCommon;
    default:
      return undefined;
  }
}

const idNumber: Rule = ({ idNumber: value }, auth) => {
  const id = value.trim().toUpperCase();
  if (id === '') return auth.idMissing;
  switch (idNumberFault(id)) {
    case 'length':
      return auth.idLength(id.length);
    case 'characters':
      return auth.idCharacters;
    case 'birthday':
      return auth.idBirthday;
    case 'check-digit':
      return auth.idCheck;
    default:
      return undefined;
  }
};

const creditCode: Rule = ({ creditCode: value }, auth) => {
  const code = value.trim().toUpperCase();
  if (code === '') return auth.creditMissing;
  switch (creditCodeFault(code)) {
    case 'length':
      return auth.creditLength(code.length);
    case 'characters':
      return auth.creditCharacters;
    case 'check-digit':
      return auth.creditCheck;
    default:
      return undefined;
  }
};

const phone: Rule = ({ phone: value }, auth) => {
  if (value.trim() === '') return auth.phoneMissing;
  switch (phoneFault(value.trim())) {
    case 'length':
      return auth.phoneLength(value.trim().length);
    case 'characters':
      return auth.phoneCharacters;
    case 'start':
      return auth.phoneStart;
    default:
      return undefined;
  }
};

const SHARED: [RegistrationField, Rule][] = [
  [
    'username',
    (draft, auth) =>
      /^[\p{L}\p{N}_.-]{3,32}$/u.test(draft.username.trim()) ? undefined : auth.usernameWrong,
  ],
  ['password', (draft, auth) => passwordProblem(draft.password, draft.username, auth)],
  ['again', (draft, auth) => (draft.again === draft.password ? undefined : auth.againWrong)],
  ['phone', phone],
];
const RULES: Record<RegistrationDraft['kind'], [RegistrationField, Rule][]> = {
  person: [...SHARED, ['name', atLeastTwo('name', (auth) => auth.nameWrong)], ['idNumber', idNumber]],
  enterprise: [
    ...SHARED,
    ['name', atLeastTwo('name', (auth) => auth.companyWrong)],
    ['creditCode', creditCode],
    ['legalPerson', atLeastTwo('legalPerson', (auth) => auth.legalWrong)],
    ['contact', atLeastTwo('contact', (auth) => auth.contactWrong)],
  ],
};

export type RegistrationProblems = Partial<Record<RegistrationField, string>>;
export function registrationProblems(draft: RegistrationDraft, auth: Texts['auth']): RegistrationProblems {
  const problems: RegistrationProblems = {};
  for (const [field, rule] of RULES[draft.kind]) {
    const problem = rule(draft, auth);
    if (problem) problems[field] = problem;
  }
  return problems;
}

export function registrationOf(draft: RegistrationDraft): Registration {
  const shared = {
    username: draft.username.trim(),
    password: draft.password,
    name: draft.name.trim(),
    phone: draft.phone.trim(),
  };
  if (draft.kind === 'person')
    return { kind: 'person', ...shared, idNumber: draft.idNumber.trim().toUpperCase() };
  return {
    kind: 'enterprise',
    ...shared,
    creditCode: draft.creditCode.trim().toUpperCase(),
    legalPerson: draft.legalPerson.trim(),
    contact: draft.contact.trim(),
  };
}
