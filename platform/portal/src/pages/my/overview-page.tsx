import { Link } from 'react-router';
import { call } from '../../../../contract/client.ts';
import { useUnread } from '../../app/unread.tsx';
import { useLoad } from '../../app/use-load.ts';
import { Card } from '../../components/card.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Icon } from '../../components/icon.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { useText } from '../../i18n/index.ts';
import { CaseRow } from './case-row.tsx';
import { DraftRow } from './draft-row.tsx';
import { MyLayout } from './my-layout.tsx';

/** What waits for me first; then what is in progress, and my drafts. */
export function OverviewPage() {
  const { my, common } = useText();
  const { unread } = useUnread();
  const load = useLoad('my', async (signal) => {
    const [must, open, drafts] = await Promise.all([
      call('myCases', { query: { state: 'must-act', page: 1, size: 10 }, signal }),
      call('myCases', { query: { state: 'open', page: 1, size: 5 }, signal }),
      call('listDrafts', { signal }),
    ]);
    return { must, open, drafts: drafts.rows };
  });
  const others = load.value?.open.rows.filter((row) => !row.applicantMustAct) ?? [];
  return (
    <MyLayout title={my.title}>
      <Loaded load={load} lines={10}>
        {({ must, open, drafts }) => (
          <>
            <section className="todo4" aria-label={my.todo}>
              <Link className={must.total > 0 ? 'hot1' : ''} to="/my/cases?state=must-act">
                <b>{must.total}</b>
                {my.mustAct}
              </Link>
              <Link to="/my/cases?state=open">
                <b>{open.total}</b>
                {my.open}
              </Link>
              <Link to="/my/drafts">
                <b>{drafts.length}</b>
                {my.drafts}
              </Link>
              <Link to="/my/messages">
                <b>{unread}</b>
                {my.unread}
              </Link>
            </section>
            <Card title={my.mustAct} count={must.total > 0 ? common.cases(must.total) : ''} className="cases">
              {must.rows.length === 0 ? (
                <EmptyState title={my.noMust} hint={my.noMustHint} icon="check-circle" />
              ) : (
                <ul className="rows">
                  {must.rows.map((row) => (
                    <CaseRow key={row.id} row={row} />
                  ))}
                </ul>
              )}
            </Card>
            {others.length > 0 && (
              <Card
                title={my.filterOpen}
                className="cases"
                action={
                  <Link className="lk" to="/my/cases">
                    {my.cases}
                    <Icon name="right" size="s" />
                  </Link>
                }
              >
                <ul className="rows">
                  {others.map((row) => (
                    <CaseRow key={row.id} row={row} />
                  ))}
                </ul>
              </Card>
            )}
            {drafts.length > 0 && (
              <Card title={my.drafts} count={String(drafts.length)} className="cases">
                <ul className="rows">
                  {drafts.slice(0, 5).map((draft) => (
                    <DraftRow key={draft.id} draft={draft} onDeleted={load.reload} />
                  ))}
                </ul>
              </Card>
            )}
            {open.total === 0 && drafts.length === 0 && (
              <div className="card">
                <EmptyState title={my.noCases} hint={my.noCasesHint}>
                  <Link className="btn pri" to="/items">
                    {my.find}
                  </Link>
                </EmptyState>
              </div>
            )}
          </>
        )}
      </Loaded>
    </MyLayout>
  );
}
