import Button from '@mui/material/Button';
import { useState } from 'react';
import type { ClockView } from '../../../platform/contract/operations.ts';
import type { Calendar } from '../../../platform/definition/kinds/calendar.ts';
import { formatDate, formatDateTime, formatTime, weekday } from '../../../platform/render/format/date.ts';
import { Card } from '../components/card.tsx';
import { Chip } from '../components/chip.tsx';
import { ConfirmDialog } from '../components/confirm-dialog.tsx';
import { Failure } from '../components/failure.tsx';
import { Note } from '../components/note.tsx';
import { PageHead } from '../components/page-head.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import { TextInput } from '../components/text-input.tsx';
import { useTell } from '../components/use-tell.ts';
import { loadSession } from '../data/session-store.ts';
import { useCall } from '../data/use-call.ts';
import { useSend } from '../data/use-send.ts';
import { useLanguage, useTexts } from '../i18n/texts.ts';
import { officeInstant, workingDaysOn } from './next-days.ts';
import { operationTexts } from './operation-texts.ts';

const STEPS = [1, 5, 20];
const DAY = 86_400_000;

/** 演示时钟: what day it is for the whole system, and ways to move it on. */
export default function ClockPage() {
  const t = useTexts(operationTexts);
  const { data: clock, problem, reload, replace } = useCall('readClock', {});
  return (
    <>
      <PageHead title={t.clock} crumbs={[t.crumb]} about={t.clockAbout} />
      {problem && !clock ? <Failure problem={problem} onRetry={reload} /> : null}
      {!clock && !problem ? <Skeleton lines={5} /> : null}
      {clock ? (
        <div className="stack">
          {clock.settable ? <Note tone="warn">{t.warning}</Note> : <Note tone="info">{t.notSettable}</Note>}
          <Now clock={clock} />
          {clock.settable ? <SetClock clock={clock} onSet={replace} /> : null}
        </div>
      ) : null}
    </>
  );
}

function Now({ clock }: { clock: ClockView }) {
  const t = useTexts(operationTexts);
  const language = useLanguage();
  const days = Math.round(clock.offsetMs / DAY);
  return (
    <section className="figs" aria-label={t.clock}>
      <div className="fig">
        <div className="k">{t.virtualToday}</div>
        <div className="v">{formatDate(clock.today, language)}</div>
        <div className="d">
          {weekday(clock.today, language)} {formatTime(clock.now)}{' '}
          {clock.virtual ? <Chip tone="warn">{t.virtual}</Chip> : null}
        </div>
      </div>
      <div className="fig">
        <div className="k">{t.wall}</div>
        <div className="v">{formatDate(clock.wall, language)}</div>
        <div className="d">
          {clock.virtual ? t.ahead(days) : t.real}
          {clock.setBy && clock.setAt
            ? ` · ${t.setBy(clock.setBy, formatDateTime(clock.setAt, language))}`
            : ''}
        </div>
      </div>
    </section>
  );
}

function SetClock({ clock, onSet }: { clock: ClockView; onSet(clock: ClockView): void }) {
  const t = useTexts(operationTexts);
  const language = useLanguage();
  const tell = useTell();
  const { busy, problem, send, clear } = useSend();
  const calendars = useCall('listDefinitions', { params: { kind: 'calendar' }, query: { size: 100 } });
  const years = (calendars.data?.rows ?? []).map((row) => row.body as unknown as Calendar);
  const known = {
    holidays: years.flatMap((year) => year.holidays),
    workdays: years.flatMap((year) => year.workdays),
  };
  const [date, setDate] = useState('');
  const [time, setTime] = useState('09:00');
  const [tried, setTried] = useState(false);
  /** The instant asked for; `null` is back to real time. */
  const [asked, setAsked] = useState<string | null>();
  const run = async () => {
    if (asked === undefined) return;
    const sent = await send('setClock', { body: { now: asked } });
    if (!sent.done) return;
    setAsked(undefined);
    onSet(sent.answer);
    // What day it is stands in the session: every page counts from it.
    await loadSession();
    tell(t.set(formatDateTime(sent.answer.now, language)));
  };
  return (
    <Card title={t.forward}>
      <div className="card-b stack">
        <div className="acts">
          {STEPS.map((days) => (
            <Button
              key={days}
              disabled={!calendars.data}
              onClick={() =>
                setAsked(officeInstant(workingDaysOn(clock.today, days, known), formatTime(clock.now)))
              }
            >
              {t.plusDays(days)}
            </Button>
          ))}
          {clock.virtual ? <Button onClick={() => setAsked(null)}>{t.back}</Button> : null}
        </div>
        <form
          className="fields"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setTried(true);
            if (date && /^\d\d:\d\d$/.test(time)) setAsked(officeInstant(date, time));
          }}
        >
          <TextInput
            label={`${t.goTo}${t.goToDate}`}
            type="date"
            value={date}
            error={tried && !date ? t.dateWrong : undefined}
            onChange={setDate}
          />
          <TextInput label={t.goToTime} value={time} maxLength={5} onChange={setTime} />
          <div>
            <Button type="submit" variant="contained" color="primary">
              {t.go}
            </Button>
          </div>
        </form>
      </div>
      {asked === undefined ? null : (
        <ConfirmDialog
          title={asked === null ? t.askBackTitle : t.askTitle}
          tone="error"
          busy={busy}
          problem={problem}
          onOk={run}
          onCancel={() => {
            clear();
            setAsked(undefined);
          }}
        >
          {asked === null ? t.askBackText : t.askText(formatDateTime(asked, language))}
        </ConfirmDialog>
      )}
    </Card>
  );
}
