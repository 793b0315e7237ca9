import { Link, useLocation } from 'react-router';
import { useText } from '../i18n/index.ts';

/** Columns that exist; nothing links to nowhere. */
export function SiteNav() {
  const text = useText();
  const { pathname, search } = useLocation();
  const audience = pathname === '/items' ? new URLSearchParams(search).get('audience') : null;
  const links = [
    { to: '/', label: text.shell.home, here: pathname === '/' },
    { to: '/items?audience=person', label: text.shell.person, here: audience === 'person' },
    { to: '/items?audience=enterprise', label: text.shell.enterprise, here: audience === 'enterprise' },
    { to: '/progress', label: text.shell.progress, here: pathname === '/progress' },
    { to: '/my', label: text.shell.mySpace, here: pathname.startsWith('/my') },
  ];
  return (
    <nav className="site-nav" aria-label={text.shell.nav}>
      <ul>
        {links.map(({ to, label, here }) => (
          <li key={to}>
            <Link to={to} aria-current={here ? 'page' : undefined}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
