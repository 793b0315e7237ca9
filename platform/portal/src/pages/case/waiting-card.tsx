import type { CaseView } from '../../../../contract/case-view.ts';
import { formatDate } from '../../../../render/format/date.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { pick } from '../../../../render/language.ts';
import { Icon } from '../../components/icon.tsx';
import { TimeLeft } from '../../components/time-left.tsx';
import { type Texts, useText } from '../../i18n/index.ts';
import { openSuspension, type Suspension } from './clock-state.ts';
import { whoWords } from './who-words.ts';
import { WhyDate } from './why-date.tsx';

/** Whether the time the case is held for counts, by the ledger. */
function countsWords(stop: Suspension | undefined, waiting: Texts['waiting']): string {
  if (!stop) return waiting.counted;
  return stop.limits.includes('statutory') ? waiting.notCounted(stop.basis ?? '') : waiting.onlyPromised;
}

interface WaitingCardProps {
  view: CaseView;
  /** Stands below something the applicant has to do. */
  besides?: boolean;
}

/** What is happening now, who has it, until when; with nothing for the applicant to do. */
export function WaitingCard({ view, besides }: WaitingCardProps) {
  const { caseText, waiting } = useText();
  const language = useLanguage();
  const tasks = view.tasks.filter((task) => !task.forApplicant && !task.side);
  const procedure = view.procedures.findLast((one) => one.endedOn === undefined);
  const stop = openSuspension(view.clock);
  return (
    <section className={view.held ? 'waits held' : 'waits'} aria-labelledby="waits-h">
      <h2 id="waits-h">
        <Icon name={view.held ? 'pause' : 'check-circle'} />
        {besides ? waiting.now : caseText.nothing}
      </h2>
      {view.held && (
        <div className="held-why">
          <p>
            <b>{pick(view.held.text, language)}</b> {waiting.since(formatDate(view.held.since, language))}
          </p>
          {procedure && <p>{waiting.procedure(procedure.reason, procedure.expectedDays)}</p>}
          {procedure?.heldOn && <p>{waiting.heldOn(formatDate(procedure.heldOn, language))}</p>}
          <p className="mute">{countsWords(stop, waiting)}</p>
        </div>
      )}
      <ul className="has-it">
        {tasks.map((task) => (
          <li key={task.id}>
            <p>
              {task.waitingFor === 'document'
                ? waiting.making(task.name)
                : waiting.at(task.name, task.assignee ? waiting.passedOn : whoWords(task.who, language))}
            </p>
            {task.left && task.dueOn && !view.held && (
              <p className="due">
                <TimeLeft left={task.left} />
                <span className="mute small">{caseText.dueOn(formatDate(task.dueOn, language))}</span>
              </p>
            )}
            {task.why && task.dueOn && <WhyDate date={task.dueOn} why={pick(task.why, language)} />}
          </li>
        ))}
      </ul>
      {!besides && <p className="small mute">{caseText.nothingHint}</p>}
    </section>
  );
}
