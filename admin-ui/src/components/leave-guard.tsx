import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { useTexts } from '../i18n/texts.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { partTexts } from './part-texts.ts';

/** Asks before unsaved input is left, by a link or by closing the tab. */
export function LeaveGuard({ dirty }: { dirty: boolean }) {
  const t = useTexts(partTexts);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => dirty && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [dirty]);
  if (blocker.state !== 'blocked') return null;
  return (
    <ConfirmDialog
      title={t.leaveTitle}
      okLabel={t.leave}
      cancelLabel={t.stay}
      tone="error"
      onOk={() => blocker.proceed()}
      onCancel={() => blocker.reset()}
    >
      {t.leaveText}
    </ConfirmDialog>
  );
}
