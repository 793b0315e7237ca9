import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useText } from '../../i18n/index.ts';
import type { DraftController } from './use-draft.ts';

/** Leaving with unsaved changes saves them first; when that fails, asks. */
export function LeaveGuard({ controller }: { controller: DraftController }) {
  const { apply } = useText();
  const unsaved = controller.status !== 'saved';
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => unsaved && currentLocation.pathname !== nextLocation.pathname,
  );
  const { flush } = controller;

  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [unsaved]);

  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    let gone = false;
    flush().then((saved) => {
      if (saved && !gone) blocker.proceed();
    });
    return () => {
      gone = true;
    };
  }, [blocker, flush]);

  return (
    <ConfirmDialog
      open={blocker.state === 'blocked'}
      title={apply.leave}
      cancel={apply.stay}
      confirm={apply.leaveAnyway}
      onCancel={() => blocker.reset?.()}
      onConfirm={() => blocker.proceed?.()}
    >
      <p>{apply.leaveHint}</p>
    </ConfirmDialog>
  );
}
