import { RouterProvider } from 'react-router/dom';
import { LanguageProvider } from '../../../render/i18n/language-provider.tsx';
import { PreferencesProvider } from './preferences.tsx';
import { router } from './router.tsx';
import { SessionProvider } from './session.tsx';

export function App() {
  return (
    <LanguageProvider>
      <PreferencesProvider>
        <SessionProvider>
          <RouterProvider router={router} />
        </SessionProvider>
      </PreferencesProvider>
    </LanguageProvider>
  );
}
