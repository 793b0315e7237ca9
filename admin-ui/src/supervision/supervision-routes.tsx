import { type ComponentType, lazy, Suspense } from 'react';
import { Route } from 'react-router';
import { Skeleton } from '../components/skeleton.tsx';

const OverviewPage = lazy(() => import('./overview-page.tsx'));
const CardList = lazy(() => import('./card-list.tsx'));
const UrgeList = lazy(() => import('./urge-list.tsx'));
const WatchPage = lazy(() => import('./watch-page.tsx'));

const page = (Page: ComponentType) => (
  <Suspense fallback={<Skeleton lines={8} />}>
    <Page />
  </Suspense>
);

/** 效能监察 */
export const supervisionRoutes = (
  <>
    <Route path="/supervision" element={page(OverviewPage)} />
    <Route path="/supervision/cards" element={page(CardList)} />
    <Route path="/urges" element={page(UrgeList)} />
    <Route path="/watch" element={page(WatchPage)} />
  </>
);
