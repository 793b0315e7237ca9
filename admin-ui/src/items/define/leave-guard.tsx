import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useEffect } from 'react';
import { useBlocker, useCanBlock } from 'react-admin';
import { useTexts } from '../../i18n/texts.ts';
import { designTexts } from './define-texts.ts';
import { useDesigner } from './designer-context.ts';

/** Asks before unsaved changes are lost, inside the app and when the window closes. */
export function LeaveGuard() {
  const { state, readOnly } = useDesigner();
  const canBlock = useCanBlock();
  const dirty = !readOnly && state !== 'saved';
  useEffect(() => {
    if (!dirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [dirty]);
  return canBlock ? <AskOnLeave dirty={dirty} /> : null;
}

function AskOnLeave({ dirty }: { dirty: boolean }) {
  const { view, save, state } = useDesigner();
  const t = useTexts(designTexts);
  const blocker = useBlocker(
    ({ nextLocation }) => dirty && !nextLocation.pathname.startsWith(`/items/${view.key}/`),
  );
  const blocked = blocker.state === 'blocked';
  // biome-ignore lint/correctness/useExhaustiveDependencies: the blocker is a new object at every drawing
  useEffect(() => {
    if (blocked && !dirty) blocker.proceed?.();
  }, [blocked, dirty]);
  return (
    <Dialog open={blocked && dirty} aria-labelledby="leave-title" maxWidth="xs" fullWidth>
      <DialogTitle id="leave-title">{t.leaveTitle}</DialogTitle>
      <DialogContent sx={{ pt: '16px !important' }}>{t.leaveText}</DialogContent>
      <DialogActions>
        <Button color="error" onClick={() => blocker.proceed?.()}>
          {t.leave}
        </Button>
        <Button onClick={() => blocker.reset?.()}>{t.stay}</Button>
        <Button
          variant="contained"
          color="primary"
          disabled={state === 'saving' || state === 'invalid' || state === 'conflict'}
          onClick={() => void save()}
        >
          {t.saveAndLeave}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
