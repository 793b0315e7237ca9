import { useId, useState } from 'react';
import type { CaseView, LimitView } from '../../../../../platform/contract/case-view.ts';
import type { Bilingual } from '../../../../../platform/definition/finding.ts';
import { Card } from '../../../components/card.tsx';
import { Chip } from '../../../components/chip.tsx';
import { Note } from '../../../components/note.tsx';
import { useSession } from '../../../data/session-store.ts';
import { usePick, useTexts } from '../../../i18n/texts.ts';
import { type ClockTexts, clockTexts } from './clock-texts.ts';
import { LedgerTable } from './ledger-table.tsx';
import { stoppedBy } from './ledger-rows.ts';
import { LimitBox } from './limit-box.tsx';
import { StepLimits, tasksWithLimit } from './step-limits.tsx';
import { WhyButton } from './why-button.tsx';

/** A date that can be asked about, or that there is none yet. */
interface Answer {
  title: string;
  text: Bilingual;
  day: boolean;
}

/** 时限台账: promised and statutory side by side, a line for everything that moved them, and why each ends that day. */
export function ClockCard({ view }: { view: CaseView }) {
  const t = useTexts(clockTexts);
  const pick = usePick();
  const id = useId();
  const today = useSession()?.today ?? '';
  const [asked, setAsked] = useState('');
  const { clock } = view;
  const on = view.replay?.at.slice(0, 10) ?? today;
  const names = (limit: 'promised' | 'statutory') => stoppedBy(clock, limit).map(pick);
  const standing = clock.startedOn ? t.finished : t.notStarted;
  const stopped = [...new Set([...names('promised'), ...names('statutory')])];
  const answers = answersOf(view, t);
  const why = (key: string) => {
    const answer = answers.get(key);
    if (!answer) return null;
    const toggle = () => setAsked(asked === key ? '' : key);
    return (
      <WhyButton open={asked === key} controls={id} of={answer.title} day={answer.day} onToggle={toggle} />
    );
  };
  const box = (key: 'promised' | 'statutory' | 'delivery' | 'preliminary', limit: LimitView | undefined) => (
    <LimitBox
      title={t[key]}
      limit={limit}
      standing={standing}
      stopped={key === 'promised' || key === 'statutory' ? names(key) : []}
      why={why(key)}
    />
  );
  const tasks = tasksWithLimit(view);
  const counted = new Set(view.procedures.filter((one) => !one.excluded).map((one) => one.from));
  return (
    <Card
      title={t.clock}
      className="h-clock"
      end={
        stopped.length > 0 ? (
          <Chip tone="warn">{t.stoppedBy(stopped.join(t.comma))}</Chip>
        ) : (
          <Chip tone={clock.running ? 'ok' : 'plain'}>{clock.running ? t.clockRunning : standing}</Chip>
        )
      }
    >
      <div className="clocks">
        {box('promised', clock.promised)}
        {box('statutory', clock.statutory)}
        {clock.delivery ? box('delivery', clock.delivery) : null}
        {clock.preliminary ? box('preliminary', clock.preliminary) : null}
      </div>
      {tasks.length > 0 ? <StepLimits tasks={tasks} whyOf={(task) => why(task.id)} /> : null}
      <WhyText id={id} answer={answers.get(asked)} />
      {clock.unknownYears.length > 0 ? (
        <Note tone="warn" flat>
          {t.unknownYear(clock.unknownYears.join(t.comma))}
        </Note>
      ) : null}
      <LedgerTable clock={clock} today={on} then={Boolean(view.replay)} counted={counted} />
    </Card>
  );
}

/** What can be asked: why each limit and each step ends on its day. */
function answersOf({ clock, tasks }: CaseView, t: ClockTexts): ReadonlyMap<string, Answer> {
  const answers = new Map<string, Answer>();
  for (const key of ['promised', 'statutory', 'delivery', 'preliminary'] as const) {
    const text = clock[key]?.why;
    if (text) answers.set(key, { title: t[key], text, day: clock.startedOn !== undefined });
  }
  for (const { id, name, mine, why } of tasks)
    if (why) answers.set(id, { title: t.stepLimit(name, mine), text: why, day: true });
  return answers;
}

/** The paragraph of the date that was asked about. */
function WhyText({ id, answer }: { id: string; answer: Answer | undefined }) {
  const t = useTexts(clockTexts);
  const pick = usePick();
  return (
    <div id={id} className="why-text" aria-live="polite" hidden={!answer}>
      {answer ? (
        <>
          <b>{answer.day ? t.whyDayTitle(answer.title) : t.whyNoneTitle(answer.title)}</b>
          <p>{pick(answer.text)}</p>
        </>
      ) : null}
    </div>
  );
}
