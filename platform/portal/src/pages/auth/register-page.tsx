import { Link, Navigate, useSearchParams } from 'react-router';
import { returnPath } from '../../app/return-path.ts';
import { useSession } from '../../app/session.tsx';
import { useBodyClass } from '../../app/use-body-class.ts';
import { useTitle } from '../../app/use-title.ts';
import { useText } from '../../i18n/index.ts';
import '../../styles/auth.css';
import { RegisterForm } from './register-form.tsx';

export function RegisterPage() {
  useBodyClass('tint');
  const { auth } = useText();
  useTitle(auth.register);
  const { account } = useSession();
  const [search] = useSearchParams();
  const asked = search.get('return');
  if (account) return <Navigate to={returnPath(asked)} replace />;
  return (
    <div className="wrap narrow">
      <section className="card" aria-labelledby="register-h">
        <h1 id="register-h">{auth.register}</h1>
        <p className="mute small">{auth.registerLead}</p>
        <RegisterForm />
        <hr />
        <p>
          {auth.haveAccount}{' '}
          <Link to={`/login${asked ? `?return=${encodeURIComponent(asked)}` : ''}`}>{auth.toSignIn}</Link>
        </p>
      </section>
    </div>
  );
}
