import { useEffect, useRef, useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import type { SessionAccount } from '../../../contract/session.ts';
import { useSession } from '../app/session.tsx';
import { useText } from '../i18n/index.ts';
import { Icon } from './icon.tsx';

/** Who is signed in: my space, change password, sign out. */
export function AccountMenu({ account }: { account: SessionAccount }) {
  const text = useText();
  const { signOut } = useSession();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu closes on each change of page
  useEffect(() => setOpen(false), [pathname]);
  useEffect(() => {
    if (!open) return;
    const leave = (event: Event): void => {
      const outside =
        event instanceof KeyboardEvent
          ? event.key === 'Escape'
          : !root.current?.contains(event.target as Node);
      if (outside) setOpen(false);
    };
    addEventListener('pointerdown', leave);
    addEventListener('keydown', leave);
    return () => {
      removeEventListener('pointerdown', leave);
      removeEventListener('keydown', leave);
    };
  }, [open]);

  const leave = async (): Promise<void> => {
    await signOut();
    navigate('/');
  };
  return (
    <div className="menu" ref={root}>
      <button type="button" className="who" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className="vh">
          {text.shell.account}
          {text.common.colon}
        </span>
        <span className="av">
          <Icon name={account.kind === 'enterprise' ? 'building' : 'user'} />
        </span>
        <span className="nm">
          {account.name}
          {account.contact && <small>{text.apply.contact(account.contact)}</small>}
        </span>
      </button>
      {open && (
        <div className="menu-list">
          <p className="small mute">{account.name}</p>
          {account.kind !== 'staff' && <Link to="/my">{text.shell.mySpace}</Link>}
          <Link to="/password">{text.shell.password}</Link>
          <button type="button" onClick={leave}>
            {text.shell.signOut}
          </button>
        </div>
      )}
    </div>
  );
}
