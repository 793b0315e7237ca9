import type { Bilingual } from '../../../definition/finding.ts';
import { useLanguage } from '../../../render/i18n/language-provider.tsx';
import { CASE_STATE, CASE_STATE_TONE } from '../../../render/labels/case-labels.ts';
import { label } from '../../../render/labels/label-set.ts';
import { pick } from '../../../render/language.ts';
import { StatusPill } from './status-pill.tsx';

interface CaseStatePillProps {
  state: string;
  decision?: string | null;
  /** The decision by its name in law. */
  decisionLabel?: Bilingual | undefined;
  step?: string;
}

/** State of a case with the step it stands at, or with the decision once it is closed. */
export function CaseStatePill({ state, decision, decisionLabel, step }: CaseStatePillProps) {
  const language = useLanguage();
  const words = [label(CASE_STATE, state, language)];
  if (state === 'closed' && decisionLabel) words.push(pick(decisionLabel, language));
  else if (step && (state === 'in-progress' || state === 'pending-decision')) words.push(step);
  const tone = state === 'closed' && decision === 'refused' ? 'bad' : (CASE_STATE_TONE[state] ?? 'plain');
  return <StatusPill tone={tone}>{words.join(' · ')}</StatusPill>;
}
