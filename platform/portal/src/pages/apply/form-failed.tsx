import { Note } from '../../components/note.tsx';
import { useText } from '../../i18n/index.ts';

export function FormFailed({ onRetry }: { onRetry: () => void }) {
  const { apply, common } = useText();
  return (
    <Note tone="bad" role="alert">
      {apply.formFailed}{' '}
      <button type="button" className="btn sm" onClick={onRetry}>
        {common.retry}
      </button>
    </Note>
  );
}
