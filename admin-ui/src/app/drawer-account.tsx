import KeyOutlined from '@mui/icons-material/KeyOutlined';
import LogoutOutlined from '@mui/icons-material/LogoutOutlined';
import { useLogout } from 'react-admin';
import { Link } from 'react-router';
import { useTexts } from '../i18n/texts.ts';
import { frameTexts } from './frame-texts.ts';
import { LanguageSwitch } from './language-switch.tsx';

/** What the top bar has no room for on a phone: language, password, sign-out. */
export function DrawerAccount({ onGo }: { onGo(): void }) {
  const t = useTexts(frameTexts);
  const logout = useLogout();
  return (
    <div className="drawer-account">
      <LanguageSwitch />
      <Link to="/password" onClick={onGo}>
        <KeyOutlined sx={{ fontSize: 16 }} aria-hidden="true" />
        <span>{t.changePassword}</span>
      </Link>
      <button type="button" onClick={() => logout({}, '/login', false)}>
        <LogoutOutlined sx={{ fontSize: 16 }} aria-hidden="true" />
        <span>{t.signOut}</span>
      </button>
    </div>
  );
}
