import { Link, Navigate, useSearchParams } from 'react-router';
import { returnPath } from '../../app/return-path.ts';
import { useSession } from '../../app/session.tsx';
import { useBodyClass } from '../../app/use-body-class.ts';
import { useTitle } from '../../app/use-title.ts';
import { Note } from '../../components/note.tsx';
import { useText } from '../../i18n/index.ts';
import '../../styles/auth.css';
import { LoginForm } from './login-form.tsx';

export function LoginPage() {
  useBodyClass('tint');
  const { auth } = useText();
  useTitle(auth.signIn);
  const { account } = useSession();
  const [search] = useSearchParams();
  const asked = search.get('return');
  const target = returnPath(asked);
  if (account?.mustChangePassword)
    return <Navigate to={`/password?return=${encodeURIComponent(target)}`} replace />;
  if (account) return <Navigate to={account.kind === 'staff' && !asked ? '/' : target} replace />;
  return (
    <div className="wrap narrow">
      <section className="card" aria-labelledby="login-h">
        <h1 id="login-h">{auth.signIn}</h1>
        {asked && asked !== '/' && <Note>{auth.needed}</Note>}
        <LoginForm />
        <hr />
        <p>
          {auth.noAccount}{' '}
          <Link to={`/register${asked ? `?return=${encodeURIComponent(asked)}` : ''}`}>
            {auth.toRegister}
          </Link>
        </p>
      </section>
      <section className="card" aria-labelledby="which-h">
        <h2 id="which-h">{auth.which}</h2>
        <ul className="plain-list small">
          <li>{auth.whichPerson}</li>
          <li>{auth.whichEnterprise}</li>
        </ul>
      </section>
    </div>
  );
}
