import ExpandLess from '@mui/icons-material/ExpandLess';
import Button from '@mui/material/Button';
import ListSubheader from '@mui/material/ListSubheader';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useId, useState } from 'react';
import type { CommandView } from '../../../../../platform/contract/case-view.ts';
import { usePick, useTexts } from '../../../i18n/texts.ts';
import { grouped } from './turn-groups.ts';
import { turnTexts } from './turn-texts.ts';

export interface MenuPart {
  /** Name of the task, where several are mine. */
  task?: string;
  commands: readonly CommandView[];
}

/** 更多办理: what every step has beside its own buttons, under headings. */
export function MoreMenu({
  parts,
  busy,
  onCommand,
}: {
  parts: readonly MenuPart[];
  busy: boolean;
  onCommand(command: CommandView): void;
}) {
  const t = useTexts(turnTexts);
  const pick = usePick();
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const rows = parts.flatMap(({ task, commands }) =>
    grouped(commands).flatMap(({ group, commands: some }) => [
      <ListSubheader key={`${task}${group}`} className="menu-h" disableSticky>
        {task ? `${task} · ${t.groups[group]}` : t.groups[group]}
      </ListSubheader>,
      ...some.map((command) => (
        <MenuItem
          key={`${command.task}${command.type}`}
          className={command.tone === 'danger' ? 't-bad' : undefined}
          onClick={() => {
            setAnchor(null);
            onCommand(command);
          }}
        >
          {pick(command.label)}
        </MenuItem>
      )),
    ]),
  );
  if (rows.length === 0) return null;
  return (
    <>
      <Button
        size="large"
        disabled={busy}
        aria-haspopup="menu"
        aria-expanded={anchor ? true : undefined}
        aria-controls={anchor ? id : undefined}
        endIcon={<ExpandLess />}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {t.more}
      </Button>
      <Menu
        id={id}
        open={Boolean(anchor)}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'top', horizontal: 'right' }}
        transformOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        slotProps={{ list: { 'aria-label': t.more, dense: true } }}
      >
        {rows}
      </Menu>
    </>
  );
}
