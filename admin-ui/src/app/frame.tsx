import KeyboardDoubleArrowLeft from '@mui/icons-material/KeyboardDoubleArrowLeft';
import KeyboardDoubleArrowRight from '@mui/icons-material/KeyboardDoubleArrowRight';
import Drawer from '@mui/material/Drawer';
import { type ReactNode, useState } from 'react';
import { useStore } from 'react-admin';
import { Navigate, useLocation } from 'react-router';
import { DrawerAccount } from './drawer-account.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { ShortcutsProvider } from '../components/shortcuts.tsx';
import { useSession } from '../data/session-store.ts';
import { useTexts } from '../i18n/texts.ts';
import { frameTexts } from './frame-texts.ts';
import { menuFor } from './menu-groups.tsx';
import { PasswordPage } from './password-page.tsx';
import { RailMenu } from './rail-menu.tsx';
import { ShortcutSheet } from './shortcut-sheet.tsx';
import { SideMenu } from './side-menu.tsx';
import { TopBar } from './top-bar.tsx';
import { useCounts } from './use-counts.ts';

/** Pages that need the whole width: the menu starts folded there. */
const WIDE = /^\/cases\/.+|^\/items\/.+/;

/** Top bar, menu by role and the page. Without a session there is nothing to frame. */
export function Frame({ children }: { children: ReactNode }) {
  const session = useSession();
  const { pathname, search } = useLocation();
  if (!session?.account) {
    return <Navigate to="/login" replace state={{ nextPathname: pathname, nextSearch: search }} />;
  }
  return (
    <ShortcutsProvider>
      <Shell locked={session.account.mustChangePassword}>{children}</Shell>
    </ShortcutsProvider>
  );
}

function Shell({ locked, children }: { locked: boolean; children: ReactNode }) {
  const t = useTexts(frameTexts);
  const { pathname } = useLocation();
  const roles = useSession()?.account?.roles ?? [];
  const groups = locked ? [] : menuFor(roles);
  const counts = useCounts(!locked);
  const wide = WIDE.test(pathname);
  const [folded, setFolded] = useStore(wide ? 'office.folded.wide' : 'office.folded', wide);
  const [drawer, setDrawer] = useState(false);
  const Fold = folded ? KeyboardDoubleArrowRight : KeyboardDoubleArrowLeft;
  const foldText = folded ? t.unfoldMenu : t.foldMenu;
  return (
    <>
      <a className="skip" href="#content">
        {t.skip}
      </a>
      <TopBar onMenu={() => setDrawer(true)} />
      <div className={`shell${folded ? ' rail' : ''}`}>
        <nav className="sidenav" aria-label={t.mainMenu}>
          <div className="side-in">
            {folded ? (
              <RailMenu groups={groups} counts={counts} />
            ) : (
              <SideMenu groups={groups} counts={counts} onGo={() => undefined} />
            )}
            <button
              type="button"
              className="side-fold"
              aria-label={foldText}
              onClick={() => setFolded(!folded)}
            >
              <Fold sx={{ fontSize: 18 }} aria-hidden="true" />
              {folded ? null : <span>{foldText}</span>}
            </button>
          </div>
        </nav>
        <main className="page" id="content" tabIndex={-1}>
          <ErrorBoundary key={pathname}>{locked ? <PasswordPage forced /> : children}</ErrorBoundary>
        </main>
      </div>
      <Drawer
        open={drawer}
        onClose={() => setDrawer(false)}
        slotProps={{ paper: { sx: { width: 264, pt: 1 } } }}
      >
        <nav aria-label={t.mainMenu}>
          <SideMenu groups={groups} counts={counts} onGo={() => setDrawer(false)} />
          <DrawerAccount onGo={() => setDrawer(false)} />
        </nav>
      </Drawer>
      <ShortcutSheet />
    </>
  );
}
