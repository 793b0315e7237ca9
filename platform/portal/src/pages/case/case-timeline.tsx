import { Link } from 'react-router';
import type { CaseView } from '../../../../contract/case-view.ts';
import { formatDateTime } from '../../../../render/format/date.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { CASE_CHANNEL, CASE_STATE } from '../../../../render/labels/case-labels.ts';
import { label } from '../../../../render/labels/label-set.ts';
import { Card } from '../../components/card.tsx';
import { Icon } from '../../components/icon.tsx';
import { PrintButton } from '../../components/print-button.tsx';
import { useText } from '../../i18n/index.ts';
import { isSideExit } from './case-endings.ts';
import { turnsByStep, turnsOf } from './case-turns.ts';
import { FullRecord } from './full-record.tsx';
import { TimelineStep } from './timeline-step.tsx';
import { TurnList } from './turn-list.tsx';

/** Every step, done and to come, with what happened at it; then the full record. */
export function CaseTimeline({ view }: { view: CaseView }) {
  const { caseText, replay } = useText();
  const language = useLanguage();
  // A step that was under way when the case ended early is part of its story.
  const steps = view.steps.filter((step) => step.status !== 'skipped' || step.startedAt !== undefined);
  const waiting = view.tasks.find((task) => task.forApplicant)?.step;
  const turns = turnsByStep(steps, turnsOf(view));
  const before = turns.get(null) ?? [];
  return (
    <Card
      title={caseText.timeline}
      action={
        <span className="btns">
          {!view.replay && view.history.length > 1 && (
            <Link className="lk no-print" to="?replay">
              <Icon name="refresh" size="s" />
              {replay.open}
            </Link>
          )}
          <PrintButton />
        </span>
      }
    >
      <ol className="tl">
        <li className="done">
          <span className="dot">
            <Icon name="check" />
          </span>
          <h3>{caseText.submittedStep}</h3>
          <p className="w">
            {formatDateTime(view.submittedAt, language)} ·{' '}
            {caseText.submittedWho(view.applicantDetail.name, label(CASE_CHANNEL, view.channel, language))}
          </p>
          <TurnList turns={before} />
        </li>
        {steps.map((step, index) => (
          <TimelineStep
            key={step.key}
            step={step}
            turns={turns.get(step.key) ?? []}
            beside={step.group !== undefined && steps[index - 1]?.group === step.group}
            forYou={step.key === waiting}
          />
        ))}
        {isSideExit(view.state) && (
          <li className="ended">
            <span className="dot">
              <Icon name="close" />
            </span>
            <h3>{label(CASE_STATE, view.state, language)}</h3>
            {view.closedAt && <p className="w">{formatDateTime(view.closedAt, language)}</p>}
          </li>
        )}
      </ol>
      <FullRecord history={view.history} />
    </Card>
  );
}
