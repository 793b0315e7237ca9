import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Tooltip from '@mui/material/Tooltip';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { useTexts } from '../i18n/texts.ts';
import { frameTexts } from './frame-texts.ts';
import type { MenuGroup } from './menu-groups.tsx';
import { type Counts, currentEntry } from './side-menu.tsx';

/** One group as an icon; its entries open beside it. */
function RailGroup({ group, on, counts }: { group: MenuGroup; on: boolean; counts: Counts }) {
  const t = useTexts(frameTexts);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const Icon = group.icon;
  const name = t.menuGroup[group.text];
  return (
    <li>
      <Tooltip title={name} placement="right">
        <button
          type="button"
          className={`side-ic${on ? ' on' : ''}`}
          aria-label={name}
          aria-haspopup="menu"
          aria-expanded={Boolean(anchor)}
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          <Icon />
        </button>
      </Tooltip>
      <Menu
        anchorEl={anchor}
        open={Boolean(anchor)}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'top', horizontal: 'right' }}
      >
        {group.entries.map((entry) => {
          const count = entry.count ? counts?.[entry.count] : undefined;
          const where = entry.outside
            ? { component: 'a', href: entry.to, target: '_blank', rel: 'noreferrer' }
            : { component: Link, to: entry.to };
          return (
            <MenuItem key={entry.to} {...where} onClick={() => setAnchor(null)}>
              <ListItemText>{t.menu[entry.text]}</ListItemText>
              {count ? <span className="n">{count}</span> : null}
            </MenuItem>
          );
        })}
      </Menu>
    </li>
  );
}

/** The menu folded to icons, for pages that need the width. */
export function RailMenu({ groups, counts }: { groups: readonly MenuGroup[]; counts: Counts }) {
  const current = currentEntry(groups, useLocation().pathname);
  return (
    <ul>
      {groups.map((group) => (
        <RailGroup
          key={group.text}
          group={group}
          counts={counts}
          on={current !== undefined && group.entries.includes(current)}
        />
      ))}
    </ul>
  );
}
