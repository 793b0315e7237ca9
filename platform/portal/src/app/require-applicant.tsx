import { Navigate, Outlet, useLocation } from 'react-router';
import { EmptyState } from '../components/empty-state.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import { useText } from '../i18n/index.ts';
import { signInAddress } from './return-path.ts';
import { useSession } from './session.tsx';

/** Pages of an applicant: others are asked to sign in, an initial password is changed first. */
export function RequireApplicant() {
  const { session, account } = useSession();
  const { pathname, search } = useLocation();
  const text = useText();
  if (!session) {
    return (
      <div className="wrap sec">
        <Skeleton lines={6} />
      </div>
    );
  }
  if (!account) return <Navigate to={signInAddress(pathname + search)} replace />;
  if (account.mustChangePassword) {
    return <Navigate to={`/password?return=${encodeURIComponent(pathname + search)}`} replace />;
  }
  if (account.kind === 'staff') {
    return (
      <div className="wrap">
        <EmptyState title={text.my.staffOnly} />
      </div>
    );
  }
  return <Outlet />;
}
