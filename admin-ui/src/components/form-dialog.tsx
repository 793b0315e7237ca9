import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import useMediaQuery from '@mui/material/useMediaQuery';
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { Problem } from '../../../platform/contract/problem.ts';
import { useTexts } from '../i18n/texts.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { partTexts } from './part-texts.ts';
import { Refusal } from './refusal.tsx';

/** A form in a dialog with 【确定】; closing it with unsaved input asks first, a fault is scrolled to and focused. */
export function FormDialog({
  title,
  okLabel,
  okTone = 'primary',
  busy,
  dirty,
  problem,
  faultRound,
  wide,
  onSubmit,
  onClose,
  children,
}: {
  title: string;
  okLabel?: string;
  okTone?: 'primary' | 'error';
  busy?: boolean;
  dirty?: boolean;
  problem?: Problem;
  /** Changes with every refusal, so that the first fault is shown each time. */
  faultRound?: unknown;
  wide?: boolean;
  onSubmit(): void;
  onClose(): void;
  children: ReactNode;
}) {
  const t = useTexts(partTexts);
  const id = useId();
  const phone = useMediaQuery('(max-width: 760px)');
  const [asking, setAsking] = useState(false);
  const content = useRef<HTMLDivElement>(null);
  const focusFirst = () =>
    content.current?.querySelector<HTMLElement>('input:enabled, select:enabled, textarea:enabled')?.focus();
  useEffect(() => {
    if (!faultRound) return;
    const first = content.current?.querySelector('[data-error], .note.bad');
    first?.scrollIntoView({ block: 'center' });
    first?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
  }, [faultRound]);

  const close = () => (dirty ? setAsking(true) : onClose());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (!busy) onSubmit();
  };
  return (
    <Dialog
      open
      onClose={close}
      fullWidth
      maxWidth={wide ? 'md' : 'sm'}
      fullScreen={phone}
      aria-labelledby={id}
      slotProps={{ transition: { onEntered: focusFirst } }}
    >
      <form onSubmit={submit} noValidate className="dialog-form">
        <DialogTitle id={id}>{title}</DialogTitle>
        <DialogContent ref={content} className="dialog-content">
          <Refusal problem={problem} />
          {children}
        </DialogContent>
        <DialogActions>
          <Button onClick={close}>{t.cancel}</Button>
          <Button type="submit" variant="contained" color={okTone} disabled={busy}>
            {okLabel ?? t.ok}
          </Button>
        </DialogActions>
      </form>
      {asking ? (
        <ConfirmDialog
          title={t.leaveTitle}
          okLabel={t.leave}
          cancelLabel={t.stay}
          tone="error"
          onOk={onClose}
          onCancel={() => setAsking(false)}
        >
          {t.leaveText}
        </ConfirmDialog>
      ) : null}
    </Dialog>
  );
}
