import { Link, useParams } from 'react-router';
import type { CalendarRunView } from '../../../platform/contract/operations.ts';
import type { CallResult } from '../../../platform/contract/client.ts';
import { formatDate, formatDateTime } from '../../../platform/render/format/date.ts';
import { Empty } from '../components/empty.tsx';
import { Failure } from '../components/failure.tsx';
import { Table } from '../components/list/table.tsx';
import { PageHead } from '../components/page-head.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import { useCall } from '../data/use-call.ts';
import { useLanguage, useTexts } from '../i18n/texts.ts';
import { caseAddress } from '../office/task-columns.tsx';
import { operationTexts } from './operation-texts.ts';
import { PageTurner } from './page-turner.tsx';
import { usePage } from './use-page.ts';
import { useUntilDone } from './use-until-done.ts';

const SIZE = 20;

/** One recount: which dates of which cases moved, from when to when. */
export default function RunPage() {
  const { id = '' } = useParams();
  const t = useTexts(operationTexts);
  const language = useLanguage();
  const [page, setPage] = usePage();
  const { data, problem, reload } = useCall('calendarRun', { params: { id }, query: { page, size: SIZE } });
  useUntilDone(data, data?.state === 'done', reload);
  const words = (run: CalendarRunView) =>
    [
      run.by,
      t.states[run.state],
      t.progress(run.done, run.total),
      `${t.moved} ${t.movedCases(run.moved, run.state === 'done')}`,
    ].join(' · ');
  return (
    <>
      <PageHead
        title={data ? t.runTitle(data.calendar, formatDateTime(data.at, language)) : t.runs}
        crumbs={[
          <Link key="up" to="/calendar-runs">
            {t.runs}
          </Link>,
        ]}
        about={data ? words(data) : undefined}
      />
      <section className="card" aria-label={t.runs}>
        {problem && !data ? <Failure problem={problem} onRetry={reload} /> : null}
        {!data && !problem ? <Skeleton lines={4} /> : null}
        {data && data.moves.rows.length === 0 ? (
          <Empty title={data.state === 'done' ? t.noMoves : t.noMovesYet} />
        ) : null}
        {data && data.moves.rows.length > 0 ? <Moves rows={data.moves.rows} /> : null}
        {data ? <PageTurner page={page} size={SIZE} total={data.moves.total} onPage={setPage} /> : null}
      </section>
    </>
  );
}

function Moves({ rows }: { rows: CallResult<'calendarRun'>['moves']['rows'] }) {
  const t = useTexts(operationTexts);
  const language = useLanguage();
  return (
    <Table
      caption={t.runs}
      rows={rows.map((row, index) => ({ ...row, id: `${row.case}${row.what}${row.step ?? ''}${index}` }))}
      columns={[
        {
          key: 'number',
          title: t.number,
          render: (row) => (
            <Link className="strong" to={caseAddress(row.case)}>
              {row.number}
            </Link>
          ),
        },
        {
          key: 'what',
          title: t.what,
          render: (row) => (row.what === 'step' && row.step ? t.stepOf(row.step) : t.whats[row.what]),
        },
        { key: 'from', title: t.from, render: (row) => <del>{formatDate(row.from, language)}</del> },
        { key: 'to', title: t.to, render: (row) => <b>{formatDate(row.to, language)}</b> },
      ]}
    />
  );
}
