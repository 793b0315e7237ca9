import { useSearchParams } from 'react-router';
import { useBodyClass } from '../../app/use-body-class.ts';
import { useTitle } from '../../app/use-title.ts';
import { Breadcrumb } from '../../components/breadcrumb.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ProgressQuery } from '../../components/progress-query.tsx';
import { useText } from '../../i18n/index.ts';
import { ProgressResult } from './progress-result.tsx';

/** Public: where a case stands, by its number and the last four of the applicant's ID. */
export function ProgressPage() {
  useBodyClass('tint');
  const { progress } = useText();
  useTitle(progress.title);
  const [search] = useSearchParams();
  const number = search.get('number') ?? '';
  const idTail = search.get('idTail') ?? '';
  return (
    <div className="wrap">
      <Breadcrumb links={[]} current={progress.title} />
      <header className="page-h">
        <h1>{progress.title}</h1>
        <p className="mute small">{progress.lead}</p>
      </header>
      <div className="cols query">
        <section className="card main" aria-label={progress.title}>
          <ProgressQuery key={number + idTail} number={number} idTail={idTail} hints />
        </section>
        <div className="side">
          {number && idTail ? (
            <ProgressResult number={number} idTail={idTail} />
          ) : (
            <div className="card">
              <EmptyState title={progress.title} hint={progress.empty} icon="search" />
            </div>
          )}
        </div>
      </div>
    </div>
  );
}
