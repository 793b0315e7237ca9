import { type FormEvent, useState } from 'react';
import { call } from '../../../../contract/client.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { errorText } from '../../app/error-text.ts';
import { focusFirstError } from '../../app/focus-first-error.ts';
import { useSession } from '../../app/session.tsx';
import { Note } from '../../components/note.tsx';
import { PasswordField } from '../../components/password-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useText } from '../../i18n/index.ts';

/** On success the session changes, and the page goes where one came from. */
export function LoginForm() {
  const text = useText();
  const { auth } = text;
  const language = useLanguage();
  const { setSession } = useSession();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (username.trim() === '' || password === '') return focusFirstError(event.currentTarget);
    setBusy(true);
    setProblem('');
    try {
      setSession(await call('signIn', { body: { username: username.trim(), password, face: 'hall' } }));
    } catch (error) {
      setProblem(errorText(error, language, text));
      setPassword('');
      setTried(false);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form onSubmit={submit} noValidate className="stack gapt" aria-label={auth.signIn}>
      {problem && (
        <Note tone="bad" role="alert">
          {problem}
        </Note>
      )}
      <TextField
        label={auth.username}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        value={username}
        onValue={setUsername}
        error={tried && username.trim() === '' ? auth.usernameMissing : undefined}
      />
      <PasswordField
        label={auth.password}
        name="password"
        autoComplete="current-password"
        value={password}
        onValue={setPassword}
        error={tried && password === '' ? auth.passwordMissing : undefined}
      />
      <button className="btn pri big full" type="submit" disabled={busy}>
        {busy ? auth.submitting : auth.submit}
      </button>
    </form>
  );
}
