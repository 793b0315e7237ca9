import { Link, NavLink, useLocation } from 'react-router';
import { useLanguageSwitch } from '../../../render/i18n/language-provider.tsx';
import { usePreferences } from '../app/preferences.tsx';
import { useSession } from '../app/session.tsx';
import { type Texts, useText } from '../i18n/index.ts';
import { AccountMenu } from './account-menu.tsx';
import { Icon } from './icon.tsx';
import { Logo } from './logo.tsx';
import { SiteNav } from './site-nav.tsx';

function sizeWord(large: boolean, short: boolean, { shell }: Texts): string {
  if (large) return short ? shell.normalShort : shell.normal;
  return short ? shell.largeShort : shell.large;
}

/** Name, navigation, switches and the account; on a phone the navigation is the bar at the bottom. */
export function SiteHeader({ onShortcuts }: { onShortcuts: () => void }) {
  const text = useText();
  const { language, setLanguage } = useLanguageSwitch();
  const { large, setLarge } = usePreferences();
  const { session, account } = useSession();
  const { pathname, search } = useLocation();
  const from =
    pathname === '/login' || pathname === '/register'
      ? ''
      : `?return=${encodeURIComponent(pathname + search)}`;
  // On a phone the words are short; the names of the buttons stay the same.
  const switches = (short: boolean) => (
    <>
      <button
        type="button"
        className="site-link"
        aria-pressed={large}
        title={large ? text.shell.normalHint : text.shell.largeHint}
        onClick={() => setLarge(!large)}
      >
        {sizeWord(large, short, text)}
        {short && <span className="vh"> {large ? text.shell.normal : text.shell.large}</span>}
      </button>
      <button
        type="button"
        className="site-link"
        lang={language === 'zh' ? 'en' : 'zh-CN'}
        title={text.shell.languageHint}
        onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
      >
        {short ? text.shell.languageShort : text.shell.language}
        {short && <span className="vh"> {text.shell.language}</span>}
      </button>
    </>
  );
  return (
    <header className="site">
      <div className="site-top">
        <div className="wrap">
          <span>{language === 'zh' && session?.workspace.name}</span>
          <nav aria-label={text.shell.tools}>
            {switches(false)}
            <button type="button" className="site-link" onClick={onShortcuts}>
              {text.shell.shortcuts}
            </button>
          </nav>
        </div>
      </div>
      <div className="wrap site-bar">
        <NavLink className="brand" to="/">
          <Logo />
          <span>
            <b>{text.common.hall}</b>
            <span>{text.common.slogan}</span>
          </span>
        </NavLink>
        <SiteNav />
        <span className="only-narrow switches">{switches(true)}</span>
        {account ? (
          <AccountMenu account={account} />
        ) : (
          <Link className="btn sm line" to={`/login${from}`}>
            <Icon name="user" />
            <span>
              <span className="only-phone">{text.shell.signIn}</span>
              <span className="only-wide">{text.shell.signInRegister}</span>
            </span>
          </Link>
        )}
      </div>
    </header>
  );
}
