import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { useSession } from '../../app/session.tsx';
import { useUnread } from '../../app/unread.tsx';
import { useBodyClass } from '../../app/use-body-class.ts';
import { useTitle } from '../../app/use-title.ts';
import { Icon } from '../../components/icon.tsx';
import type { IconName } from '../../components/icon-paths.ts';
import { useText } from '../../i18n/index.ts';
import '../../styles/my.css';
import '../../styles/messages.css';

/** Frame of my space: who I am, its parts, the content. */
export function MyLayout({ title, children }: { title: string; children: ReactNode }) {
  useBodyClass('tint');
  useTitle(title);
  const { my, shell, apply, certificates } = useText();
  const { account } = useSession();
  const { unread } = useUnread();
  const { pathname } = useLocation();
  const links: { to: string; label: string; icon: IconName; count?: number }[] = [
    { to: '/my', label: my.todo, icon: 'home' },
    { to: '/my/cases', label: my.casesNav, icon: 'list' },
    { to: '/my/drafts', label: my.drafts, icon: 'pencil' },
    { to: '/my/certificates', label: certificates.nav, icon: 'certificate' },
    { to: '/my/messages', label: my.messages, icon: 'bell', count: unread },
    { to: '/password', label: shell.password, icon: 'lock' },
  ];
  return (
    <div className="wrap my">
      <header className="page-h">
        <h1>{title}</h1>
        {account && (
          <p className="metas">
            <span>{account.name}</span>
            {account.idNumber && <span>{account.idNumber}</span>}
            {account.contact && <span>{apply.contact(account.contact)}</span>}
          </p>
        )}
      </header>
      <div className="cols nav">
        <nav className="subnav" aria-label={my.nav}>
          <ul>
            {links.map(({ to, label, icon, count }) => (
              <li key={to}>
                <Link to={to} aria-current={pathname === to ? 'page' : undefined}>
                  <Icon name={icon} />
                  {label}
                  {!!count && <span className="ct">{count}</span>}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="main">{children}</div>
      </div>
    </div>
  );
}
