import Button from '@mui/material/Button';
import { useNavigate } from 'react-router';
import { useTell } from '../../components/use-tell.ts';
import { problemText } from '../../data/problem-text.ts';
import { useSend } from '../../data/use-send.ts';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { Note } from '../../components/note.tsx';
import { designTexts } from './define-texts.ts';
import { useDesigner } from './designer-context.ts';

/** Why nothing can be changed here, and 【变更】 to start a version that can. */
export function ReadOnlyNote({ viewOnly }: { viewOnly: boolean }) {
  const { view, accept } = useDesigner();
  const t = useTexts(designTexts);
  const language = useLanguage();
  const tell = useTell();
  const navigate = useNavigate();
  const { send, busy } = useSend();
  const onStart = async () => {
    const result = await send('startItemVersion', { params: { key: view.key } });
    if (result.done) accept(result.answer);
    else if (result.problem) tell(problemText(result.problem, language), 'error');
  };
  const hasDraft = view.versions.some((version) => version.status === 'draft');
  if (viewOnly || hasDraft)
    return (
      <Note
        tone="info"
        action={
          <Button size="small" onClick={() => navigate(`/items/${view.key}/basics`)}>
            {t.goDefine}
          </Button>
        }
      >
        {t.viewOnly}
      </Note>
    );
  return (
    <Note
      tone="info"
      action={
        <Button
          size="small"
          variant="contained"
          color="primary"
          disabled={busy}
          onClick={() => void onStart()}
        >
          {t.startVersion}
        </Button>
      }
    >
      {t.readOnly}
    </Note>
  );
}
