import { Link, useParams, useSearchParams } from 'react-router';
import { call } from '../../../../contract/client.ts';
import { statusOf } from '../../app/error-text.ts';
import { useBodyClass } from '../../app/use-body-class.ts';
import { useLoad } from '../../app/use-load.ts';
import { useTitle } from '../../app/use-title.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { useText } from '../../i18n/index.ts';
import '../../styles/case.css';
import '../../styles/timeline.css';
import '../../styles/case-turns.css';
import { CaseBody } from './case-body.tsx';
import { CaseReplay } from './case-replay.tsx';
import { useCaseLive } from './use-case-live.ts';

/** One of my cases, live. */
export function CasePage() {
  useBodyClass('tint');
  const { id = '' } = useParams();
  const { caseText, my } = useText();
  const replaying = useSearchParams()[0].has('replay');
  const load = useLoad(`case:${id}`, (signal) => call('myCase', { params: { id }, signal }));
  const mode = useCaseLive(id, load.reload);
  useTitle(load.value ? `${load.value.item.name} ${load.value.number}` : my.cases);
  if (statusOf(load.error) === 404) {
    return (
      <div className="wrap">
        <EmptyState title={caseText.missing} hint={caseText.missingHint} icon="search">
          <Link className="btn pri" to="/my/cases">
            {my.cases}
          </Link>
        </EmptyState>
      </div>
    );
  }
  return (
    <div className="wrap">
      <Loaded load={load} lines={12}>
        {(view) =>
          replaying ? (
            <CaseReplay view={view} />
          ) : (
            <CaseBody view={view} mode={mode} onView={load.set} onReload={load.reload} />
          )
        }
      </Loaded>
    </div>
  );
}
