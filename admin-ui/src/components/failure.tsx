import Button from '@mui/material/Button';
import type { Problem } from '../../../platform/contract/problem.ts';
import { problemText } from '../data/problem-text.ts';
import { useLanguage, useTexts } from '../i18n/texts.ts';
import { Note } from './note.tsx';
import { partTexts } from './part-texts.ts';

/** Something could not be read: what the server said, and the way to ask again. */
export function Failure({ problem, onRetry }: { problem: Problem; onRetry(): void }) {
  const t = useTexts(partTexts);
  const language = useLanguage();
  return (
    <Note
      tone="bad"
      action={
        <Button size="small" onClick={onRetry}>
          {t.retry}
        </Button>
      }
    >
      {problemText(problem, language)}
    </Note>
  );
}
