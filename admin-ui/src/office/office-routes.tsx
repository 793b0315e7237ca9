import { Route } from 'react-router';
import { CaseList } from './case-list.tsx';
import { CasePage } from './case/case-page.tsx';
import { HandledList } from './handled-list.tsx';
import { HomePage } from './home-page.tsx';
import { TaskList } from './task-list.tsx';

export const officeRoutes = (
  <>
    <Route path="/" element={<HomePage />} />
    <Route path="/applications" element={<TaskList key="applications" applications />} />
    <Route path="/tasks" element={<TaskList key="tasks" />} />
    <Route path="/handled" element={<HandledList />} />
    <Route path="/cases" element={<CaseList />} />
    <Route path="/cases/:id" element={<CasePage />} />
  </>
);
