import { Route } from 'react-router';
import { CalendarList } from './calendar-list.tsx';
import { CalendarYearPage } from './calendar-year-page.tsx';
import { DepartmentList } from './department-list.tsx';
import { RegionList } from './region-list.tsx';

export const organisationRoutes = (
  <>
    <Route path="/departments" element={<DepartmentList />} />
    <Route path="/regions" element={<RegionList />} />
    <Route path="/calendars" element={<CalendarList />} />
    <Route path="/calendars/:key" element={<CalendarYearPage />} />
  </>
);
