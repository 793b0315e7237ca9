import type { Problem } from '../../../platform/contract/problem.ts';
import { problemText } from '../data/problem-text.ts';
import { useLanguage } from '../i18n/texts.ts';
import { Note } from './note.tsx';

/** The server's refusal of a write, in the reader's language; nothing when there is none. */
export function Refusal({ problem }: { problem: Problem | undefined }) {
  const language = useLanguage();
  if (!problem) return null;
  return <Note tone="bad">{problemText(problem, language)}</Note>;
}
