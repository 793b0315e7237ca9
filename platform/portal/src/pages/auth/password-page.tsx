import { type FormEvent, useState } from 'react';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { call } from '../../../../contract/client.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { errorText } from '../../app/error-text.ts';
import { focusFirstError } from '../../app/focus-first-error.ts';
import { returnPath, signInAddress } from '../../app/return-path.ts';
import { useSession } from '../../app/session.tsx';
import { useBodyClass } from '../../app/use-body-class.ts';
import { useTitle } from '../../app/use-title.ts';
import { Note } from '../../components/note.tsx';
import { PasswordField } from '../../components/password-field.tsx';
import { useText } from '../../i18n/index.ts';
import '../../styles/auth.css';
import { PasswordStrength } from './password-strength.tsx';
import { passwordProblem } from './registration-rules.ts';

/** Change of the password; the initial one has to be changed before anything else. */
export function PasswordPage() {
  useBodyClass('tint');
  const text = useText();
  const { auth } = text;
  useTitle(auth.changeTitle);
  const language = useLanguage();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const { session, account, setSession } = useSession();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<{ tone: 'ok' | 'bad'; words: string }>();
  if (session && !account) return <Navigate to={signInAddress('/password')} replace />;
  if (!account) return null;

  const errors = {
    current: current === '' ? auth.currentMissing : undefined,
    next: next !== '' && next === current ? auth.same : passwordProblem(next, account.username, auth),
    again: again === next ? undefined : auth.againWrong,
  };
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    setTried(true);
    if (errors.current || errors.next || errors.again) return focusFirstError(form);
    setBusy(true);
    setOutcome(undefined);
    const forced = account.mustChangePassword;
    try {
      setSession(await call('changePassword', { body: { current, next } }));
      for (const clear of [setCurrent, setNext, setAgain]) clear('');
      setTried(false);
      setOutcome({ tone: 'ok', words: auth.changed });
      if (forced) navigate(returnPath(search.get('return')), { replace: true });
    } catch (error) {
      setOutcome({ tone: 'bad', words: errorText(error, language, text) });
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="wrap narrow">
      <section className="card" aria-labelledby="password-h">
        <h1 id="password-h">{auth.changeTitle}</h1>
        {account.mustChangePassword && <Note tone="warn">{auth.mustChange}</Note>}
        <form onSubmit={submit} noValidate className="stack gapt" aria-label={auth.changeTitle}>
          {outcome && (
            <Note tone={outcome.tone} role={outcome.tone === 'ok' ? 'status' : 'alert'}>
              {outcome.words}
            </Note>
          )}
          <input
            type="text"
            name="username"
            autoComplete="username"
            value={account.username}
            readOnly
            hidden
          />
          <PasswordField
            label={auth.current}
            name="current"
            autoComplete="current-password"
            required
            value={current}
            onValue={setCurrent}
            error={tried ? errors.current : undefined}
          />
          <div>
            <PasswordField
              label={auth.next}
              name="next"
              autoComplete="new-password"
              required
              hint={auth.newPasswordHint}
              value={next}
              onValue={setNext}
              error={tried ? errors.next : undefined}
            />
            <PasswordStrength password={next} username={account.username} />
          </div>
          <PasswordField
            label={auth.again}
            name="again"
            autoComplete="new-password"
            required
            value={again}
            onValue={setAgain}
            error={tried ? errors.again : undefined}
          />
          <button className="btn pri big full" type="submit" disabled={busy}>
            {busy ? auth.changing : auth.changeSubmit}
          </button>
        </form>
      </section>
    </div>
  );
}
