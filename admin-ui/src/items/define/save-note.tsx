import { formatTime } from '../../../../platform/render/format/date.ts';
import Box from '@mui/material/Box';
import { problemText } from '../../data/problem-text.ts';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { designTexts } from './define-texts.ts';
import { useDesigner } from './designer-context.ts';

export const clockTime = (iso: string): string => formatTime(iso);

/** Whether what is on the screen is on the server, in words. */
export function SaveNote() {
  const { state, savedAt, problem } = useDesigner();
  const t = useTexts(designTexts);
  const language = useLanguage();
  const bad = state === 'failed' || state === 'invalid' || state === 'conflict';
  const text = {
    saved: savedAt ? t.saved(clockTime(savedAt)) : t.upToDate,
    dirty: t.dirty,
    saving: t.saving,
    invalid: t.invalid,
    failed: problem ? `${t.failed} · ${problemText(problem, language)}` : t.failed,
    conflict: t.conflictTitle,
  }[state];
  return (
    <Box role="status" sx={{ fontSize: 12, maxWidth: 320, color: bad ? 'var(--bad)' : 'var(--grey-700)' }}>
      {text}
    </Box>
  );
}
