import '../../styles/ledger.css';
import type { CaseView } from '../../../../contract/case-view.ts';
import { formatDateTime, formatDayTime } from '../../../../render/format/date.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { CASE_CHANNEL } from '../../../../render/labels/case-labels.ts';
import { label } from '../../../../render/labels/label-set.ts';
import { pick } from '../../../../render/language.ts';
import { Card } from '../../components/card.tsx';
import { Icon } from '../../components/icon.tsx';
import { PrintButton } from '../../components/print-button.tsx';
import { useText } from '../../i18n/index.ts';
import { TimelineStep } from './timeline-step.tsx';

/** Every step, done and to come, then the full record. */
export function CaseTimeline({ view }: { view: CaseView }) {
  const { caseText, common } = useText();
  const language = useLanguage();
  const steps = view.steps.filter((step) => step.status !== 'skipped');
  const waiting = view.tasks.find((task) => task.forApplicant)?.step;
  return (
    <Card title={caseText.timeline} action={<PrintButton />}>
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
        </li>
        {steps.map((step, index) => (
          <TimelineStep
            key={step.key}
            step={step}
            beside={step.group !== undefined && steps[index - 1]?.group === step.group}
            forYou={step.key === waiting}
          />
        ))}
      </ol>
      <details className="qa history">
        <summary>
          {caseText.showHistory(view.history.length)}
          <Icon name="down" />
        </summary>
        <ul className="led wide">
          {[...view.history].reverse().map((row) => (
            <li key={row.seq}>
              <time dateTime={row.at}>{formatDayTime(row.at, language)}</time>
              <div>
                {pick(row.text, language)}
                <p>{row.who}</p>
                {row.opinion && (
                  <p>
                    {caseText.opinion}
                    {common.colon}
                    {row.opinion}
                  </p>
                )}
              </div>
            </li>
          ))}
        </ul>
      </details>
    </Card>
  );
}
