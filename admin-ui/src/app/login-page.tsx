import Button from '@mui/material/Button';
import { type FormEvent, useState } from 'react';
import { useLogin } from 'react-admin';
import { Navigate, useLocation } from 'react-router';
import type { Problem } from '../../../platform/contract/problem.ts';
import { usePageTitle } from '../components/page-head.tsx';
import { PasswordInput } from '../components/password-input.tsx';
import { Refusal } from '../components/refusal.tsx';
import { TextInput } from '../components/text-input.tsx';
import { problemOf } from '../data/problem-text.ts';
import { tookOver, useSession } from '../data/session-store.ts';
import { useTexts } from '../i18n/texts.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { ProductMark } from './product-mark.tsx';
import { signInTexts } from './sign-in-texts.ts';

interface From {
  nextPathname?: string;
  nextSearch?: string;
}

/** Sign-in of members of staff; afterwards the page that was asked for. */
export function LoginPage() {
  const t = useTexts(signInTexts);
  const login = useLogin();
  const account = useSession()?.account;
  const from = useLocation().state as From | null;
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  usePageTitle(t.title);
  if (account) return <Navigate to={`${from?.nextPathname ?? '/'}${from?.nextSearch ?? ''}`} replace />;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!username.trim() || !password || busy) return;
    setBusy(true);
    setProblem(undefined);
    try {
      await login({ username: username.trim(), password });
      if (tookOver()) location.replace('/office/');
    } catch (reason) {
      setProblem(problemOf(reason));
      setPassword('');
      setTried(false);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="login">
      <header className="appbar">
        <ProductMark />
        <span className="ab-gap" />
        <div className="ab-links">
          <LanguageSwitch />
        </div>
      </header>
      <main className="login-main">
        <section className="card login-card">
          <h1>{t.title}</h1>
          <p className="m">{t.about}</p>
          <form onSubmit={submit} noValidate>
            <Refusal problem={problem} />
            <TextInput
              label={t.username}
              value={username}
              onChange={setUsername}
              autoComplete="username"
              autoFocus
              required
              error={tried && !username.trim() ? t.needUsername : undefined}
            />
            <PasswordInput
              label={t.password}
              value={password}
              onChange={setPassword}
              autoComplete="current-password"
              required
              error={tried && !password ? t.needPassword : undefined}
            />
            <Button type="submit" variant="contained" color="primary" size="large" disabled={busy}>
              {t.signIn}
            </Button>
          </form>
          <p className="mt s">
            <a href="/">{t.hall}</a>
          </p>
        </section>
      </main>
      <footer className="login-foot">{t.foot}</footer>
    </div>
  );
}
