import { lazy, Suspense } from 'react';
import { Route } from 'react-router';
import { Skeleton } from '../components/skeleton.tsx';
import { ItemListPage } from './list/item-list-page.tsx';

const DefinePage = lazy(() => import('./define/define-page.tsx'));

const define = (
  <Suspense fallback={<Skeleton lines={8} />}>
    <DefinePage />
  </Suspense>
);

/** 行政事项管理 and 【定义】; children of the frame's CustomRoutes. */
export const itemRoutes = (
  <>
    <Route path="/items" element={<ItemListPage />} />
    <Route path="/items/:key" element={define} />
    <Route path="/items/:key/:tab" element={define} />
  </>
);
