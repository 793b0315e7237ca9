import Button from '@mui/material/Button';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Calendar } from '../../../platform/definition/kinds/calendar.ts';
import { definitionTexts } from '../components/definitions/definition-texts.ts';
import { LeaveGuard } from '../components/leave-guard.tsx';
import { Note } from '../components/note.tsx';
import { PageHead } from '../components/page-head.tsx';
import { Refusal } from '../components/refusal.tsx';
import { TextInput } from '../components/text-input.tsx';
import { useTell } from '../components/use-tell.ts';
import type { ListRow } from '../../../platform/contract/admin.ts';
import { useRoles, useSession } from '../data/session-store.ts';
import { useSend } from '../data/use-send.ts';
import { useTexts } from '../i18n/texts.ts';
import { MonthGrid } from './month-grid.tsx';
import { organisationTexts } from './organisation-texts.ts';
import { turnDay } from './year-days.ts';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** The year as twelve months; a press on a day turns it, 【保存】 keeps the whole year. */
export function CalendarYear({
  row,
  onSaved,
  onReload,
}: {
  row: ListRow;
  onSaved(row: ListRow): void;
  onReload(): void;
}) {
  const t = useTexts(organisationTexts);
  const words = useTexts(definitionTexts);
  const tell = useTell();
  const roles = useRoles();
  const today = useSession()?.today ?? '';
  const { busy, problem, send } = useSend();
  const given = row.body as unknown as Calendar;
  const [year, setYear] = useState(given);
  const editable = roles.includes('system-admin') || roles.includes('hall-admin');
  const dirty = JSON.stringify(year) !== JSON.stringify(given);
  const conflict = problem?.status === 409;

  const save = async () => {
    const sent = await send('saveDefinition', {
      params: { kind: 'calendar', key: row.key },
      body: { body: year as unknown as ListRow['body'], revision: row.revision },
    });
    if (!sent.done) return;
    tell(t.saved);
    onSaved(sent.answer);
  };
  return (
    <>
      <LeaveGuard dirty={dirty && !busy} />
      <PageHead
        title={t.yearTitle(String(year.year))}
        crumbs={[
          t.calendarCrumb,
          <Link key="up" to="/calendars">
            {t.calendars}
          </Link>,
        ]}
        about={t.counts(year.holidays.length, year.workdays.length)}
        actions={
          editable ? (
            <Button variant="contained" color="primary" disabled={!dirty || busy} onClick={save}>
              {t.save}
            </Button>
          ) : null
        }
      />
      {conflict ? (
        <Note
          tone="warn"
          action={
            <Button size="small" onClick={onReload}>
              {words.conflictReload}
            </Button>
          }
        >
          {words.conflictText}
        </Note>
      ) : (
        <Refusal problem={problem} />
      )}
      <section className="card card-b">
        <div className="fields">
          <TextInput
            label={t.name}
            value={year.name}
            required
            disabled={!editable}
            onChange={(name) => setYear({ ...year, name })}
          />
          <TextInput
            label={t.source}
            value={year.source ?? ''}
            maxLength={300}
            disabled={!editable}
            onChange={(source) => setYear({ ...year, source: source || undefined })}
          />
        </div>
        <p className="m s mt">{editable ? t.yearAbout : t.readOnly}</p>
        <div className="year">
          {MONTHS.map((month) => (
            <MonthGrid
              key={month}
              year={year.year}
              month={month}
              days={year}
              today={today}
              onTurn={editable ? (date) => setYear({ ...year, ...turnDay(date, year) }) : undefined}
            />
          ))}
        </div>
      </section>
    </>
  );
}
