import { Route } from 'react-router';
import { ApplicantList } from './applicant-list.tsx';
import { StaffList } from './staff-list.tsx';

export const accountRoutes = (
  <>
    <Route path="/staff" element={<StaffList />} />
    <Route path="/applicants" element={<ApplicantList key="person" kind="person" />} />
    <Route path="/applicants/enterprises" element={<ApplicantList key="enterprise" kind="enterprise" />} />
  </>
);
