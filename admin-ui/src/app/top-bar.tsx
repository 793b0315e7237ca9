import HomeOutlined from '@mui/icons-material/HomeOutlined';
import KeyOutlined from '@mui/icons-material/KeyOutlined';
import LogoutOutlined from '@mui/icons-material/LogoutOutlined';
import MenuOutlined from '@mui/icons-material/MenuOutlined';
import { useLogout } from 'react-admin';
import { Link } from 'react-router';
import { useTexts } from '../i18n/texts.ts';
import { frameTexts } from './frame-texts.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { ProductMark } from './product-mark.tsx';
import { SearchBox } from './search-box.tsx';
import { UserBlock } from './user-block.tsx';

export function TopBar({ onMenu }: { onMenu(): void }) {
  const t = useTexts(frameTexts);
  const logout = useLogout();
  return (
    <header className="appbar">
      <button type="button" className="ab-menu" aria-label={t.openMenu} onClick={onMenu}>
        <MenuOutlined />
      </button>
      <ProductMark />
      <SearchBox />
      <span className="ab-gap" />
      <nav className="ab-links" aria-label={t.tools}>
        <Link to="/">
          <HomeOutlined sx={{ fontSize: 16 }} aria-hidden="true" />
          <span>{t.backHome}</span>
        </Link>
        <LanguageSwitch />
      </nav>
      <UserBlock />
      <nav className="ab-links" aria-label={t.account}>
        <Link to="/password">
          <KeyOutlined sx={{ fontSize: 16 }} aria-hidden="true" />
          <span>{t.changePassword}</span>
        </Link>
        <button type="button" onClick={() => logout({}, '/login', false)}>
          <LogoutOutlined sx={{ fontSize: 16 }} aria-hidden="true" />
          <span>{t.signOut}</span>
        </button>
      </nav>
    </header>
  );
}
