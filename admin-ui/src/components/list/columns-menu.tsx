import ViewColumnOutlined from '@mui/icons-material/ViewColumnOutlined';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useTexts } from '../../i18n/texts.ts';
import { listTexts } from './list-texts.ts';

/** Which columns the reader wants to see; kept in the browser per list. */
export function ColumnsMenu({
  columns,
  shown,
  onChange,
}: {
  columns: readonly { key: string; title: string }[];
  shown: readonly string[];
  onChange(keys: string[]): void;
}) {
  const t = useTexts(listTexts);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const toggle = (key: string) => {
    const next = columns
      .map((column) => column.key)
      .filter((other) => (other === key ? !shown.includes(key) : shown.includes(other)));
    if (next.length > 0) onChange(next);
  };
  return (
    <>
      <Button
        startIcon={<ViewColumnOutlined />}
        aria-haspopup="menu"
        aria-expanded={Boolean(anchor)}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {t.columns}
      </Button>
      <Menu
        anchorEl={anchor}
        open={Boolean(anchor)}
        onClose={() => setAnchor(null)}
        slotProps={{ list: { 'aria-label': t.columnsAbout } }}
      >
        {columns.map(({ key, title }) => (
          <MenuItem
            key={key}
            role="menuitemcheckbox"
            aria-checked={shown.includes(key)}
            onClick={() => toggle(key)}
          >
            <Checkbox
              size="small"
              checked={shown.includes(key)}
              tabIndex={-1}
              aria-hidden="true"
              sx={{ p: 0, mr: 1 }}
            />
            {title}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
