import { Link } from 'react-router';
import type { CalendarRunView } from '../../../platform/contract/operations.ts';
import { formatDateTime } from '../../../platform/render/format/date.ts';
import { Chip } from '../components/chip.tsx';
import { Empty } from '../components/empty.tsx';
import { Failure } from '../components/failure.tsx';
import { Table } from '../components/list/table.tsx';
import { PageHead } from '../components/page-head.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import { useCall } from '../data/use-call.ts';
import { useLanguage, useTexts } from '../i18n/texts.ts';
import { operationTexts } from './operation-texts.ts';
import { PageTurner } from './page-turner.tsx';
import { usePage } from './use-page.ts';
import { useUntilDone } from './use-until-done.ts';

const SIZE = 20;
const TONE = { waiting: 'plain', running: 'info', done: 'ok' } as const;

/** 日历重算: every change of the working calendar and what it did to open cases. */
export default function RunList() {
  const t = useTexts(operationTexts);
  const [page, setPage] = usePage();
  const { data, problem, reload } = useCall('calendarRuns', { query: { page, size: SIZE } });
  useUntilDone(data, data?.rows.every((run) => run.state === 'done') ?? false, reload);
  return (
    <>
      <PageHead
        title={t.runs}
        crumbs={[
          t.crumb,
          <Link key="up" to="/calendars">
            {t.calendar}
          </Link>,
        ]}
        about={t.runsAbout}
      />
      <section className="card" aria-label={t.runs}>
        {problem && !data ? <Failure problem={problem} onRetry={reload} /> : null}
        {!data && !problem ? <Skeleton lines={4} /> : null}
        {data && data.rows.length === 0 ? <Empty title={t.noRuns}>{t.noRunsText}</Empty> : null}
        {data && data.rows.length > 0 ? <Rows rows={data.rows} /> : null}
        {data ? <PageTurner page={page} size={SIZE} total={data.total} onPage={setPage} /> : null}
      </section>
    </>
  );
}

function Rows({ rows }: { rows: readonly CalendarRunView[] }) {
  const t = useTexts(operationTexts);
  const language = useLanguage();
  return (
    <Table
      caption={t.runs}
      rows={rows}
      columns={[
        {
          key: 'calendar',
          title: t.calendar,
          render: (row) => (
            <>
              <b>{t.calendarYear(row.calendar)}</b>
              <span className="sub">{row.by}</span>
            </>
          ),
        },
        { key: 'at', title: t.at, render: (row) => formatDateTime(row.at, language) },
        {
          key: 'state',
          title: t.state,
          render: (row) => (
            <>
              <Chip tone={TONE[row.state]}>{t.states[row.state]}</Chip>
              <span className="sub">{t.progress(row.done, row.total)}</span>
            </>
          ),
        },
        { key: 'moved', title: t.moved, render: (row) => t.movedCases(row.moved, row.state === 'done') },
      ]}
      actions={(row) => <Link to={`/calendar-runs/${row.id}`}>{t.detail}</Link>}
    />
  );
}
