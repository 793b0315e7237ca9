import { createBrowserRouter } from 'react-router';
import { HomePage } from '../pages/home/home-page.tsx';
import { Crashed } from './crashed.tsx';
import { Layout } from './layout.tsx';
import { RequireApplicant } from './require-applicant.tsx';

/** Home comes with the first load; every other page is fetched when it is opened. */
export const router = createBrowserRouter([
  {
    element: <Layout />,
    errorElement: <Crashed />,
    hydrateFallbackElement: <></>,
    children: [
      { index: true, element: <HomePage /> },
      {
        path: 'items',
        lazy: async () => ({ Component: (await import('../pages/items/items-page.tsx')).ItemsPage }),
      },
      {
        path: 'items/:key',
        lazy: async () => ({ Component: (await import('../pages/guide/guide-page.tsx')).GuidePage }),
      },
      {
        path: 'progress',
        lazy: async () => ({ Component: (await import('../pages/progress/progress-page.tsx')).ProgressPage }),
      },
      {
        path: 'login',
        lazy: async () => ({ Component: (await import('../pages/auth/login-page.tsx')).LoginPage }),
      },
      {
        path: 'register',
        lazy: async () => ({ Component: (await import('../pages/auth/register-page.tsx')).RegisterPage }),
      },
      {
        path: 'password',
        lazy: async () => ({ Component: (await import('../pages/auth/password-page.tsx')).PasswordPage }),
      },
      {
        element: <RequireApplicant />,
        children: [
          {
            path: 'items/:key/apply',
            lazy: async () => ({ Component: (await import('../pages/apply/start-page.tsx')).StartPage }),
          },
          {
            path: 'apply/:id',
            lazy: async () => ({ Component: (await import('../pages/apply/apply-page.tsx')).ApplyPage }),
          },
          {
            path: 'apply/:id/done',
            lazy: async () => ({ Component: (await import('../pages/apply/done-page.tsx')).DonePage }),
          },
          {
            path: 'my',
            lazy: async () => ({ Component: (await import('../pages/my/overview-page.tsx')).OverviewPage }),
          },
          {
            path: 'my/cases',
            lazy: async () => ({ Component: (await import('../pages/my/cases-page.tsx')).CasesPage }),
          },
          {
            path: 'my/drafts',
            lazy: async () => ({ Component: (await import('../pages/my/drafts-page.tsx')).DraftsPage }),
          },
          {
            path: 'my/certificates',
            lazy: async () => ({
              Component: (await import('../pages/my/certificates-page.tsx')).CertificatesPage,
            }),
          },
          {
            path: 'my/messages',
            lazy: async () => ({ Component: (await import('../pages/my/messages-page.tsx')).MessagesPage }),
          },
          {
            path: 'my/cases/:id',
            lazy: async () => ({ Component: (await import('../pages/case/case-page.tsx')).CasePage }),
          },
        ],
      },
      {
        path: '*',
        lazy: async () => ({
          Component: (await import('../pages/not-found/not-found-page.tsx')).NotFoundPage,
        }),
      },
    ],
  },
]);
