import { useState } from 'react';
import type { AccountRow } from '../../../platform/contract/admin.ts';
import type { Problem } from '../../../platform/contract/problem.ts';
import { ConfirmDialog } from '../components/confirm-dialog.tsx';
import { useTell } from '../components/use-tell.ts';
import { problemOf } from '../data/problem-text.ts';
import { useTexts } from '../i18n/texts.ts';
import { ACCOUNT_ACTS, type AccountAct, type AccountActName } from './account-acts.ts';
import { accountTexts } from './account-texts.ts';

/** Asks once, then does it; a refusal stays in the dialog. */
export function ActDialog({
  act: name,
  row,
  onDone,
  onClose,
}: {
  act: AccountActName;
  row: AccountRow;
  onDone(): void;
  onClose(): void;
}) {
  const t = useTexts(accountTexts);
  const tell = useTell();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const act: AccountAct = ACCOUNT_ACTS[name];
  const run = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      await act.run(row);
      tell(act.done(t, row.name));
      onDone();
    } catch (reason) {
      setProblem(problemOf(reason));
    } finally {
      setBusy(false);
    }
  };
  return (
    <ConfirmDialog
      title={`${act.title(t)}：${row.name}`}
      tone={act.danger ? 'error' : 'primary'}
      busy={busy}
      problem={problem}
      onOk={run}
      onCancel={onClose}
    >
      {act.text(t, row.name)}
    </ConfirmDialog>
  );
}
