import { Link } from 'react-router';
import { call } from '../../../../contract/client.ts';
import { useLoad } from '../../app/use-load.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { useText } from '../../i18n/index.ts';
import { DraftRow } from './draft-row.tsx';
import { MyLayout } from './my-layout.tsx';

export function DraftsPage() {
  const { my, shell } = useText();
  const load = useLoad('drafts', (signal) => call('listDrafts', { signal }));
  return (
    <MyLayout title={shell.myDrafts}>
      <section className="card cases" aria-label={shell.myDrafts}>
        <Loaded load={load} lines={6}>
          {({ rows }) =>
            rows.length === 0 ? (
              <EmptyState title={my.noDrafts} hint={my.noDraftsHint} icon="pencil">
                <Link className="btn pri" to="/items">
                  {my.find}
                </Link>
              </EmptyState>
            ) : (
              <ul className="rows">
                {rows.map((draft) => (
                  <DraftRow key={draft.id} draft={draft} onDeleted={load.reload} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </section>
    </MyLayout>
  );
}
