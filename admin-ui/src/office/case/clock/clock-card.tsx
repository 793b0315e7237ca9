import { useId, useState } from 'react';
import type { CaseView, LimitView } from '../../../../../platform/contract/case-view.ts';
import type { Bilingual } from '../../../../../platform/definition/finding.ts';
import { Card } from '../../../components/card.tsx';
import { Chip } from '../../../components/chip.tsx';
import { Note } from '../../../components/note.tsx';
import { useSession } from '../../../data/session-store.ts';
import { usePick, useTexts } from '../../../i18n/texts.ts';
import { clockTexts } from './clock-texts.ts';
import { LedgerTable } from './ledger-table.tsx';
import { stoppedBy } from './ledger-rows.ts';
import { LimitBox } from './limit-box.tsx';
import { StepLimits, tasksWithLimit } from './step-limits.tsx';
import { WhyButton } from './why-button.tsx';

interface Asked {
  key: string;
  title: string;
  why: Bilingual;
}

/** 时限台账: promised and statutory side by side, a line for everything that moved them, and why each ends that day. */
export function ClockCard({ view }: { view: CaseView }) {
  const t = useTexts(clockTexts);
  const pick = usePick();
  const id = useId();
  const today = useSession()?.today ?? '';
  const [asked, setAsked] = useState<Asked | null>(null);
  const { clock } = view;
  const on = view.replay?.at.slice(0, 10) ?? today;
  const names = (limit: 'promised' | 'statutory') => stoppedBy(clock, limit).map(pick);
  const standing = clock.startedOn ? t.finished : t.notStarted;
  const stopped = [...new Set([...names('promised'), ...names('statutory')])];
  const why = (key: string, title: string, text: Bilingual | undefined) =>
    text ? (
      <WhyButton
        open={asked?.key === key}
        controls={id}
        of={title}
        onToggle={() => setAsked(asked?.key === key ? null : { key, title, why: text })}
      />
    ) : null;
  const box = (key: 'promised' | 'statutory' | 'delivery' | 'preliminary', limit: LimitView | undefined) => (
    <LimitBox
      title={t[key]}
      limit={limit}
      standing={standing}
      stopped={key === 'promised' || key === 'statutory' ? names(key) : []}
      why={why(key, t[key], limit?.why)}
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
          <Chip tone={clock.running ? 'ok' : 'plain'}>{clock.running ? t.clockRunning : t.clockStopped}</Chip>
        )
      }
    >
      <div className="clocks">
        {box('promised', clock.promised)}
        {box('statutory', clock.statutory)}
        {clock.delivery ? box('delivery', clock.delivery) : null}
        {clock.preliminary ? box('preliminary', clock.preliminary) : null}
      </div>
      {tasks.length > 0 ? (
        <StepLimits tasks={tasks} whyOf={(task) => why(task.id, t.stepLimit(task.name), task.why)} />
      ) : null}
      <div id={id} className="why-text" aria-live="polite" hidden={!asked}>
        {asked ? (
          <>
            <b>{t.whyDayTitle(asked.title)}</b>
            <p>{pick(asked.why)}</p>
          </>
        ) : null}
      </div>
      {clock.unknownYears.length > 0 ? (
        <Note tone="warn" flat>
          {t.unknownYear(clock.unknownYears.join(t.comma))}
        </Note>
      ) : null}
      <LedgerTable clock={clock} today={on} then={Boolean(view.replay)} counted={counted} />
    </Card>
  );
}
