import { type FormEvent, useState } from 'react';
import { call } from '../../../../contract/client.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { errorText, pathOf } from '../../app/error-text.ts';
import { focusFirstError } from '../../app/focus-first-error.ts';
import { useSession } from '../../app/session.tsx';
import { ChoiceCards } from '../../components/choice-cards.tsx';
import { Note } from '../../components/note.tsx';
import { useText } from '../../i18n/index.ts';
import { AccountFields } from './account-fields.tsx';
import { IdentityFields } from './identity-fields.tsx';
import {
  type RegistrationDraft,
  type RegistrationField,
  registrationOf,
  registrationProblems,
} from './registration-rules.ts';

const EMPTY: RegistrationDraft = {
  kind: 'person',
  username: '',
  password: '',
  again: '',
  name: '',
  idNumber: '',
  creditCode: '',
  legalPerson: '',
  contact: '',
  phone: '',
};

export interface FieldGroupProps {
  draft: RegistrationDraft;
  set: (field: RegistrationField, value: string) => void;
  /** Leaving a field shows what is wrong with it. */
  leave: (field: RegistrationField) => void;
  problem: (field: RegistrationField) => string | undefined;
}

export function RegisterForm() {
  const text = useText();
  const { auth } = text;
  const language = useLanguage();
  const { setSession } = useSession();
  const [draft, setDraft] = useState(EMPTY);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<{ field?: string; message: string }>();
  const [busy, setBusy] = useState(false);
  const problems = registrationProblems(draft, auth);
  const shown = Object.keys(problems).filter((field) => left.has(field) || left.has('*'));

  const group: FieldGroupProps = {
    draft,
    set(field, value) {
      setDraft({ ...draft, [field]: value });
      if (refused?.field === field) setRefused(undefined);
    },
    leave: (field) => draft[field] !== '' && setLeft(new Set([...left, field])),
    problem: (field) =>
      refused?.field === field ? refused.message : shown.includes(field) ? problems[field] : undefined,
  };

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    setLeft(new Set(['*']));
    if (Object.keys(problems).length > 0) return focusFirstError(form);
    setBusy(true);
    setRefused(undefined);
    try {
      setSession(await call('register', { body: registrationOf(draft) }));
    } catch (error) {
      const field = pathOf(error)?.split('/').at(-1);
      setRefused({
        field: field && field in draft ? field : undefined,
        message: errorText(error, language, text),
      });
      focusFirstError(form);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form onSubmit={submit} noValidate className="stack gapt" aria-label={auth.register}>
      {refused && !refused.field && (
        <Note tone="bad" role="alert">
          {refused.message}
        </Note>
      )}
      {left.has('*') && shown.length > 0 && (
        <Note tone="bad" role="alert">
          {auth.problems(shown.length)}
        </Note>
      )}
      <ChoiceCards
        legend={auth.kind}
        value={draft.kind}
        onChange={(kind) => {
          setDraft({ ...draft, kind });
          setLeft(new Set());
        }}
        options={[
          { value: 'person', label: auth.person, hint: auth.personHint },
          { value: 'enterprise', label: auth.enterprise, hint: auth.enterpriseHint },
        ]}
      />
      <IdentityFields {...group} />
      <AccountFields {...group} />
      <button className="btn pri big full" type="submit" disabled={busy}>
        {busy ? auth.registering : auth.registerSubmit}
      </button>
      <p className="hint">{auth.unused}</p>
    </form>
  );
}
