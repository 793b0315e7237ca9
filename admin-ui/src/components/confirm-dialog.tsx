import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { type ReactNode, useId } from 'react';
import type { Problem } from '../../../platform/contract/problem.ts';
import { useTexts } from '../i18n/texts.ts';
import { partTexts } from './part-texts.ts';
import { Refusal } from './refusal.tsx';

/** Asks once, naming what will happen; a refusal stays in the dialog with its reason. */
export function ConfirmDialog({
  title,
  children,
  okLabel,
  cancelLabel,
  tone = 'primary',
  busy,
  problem,
  onOk,
  onCancel,
}: {
  title: string;
  children: ReactNode;
  okLabel?: string;
  cancelLabel?: string;
  tone?: 'primary' | 'error';
  busy?: boolean;
  problem?: Problem;
  onOk(): void;
  onCancel(): void;
}) {
  const t = useTexts(partTexts);
  const id = useId();
  return (
    <Dialog open onClose={onCancel} maxWidth="xs" fullWidth aria-labelledby={id}>
      <DialogTitle id={id}>{title}</DialogTitle>
      <DialogContent className="dialog-content">
        <Refusal problem={problem} />
        <div>{children}</div>
      </DialogContent>
      <DialogActions>
        <Button onClick={onCancel}>{cancelLabel ?? t.cancel}</Button>
        <Button variant="contained" color={tone} disabled={busy} onClick={onOk}>
          {okLabel ?? t.ok}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
