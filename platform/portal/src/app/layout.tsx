import { useCallback, useEffect, useRef, useState } from 'react';
import { Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { CentreFooter } from '../components/centre-footer.tsx';
import { OfflineBanner } from '../components/offline-banner.tsx';
import { ShortcutsSheet } from '../components/shortcuts-sheet.tsx';
import { SiteHeader } from '../components/site-header.tsx';
import { TabBar } from '../components/tab-bar.tsx';
import { useText } from '../i18n/index.ts';
import { UnreadProvider } from './unread.tsx';
import { useShortcuts } from './use-shortcuts.ts';

/** Header, page, footer; a page change moves the focus to the page, so that a screen reader starts there. */
export function Layout() {
  const text = useText();
  const { pathname } = useLocation();
  const busy = useNavigation().state !== 'idle';
  const first = useRef(true);
  const [sheet, setSheet] = useState(false);
  const toggle = useCallback(() => setSheet((open) => !open), []);
  useShortcuts(toggle);

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs on each change of page
  useEffect(() => {
    if (first.current) first.current = false;
    else if (
      document.activeElement === document.body ||
      document.activeElement?.closest('header, footer, nav')
    )
      document.getElementById('main')?.focus({ preventScroll: true });
  }, [pathname]);

  return (
    <UnreadProvider>
      <a className="skip" href="#main">
        {text.shell.skip}
      </a>
      {busy && <div className="page-busy" role="progressbar" aria-label={text.common.loading} />}
      <OfflineBanner />
      <SiteHeader onShortcuts={toggle} />
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <CentreFooter />
      <TabBar />
      <ShortcutsSheet open={sheet} onClose={() => setSheet(false)} />
      <ScrollRestoration />
    </UnreadProvider>
  );
}
