import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useState } from 'react';
import { partTexts } from '../components/part-texts.ts';
import { useShortcut, useShortcutList } from '../components/shortcuts.tsx';
import { useTexts } from '../i18n/texts.ts';
import { frameTexts } from './frame-texts.ts';

/** `?` shows every key that works on this page. */
export function ShortcutSheet() {
  const t = useTexts(frameTexts);
  const parts = useTexts(partTexts);
  const [open, setOpen] = useState(false);
  const shortcuts = useShortcutList();
  useShortcut('?', t.shortcuts, () => setOpen(true));
  return (
    <Dialog open={open} onClose={() => setOpen(false)} aria-labelledby="shortcut-title">
      <DialogTitle id="shortcut-title">{t.shortcuts}</DialogTitle>
      <DialogContent sx={{ pt: '16px !important', minWidth: 320 }}>
        <dl className="kv keys">
          {shortcuts.map((shortcut) => (
            <div key={shortcut.keys}>
              <dt>
                <kbd>{shortcut.keys}</kbd>
              </dt>
              <dd>{shortcut.label}</dd>
            </div>
          ))}
        </dl>
      </DialogContent>
      <DialogActions>
        <Button onClick={() => setOpen(false)}>{parts.close}</Button>
      </DialogActions>
    </Dialog>
  );
}
