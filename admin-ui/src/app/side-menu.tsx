import ExpandLess from '@mui/icons-material/ExpandLess';
import ExpandMore from '@mui/icons-material/ExpandMore';
import { useStore } from 'react-admin';
import { Link, useLocation } from 'react-router';
import type { OfficeHome } from '../../../platform/contract/office.ts';
import { useTexts } from '../i18n/texts.ts';
import { frameTexts } from './frame-texts.ts';
import type { MenuEntry, MenuGroup } from './menu-groups.tsx';

export type Counts = Pick<OfficeHome, 'toAccept' | 'toHandle'> | undefined;

/** The entry whose page is on show: the longest address the location begins with. */
export function currentEntry(groups: readonly MenuGroup[], path: string): MenuEntry | undefined {
  const holds = (to: string) => (to === '/' ? path === '/' : path === to || path.startsWith(`${to}/`));
  const held = groups.flatMap((group) => group.entries).filter((entry) => !entry.outside && holds(entry.to));
  return held.toSorted((a, b) => b.to.length - a.to.length)[0];
}

function Entry({ entry, on, counts, onGo }: { entry: MenuEntry; on: boolean; counts: Counts; onGo(): void }) {
  const t = useTexts(frameTexts);
  const text = t.menu[entry.text];
  if (entry.outside)
    return (
      <a className="side-it" href={entry.to} target="_blank" rel="noreferrer">
        {text}
      </a>
    );
  const count = entry.count ? counts?.[entry.count] : undefined;
  return (
    <Link
      className={`side-it${on ? ' on' : ''}`}
      to={entry.to}
      onClick={onGo}
      aria-current={on ? 'page' : undefined}
    >
      {text}
      {count ? <span className="n">{count}</span> : null}
    </Link>
  );
}

function Group({
  group,
  current,
  counts,
  onGo,
}: {
  group: MenuGroup;
  current: MenuEntry | undefined;
  counts: Counts;
  onGo(): void;
}) {
  const t = useTexts(frameTexts);
  const [open, setOpen] = useStore(`office.menu.${group.text}`, true);
  const Icon = group.icon;
  const Chevron = open ? ExpandLess : ExpandMore;
  return (
    <li>
      <button type="button" className="side-g" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon fontSize="small" />
        {t.menuGroup[group.text]}
        <Chevron className="chev" sx={{ fontSize: 18 }} aria-hidden="true" />
      </button>
      {open ? (
        <ul>
          {group.entries.map((entry) => (
            <li key={entry.to}>
              <Entry entry={entry} on={entry === current} counts={counts} onGo={onGo} />
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}

/** The grouped menu of the role, in full width. */
export function SideMenu({
  groups,
  counts,
  onGo,
}: {
  groups: readonly MenuGroup[];
  counts: Counts;
  onGo(): void;
}) {
  const current = currentEntry(groups, useLocation().pathname);
  return (
    <ul>
      {groups.map((group) => (
        <Group key={group.text} group={group} current={current} counts={counts} onGo={onGo} />
      ))}
    </ul>
  );
}
