import { Link, useLocation } from 'react-router';
import { useUnread } from '../app/unread.tsx';
import { useText } from '../i18n/index.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';

/** Phone navigation under the thumb. */
export function TabBar() {
  const text = useText();
  const { pathname } = useLocation();
  const { unread } = useUnread();
  const tabs: { to: string; label: string; icon: IconName; here: boolean; count?: number }[] = [
    { to: '/', label: text.shell.home, icon: 'home', here: pathname === '/' },
    { to: '/items', label: text.shell.items, icon: 'grid', here: pathname.startsWith('/items') },
    { to: '/progress', label: text.shell.progressShort, icon: 'search', here: pathname === '/progress' },
    {
      to: '/my/messages',
      label: text.shell.messages,
      icon: 'bell',
      here: pathname === '/my/messages',
      count: unread,
    },
    {
      to: '/my',
      label: text.shell.my,
      icon: 'user',
      here: pathname.startsWith('/my') && pathname !== '/my/messages',
    },
  ];
  return (
    <nav className="tabbar" aria-label={text.shell.tabs}>
      <ul>
        {tabs.map(({ to, label, icon, here, count }) => (
          <li key={to}>
            <Link to={to} aria-current={here ? 'page' : undefined}>
              <Icon name={icon} />
              {label}
              {!!count && (
                <span className="n">
                  <span className="vh">{text.shell.unread(count)}</span>
                  <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
