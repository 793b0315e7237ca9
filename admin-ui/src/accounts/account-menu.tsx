import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import type { AccountRow } from '../../../platform/contract/admin.ts';
import { useAccount } from '../data/session-store.ts';
import { useTexts } from '../i18n/texts.ts';
import type { AccountActName } from './account-acts.ts';
import { accountTexts } from './account-texts.ts';

/** The acts on one account; one's own account has none here. */
export function AccountMenu({
  row,
  resetLabel,
  onAct,
  onReset,
}: {
  row: AccountRow;
  resetLabel: string;
  onAct(act: AccountActName): void;
  onReset(): void;
}) {
  const t = useTexts(accountTexts);
  const own = useAccount().id === row.id;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (own) return null;
  const pick = (run: () => void) => () => {
    setAnchor(null);
    run();
  };
  return (
    <>
      <button
        type="button"
        className="link"
        aria-label={t.moreOf(row.name)}
        aria-haspopup="menu"
        aria-expanded={Boolean(anchor)}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {t.more}
      </button>
      <Menu anchorEl={anchor} open={Boolean(anchor)} onClose={() => setAnchor(null)}>
        <MenuItem onClick={pick(onReset)}>{resetLabel}</MenuItem>
        <MenuItem onClick={pick(() => onAct('signOut'))}>{t.signOut}</MenuItem>
        {row.disabled ? (
          <MenuItem onClick={pick(() => onAct('enable'))}>{t.enable}</MenuItem>
        ) : (
          <MenuItem onClick={pick(() => onAct('disable'))}>{t.disable}</MenuItem>
        )}
        <MenuItem className="t-bad" onClick={pick(() => onAct('remove'))}>
          {t.remove}
        </MenuItem>
      </Menu>
    </>
  );
}
