import { type ComponentType, lazy, Suspense } from 'react';
import { Route } from 'react-router';
import { Skeleton } from '../components/skeleton.tsx';

const DelegationPage = lazy(() => import('../delegations/delegation-page.tsx'));
const CertificateList = lazy(() => import('../certificates/certificate-list.tsx'));
const CertificatePage = lazy(() => import('../certificates/certificate-page.tsx'));
const ClockPage = lazy(() => import('../operations/clock-page.tsx'));
const RunList = lazy(() => import('../operations/run-list.tsx'));
const RunPage = lazy(() => import('../operations/run-page.tsx'));

const page = (Page: ComponentType) => (
  <Suspense fallback={<Skeleton lines={8} />}>
    <Page />
  </Suspense>
);

/** Pages that are not needed to handle cases: fetched when they are opened. */
export const lazyRoutes = (
  <>
    <Route path="/delegations" element={page(DelegationPage)} />
    <Route path="/certificates" element={page(CertificateList)} />
    <Route path="/certificates/:number" element={page(CertificatePage)} />
    <Route path="/clock" element={page(ClockPage)} />
    <Route path="/calendar-runs" element={page(RunList)} />
    <Route path="/calendar-runs/:id" element={page(RunPage)} />
  </>
);
