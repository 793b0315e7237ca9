import { useState } from 'react';
import { call } from '../../../../contract/client.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { errorText, statusOf } from '../../app/error-text.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { Field } from '../../components/field.tsx';
import { Note } from '../../components/note.tsx';
import { useText } from '../../i18n/index.ts';
import type { CaseProps } from './case-props.ts';

/** Withdrawing ends the case: asked once, with a reason. */
export function Withdraw({ view, onView, onReload }: CaseProps) {
  const text = useText();
  const { caseText } = text;
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const missing = reason.trim() === '';

  const withdraw = async (): Promise<void> => {
    setTried(true);
    if (missing) return;
    setBusy(true);
    setProblem('');
    try {
      const body = { type: 'withdraw', version: view.version, payload: { reason: reason.trim() } };
      onView(await call('myCaseCommand', { params: { id: view.id }, body }));
      setOpen(false);
    } catch (error) {
      setProblem(errorText(error, language, text));
      if (statusOf(error) === 409) onReload();
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <p className="btns gapt no-print">
        <button type="button" className="btn sm" onClick={() => setOpen(true)}>
          {caseText.withdraw}
        </button>
      </p>
      <ConfirmDialog
        open={open}
        title={caseText.withdrawTitle}
        confirm={busy ? caseText.withdrawing : caseText.withdrawNow}
        busy={busy}
        onCancel={() => setOpen(false)}
        onConfirm={withdraw}
      >
        <div className="stack">
          <p>{caseText.withdrawHint}</p>
          {problem && (
            <Note tone="bad" role="alert">
              {problem}
            </Note>
          )}
          <Field
            label={caseText.withdrawReason}
            required
            error={tried && missing ? caseText.withdrawMissing : undefined}
          >
            {(control) => (
              <textarea
                {...control}
                className="inp"
                rows={3}
                maxLength={2000}
                value={reason}
                onChange={(event) => setReason(event.currentTarget.value)}
              />
            )}
          </Field>
        </div>
      </ConfirmDialog>
    </>
  );
}
