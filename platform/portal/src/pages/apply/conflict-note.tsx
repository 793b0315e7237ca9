import { useState } from 'react';
import { Note } from '../../components/note.tsx';
import { useText } from '../../i18n/index.ts';
import type { DraftController } from './use-draft.ts';

/** The draft was changed elsewhere: one of the two has to be chosen, by a person. */
export function ConflictNote({ controller }: { controller: DraftController }) {
  const { apply } = useText();
  const [busy, setBusy] = useState(false);
  const choose = (act: () => Promise<void>) => async () => {
    setBusy(true);
    try {
      await act();
    } finally {
      setBusy(false);
    }
  };
  return (
    <Note tone="warn" role="alert">
      <b>{apply.conflict}</b>
      <p>{apply.conflictHint}</p>
      <p className="btns">
        <button type="button" className="btn sm" disabled={busy} onClick={choose(controller.takeTheirs)}>
          {apply.useTheirs}
        </button>
        <button type="button" className="btn sm" disabled={busy} onClick={choose(controller.keepMine)}>
          {apply.useMine}
        </button>
      </p>
    </Note>
  );
}
