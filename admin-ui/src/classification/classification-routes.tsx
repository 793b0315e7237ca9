import { Route } from 'react-router';
import { ServiceObjectList } from './service-object-list.tsx';
import { ServiceTypeList } from './service-type-list.tsx';
import { ThemeList } from './theme-list.tsx';

export const classificationRoutes = (
  <>
    <Route path="/themes" element={<ThemeList />} />
    <Route path="/service-objects" element={<ServiceObjectList />} />
    <Route path="/service-types" element={<ServiceTypeList />} />
  </>
);
