import type { StepView } from '../../../../contract/case-view.ts';
import { formatDate, formatDateTime } from '../../../../render/format/date.ts';
import { formatDays } from '../../../../render/format/time-left.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { STEP_STATUS } from '../../../../render/labels/case-labels.ts';
import { label } from '../../../../render/labels/label-set.ts';
import { Icon } from '../../components/icon.tsx';
import { StatusPill } from '../../components/status-pill.tsx';
import { useText } from '../../i18n/index.ts';
import type { Turn } from './case-turns.ts';
import { TurnList } from './turn-list.tsx';
import { whoWords } from './who-words.ts';

interface TimelineStepProps {
  step: StepView;
  /** What happened while the case stood here. */
  turns: readonly Turn[];
  /** Runs at the same time as the step before it. */
  beside: boolean;
  /** The step waits for the applicant. */
  forYou: boolean;
}

export function TimelineStep({ step, turns, beside, forYou }: TimelineStepProps) {
  const { caseText } = useText();
  const language = useLanguage();
  const now = step.status === 'current' || step.status === 'waiting';
  const kind = step.status === 'done' ? 'done' : now ? (forYou ? 'now' : 'now going') : 'fut';
  const when = step.finishedAt ?? step.startedAt;
  const words = [
    when && formatDateTime(when, language),
    whoWords(step.who, language),
    step.status !== 'done' &&
      step.limitDays > 0 &&
      caseText.limit(formatDays(step.limitDays, 'working-day', language)),
    now && step.dueOn && caseText.dueOn(formatDate(step.dueOn, language)),
  ].filter(Boolean);
  return (
    <li className={kind} aria-current={now ? 'step' : undefined}>
      <span className="dot">
        {step.status === 'done' && <Icon name="check" />}
        {now && forYou && <Icon name="bars" />}
      </span>
      <h3>
        {step.name}
        <span className="vh">{label(STEP_STATUS, step.status, language)}</span>
        {now && (
          <StatusPill tone={forYou ? 'warn' : 'info'}>
            {forYou ? caseText.waitingYou : label(STEP_STATUS, step.status, language)}
          </StatusPill>
        )}
        {beside && <span className="tag">{caseText.together}</span>}
      </h3>
      <p className="w">{words.join(' · ')}</p>
      <TurnList turns={turns} />
    </li>
  );
}
