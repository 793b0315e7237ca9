import Button from '@mui/material/Button';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { Note } from '../components/note.tsx';
import { PageHead } from '../components/page-head.tsx';
import { PasswordInput } from '../components/password-input.tsx';
import { Refusal } from '../components/refusal.tsx';
import { useTell } from '../components/use-tell.ts';
import { keepSession } from '../data/session-store.ts';
import { useSend } from '../data/use-send.ts';
import { useTexts } from '../i18n/texts.ts';
import { signInTexts } from './sign-in-texts.ts';

/** 修改密码. `forced`: nothing else works until the given password is replaced. */
export function PasswordPage({ forced = false }: { forced?: boolean }) {
  const t = useTexts(signInTexts);
  const tell = useTell();
  const navigate = useNavigate();
  const { busy, problem, send } = useSend();
  const [values, setValues] = useState({ current: '', next: '', again: '' });
  const [tried, setTried] = useState(false);
  const set = (name: keyof typeof values) => (value: string) => setValues({ ...values, [name]: value });

  const faults = {
    current: values.current ? undefined : t.needPassword,
    next: values.next.length < 10 ? t.tooShort : values.next === values.current ? t.same : undefined,
    again: values.again === values.next ? undefined : t.differs,
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (faults.current || faults.next || faults.again) return;
    const { current, next } = values;
    const sent = await send('changePassword', { body: { current, next } });
    if (!sent.done) return;
    // First away from the page that was asked for: this account may not be allowed to see it.
    navigate('/');
    keepSession(sent.answer);
    tell(t.changed);
  };
  const shown = tried ? faults : { current: undefined, next: undefined, again: undefined };
  return (
    <>
      <PageHead title={t.changeTitle} />
      <section className="card card-b narrow">
        <form className="form" onSubmit={submit} noValidate>
          {forced ? <Note tone="info">{t.changeForced}</Note> : null}
          <Refusal problem={problem} />
          <PasswordInput
            label={t.current}
            value={values.current}
            onChange={set('current')}
            autoComplete="current-password"
            required
            error={shown.current}
          />
          <PasswordInput
            label={t.next}
            value={values.next}
            onChange={set('next')}
            autoComplete="new-password"
            hint={t.nextHint}
            required
            error={shown.next}
          />
          <PasswordInput
            label={t.again}
            value={values.again}
            onChange={set('again')}
            autoComplete="new-password"
            required
            error={shown.again}
          />
          <div className="acts">
            <Button type="submit" variant="contained" color="primary" disabled={busy}>
              {t.change}
            </Button>
          </div>
        </form>
      </section>
    </>
  );
}
