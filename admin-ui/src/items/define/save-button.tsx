import Button from '@mui/material/Button';
import { useTell } from '../../components/use-tell.ts';
import { useTexts } from '../../i18n/texts.ts';
import { designTexts } from './define-texts.ts';
import { useDesigner } from './designer-context.ts';
import { clockTime } from './save-note.tsx';

/** 【确认保存】: saves now instead of in a moment, and says so. */
export function SaveButton() {
  const { save, state, readOnly } = useDesigner();
  const t = useTexts(designTexts);
  const tell = useTell();
  if (readOnly) return null;
  const onClick = async () => {
    if (await save()) tell(t.saved(clockTime(new Date().toISOString())));
    else tell(t.failed, 'warning');
  };
  return (
    <Button color="primary" onClick={() => void onClick()} disabled={state === 'saving'}>
      {t.save}
    </Button>
  );
}
