import { useState } from 'react';
import { useDataProvider } from 'react-admin';
import type { ListKind } from '../../../../platform/definition/kinds/index.ts';
import type { Problem } from '../../../../platform/contract/problem.ts';
import { nameOf } from '../../../../platform/render/language.ts';
import type { DefinitionRow } from '../../data/definition-source.ts';
import { problemOf } from '../../data/problem-text.ts';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { ConfirmDialog } from '../confirm-dialog.tsx';
import { partTexts } from '../part-texts.ts';
import { useTell } from '../use-tell.ts';
import { definitionTexts } from './definition-texts.ts';

/** Asks once before deleting; when the definition is in use the refusal says where. */
export function RemoveDefinition({
  kind,
  what,
  row,
  onDone,
  onClose,
}: {
  kind: ListKind;
  what: string;
  row: DefinitionRow;
  onDone(): void;
  onClose(): void;
}) {
  const t = useTexts(definitionTexts);
  const parts = useTexts(partTexts);
  const language = useLanguage();
  const tell = useTell();
  const provider = useDataProvider();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const name = nameOf(row.body as { name: string; nameEn?: string }, language);
  const remove = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      await provider.delete(kind, { id: row.key, previousData: row });
      tell(t.removed(name));
      onDone();
    } catch (reason) {
      setProblem(problemOf(reason));
    } finally {
      setBusy(false);
    }
  };
  const uses = problem?.findings?.map((finding) => finding.message[language]) ?? [];
  return (
    <ConfirmDialog
      title={t.removeTitle(what)}
      okLabel={parts.ok}
      tone="error"
      busy={busy}
      problem={problem}
      onOk={remove}
      onCancel={onClose}
    >
      {uses.length > 0 ? (
        <ul className="bullets">
          {uses.map((use) => (
            <li key={use}>{use}</li>
          ))}
        </ul>
      ) : null}
      <p>{t.removeText(name)}</p>
      {row.usedBy ? <p className="t-warn">{t.removeUsed(row.usedBy)}</p> : null}
    </ConfirmDialog>
  );
}
