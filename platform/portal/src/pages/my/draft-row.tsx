import { useState } from 'react';
import { Link } from 'react-router';
import { call } from '../../../../contract/client.ts';
import { formatDate, formatDayTime } from '../../../../render/format/date.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { errorText } from '../../app/error-text.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ErrorLine } from '../../components/error-line.tsx';
import { useText } from '../../i18n/index.ts';

interface DraftRowProps {
  draft: { id: string; item: { key: string; name: string }; savedAt: string; expiresOn: string };
  onDeleted: () => void;
}

export function DraftRow({ draft, onDeleted }: DraftRowProps) {
  const text = useText();
  const { my } = text;
  const language = useLanguage();
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState('');
  const { name } = draft.item;
  const remove = async (): Promise<void> => {
    setAsking(false);
    try {
      await call('deleteDraft', { params: { id: draft.id } });
      onDeleted();
    } catch (error) {
      setProblem(errorText(error, language, text));
    }
  };
  return (
    <li>
      <div className="row">
        <p className="top">
          <Link className="t" to={`/apply/${draft.id}`}>
            {name}
          </Link>
        </p>
        <p className="m">
          <span>{my.savedAt(formatDayTime(draft.savedAt, language))}</span>
          <span>{my.keptUntil(formatDate(draft.expiresOn, language))}</span>
        </p>
        <div className="lf">{problem && <ErrorLine id={`draft-${draft.id}`}>{problem}</ErrorLine>}</div>
        <p className="btns">
          <button
            type="button"
            className="btn text sm"
            aria-label={my.deleteFor(name)}
            onClick={() => setAsking(true)}
          >
            {my.deleteDraft}
          </button>
          <Link className="btn sm line" to={`/apply/${draft.id}`} aria-label={my.goOnFor(name)}>
            {my.goOn}
          </Link>
        </p>
      </div>
      <ConfirmDialog
        open={asking}
        title={my.deleteAsk(name)}
        confirm={my.deleteDraft}
        onCancel={() => setAsking(false)}
        onConfirm={remove}
      />
    </li>
  );
}
