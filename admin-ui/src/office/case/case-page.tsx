import { lazy, Suspense } from 'react';
import { useParams } from 'react-router';
import { Failure } from '../../components/failure.tsx';
import { usePageTitle } from '../../components/page-head.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { useTell } from '../../components/use-tell.ts';
import { useCall } from '../../data/use-call.ts';
import { useTexts } from '../../i18n/texts.ts';
import { CaseDesk } from './case-desk.tsx';
import { caseTexts } from './case-texts.ts';
import { useReplay } from './replay/use-replay.ts';
import { useCaseCommands } from './use-case-commands.ts';
import { useLiveCase } from './use-live-case.ts';
import { useNeighbours } from './use-neighbours.ts';

const ReplayPage = lazy(() => import('./replay/replay-page.tsx'));

/** The handling page: reads the case, follows its changes, keeps the newest answer. */
export function CasePage() {
  const { id = '' } = useParams();
  return <OneCase key={id} id={id} />;
}

function OneCase({ id }: { id: string }) {
  const t = useTexts(caseTexts);
  const tell = useTell();
  const { data: view, problem, reload, replace } = useCall('officeCase', { params: { id } });
  const commands = useCaseCommands(view, replace, reload);
  const { seq } = useReplay();
  const neighbours = useNeighbours(id);
  usePageTitle(view ? `${t.handling} ${view.number}` : t.handling);
  useLiveCase(id, (version) => {
    if (!view || version <= view.version || commands.busy) return;
    reload();
    tell(t.changedNow, 'info');
  });
  if (view && seq !== undefined)
    return (
      <Suspense fallback={<Skeleton lines={8} />}>
        <ReplayPage now={view} seq={seq} />
      </Suspense>
    );
  if (view) return <CaseDesk view={view} commands={commands} neighbours={neighbours} />;
  return (
    <section className="card" aria-label={t.handling}>
      {problem ? <Failure problem={problem} onRetry={reload} /> : <Skeleton lines={8} />}
    </section>
  );
}
