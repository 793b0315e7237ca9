import Button from '@mui/material/Button';
import { Link } from 'react-router';
import type { Ownerless, UnheldPost, WatchView } from '../../../platform/contract/operations.ts';
import { formatDateTime } from '../../../platform/render/format/date.ts';
import { Card } from '../components/card.tsx';
import { Empty } from '../components/empty.tsx';
import { Failure } from '../components/failure.tsx';
import { Table } from '../components/list/table.tsx';
import { Note } from '../components/note.tsx';
import { PageHead } from '../components/page-head.tsx';
import { Refusal } from '../components/refusal.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import { useCall } from '../data/use-call.ts';
import { useSend } from '../data/use-send.ts';
import { useLanguage, useTexts } from '../i18n/texts.ts';
import { caseAddress } from '../office/task-columns.tsx';
import { supervisionTexts } from './supervision-texts.ts';
import { watchTexts } from './watch-texts.ts';

/** 责任人检查: open cases nobody is responsible for (there must be none), and posts with work that nobody holds. */
export default function WatchPage() {
  const t = useTexts(watchTexts);
  const words = useTexts(supervisionTexts);
  const language = useLanguage();
  const { data: view, problem, reload, replace } = useCall('watch', {});
  const { busy, problem: refused, send } = useSend();
  const look = async () => {
    const sent = await send('lookNow', {});
    if (sent.done) replace(sent.answer);
  };
  const looked = view?.lookedAt
    ? t.lookedAt(formatDateTime(view.lookedAt, language), view.lookedThrough)
    : t.never;
  return (
    <>
      <PageHead
        title={t.title}
        crumbs={[words.crumb]}
        about={view ? `${t.about} ${looked}` : t.about}
        actions={
          <Button variant="contained" color="primary" disabled={busy} onClick={look}>
            {t.lookNow}
          </Button>
        }
      />
      <Refusal problem={refused} />
      {problem && !view ? <Failure problem={problem} onRetry={reload} /> : null}
      {!view && !problem ? <Skeleton lines={6} /> : null}
      {view ? <Found view={view} /> : null}
    </>
  );
}

function Found({ view }: { view: WatchView }) {
  const t = useTexts(watchTexts);
  const cases = view.ownerless.map((row) => ({ ...row, id: `${row.case}${row.step ?? ''}` }));
  const posts = view.posts.map((row) => ({ ...row, id: `${row.department.key}/${row.post.key}` }));
  return (
    <div className="stack">
      {cases.length > 0 ? (
        <>
          <Note tone="bad">{t.found(cases.length)}</Note>
          <Card title={t.ownerless} count={cases.length} tone="bad">
            <OwnerlessTable rows={cases} />
          </Card>
        </>
      ) : (
        <Card title={t.ownerless} count={0}>
          <Empty title={t.fine}>{t.fineText}</Empty>
        </Card>
      )}
      <Card title={t.posts} count={posts.length} tone={posts.length > 0 ? 'bad' : undefined}>
        {posts.length === 0 ? <Empty title={t.postsFine} /> : <PostTable rows={posts} />}
      </Card>
    </div>
  );
}

function OwnerlessTable({ rows }: { rows: readonly (Ownerless & { id: string })[] }) {
  const t = useTexts(watchTexts);
  return (
    <Table
      caption={t.ownerless}
      rows={rows}
      columns={[
        {
          key: 'case',
          title: t.case,
          render: (row) => (
            <>
              <Link className="strong" to={caseAddress(row.case)}>
                {row.number}
              </Link>
              <span className="sub">{row.item}</span>
            </>
          ),
        },
        {
          key: 'step',
          title: t.step,
          render: (row) => [row.step, row.post].filter(Boolean).join(' · ') || '—',
        },
        { key: 'reason', title: t.reason, render: (row) => t.reasons[row.reason] },
      ]}
      actions={(row) => <Link to={caseAddress(row.case)}>{t.mend}</Link>}
    />
  );
}

function PostTable({ rows }: { rows: readonly (UnheldPost & { id: string })[] }) {
  const t = useTexts(watchTexts);
  const staff = (department: string) =>
    `/staff?filter=${encodeURIComponent(JSON.stringify({ department }))}&page=1`;
  return (
    <Table
      caption={t.posts}
      rows={rows}
      columns={[
        {
          key: 'post',
          title: t.post,
          render: (row) => (
            <>
              <b>{row.post.name}</b>
              <span className="sub">{row.department.name}</span>
            </>
          ),
        },
        { key: 'tasks', title: t.step, render: (row) => t.tasks(row.tasks) },
      ]}
      actions={(row) => <Link to={staff(row.department.key)}>{t.people}</Link>}
    />
  );
}
