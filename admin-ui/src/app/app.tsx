import { Admin, CustomRoutes, localStorageStore } from 'react-admin';
import { createBrowserRouter, Route } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { dataProvider } from '../data/data-provider.ts';
import { authProvider } from '../data/auth-provider.ts';
import { i18nProvider } from '../i18n/provider.ts';
import { theme } from '../theme/theme.ts';
import { accountRoutes } from '../accounts/account-routes.tsx';
import { classificationRoutes } from '../classification/classification-routes.tsx';
import { itemRoutes } from '../items/index.ts';
import { lazyRoutes } from '../office/lazy-routes.tsx';
import { officeRoutes } from '../office/office-routes.tsx';
import { organisationRoutes } from '../organisation/organisation-routes.tsx';
import { supervisionRoutes } from '../supervision/supervision-routes.tsx';
import { Frame } from './frame.tsx';
import { LoginPage } from './login-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { PasswordPage } from './password-page.tsx';
import { Start } from './start.tsx';

const store = localStorageStore('1', 'banshi-office');

/** `Frame` leads everybody without a session to the sign-in page, so react-admin need not ask again per page. */
function Office() {
  return (
    <Admin
      dataProvider={dataProvider}
      authProvider={authProvider}
      i18nProvider={i18nProvider}
      store={store}
      theme={theme}
      darkTheme={null}
      layout={Frame}
      loginPage={LoginPage}
      catchAll={NotFoundPage}
      disableTelemetry
    >
      <CustomRoutes>
        <Route path="/password" element={<PasswordPage />} />
        {officeRoutes}
        {lazyRoutes}
        {supervisionRoutes}
        {classificationRoutes}
        {itemRoutes}
        {organisationRoutes}
        {accountRoutes}
      </CustomRoutes>
    </Admin>
  );
}

const router = createBrowserRouter([{ path: '*', element: <Office /> }], { basename: '/office/' });

export function App() {
  return (
    <Start>
      <RouterProvider router={router} />
    </Start>
  );
}
