import type { CaseView } from '../../../../../platform/contract/case-view.ts';
import { Failure } from '../../../components/failure.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { useCall } from '../../../data/use-call.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { CaseBody } from '../case-body.tsx';
import { CaseHead } from '../case-head.tsx';
import { CorrectionNote } from '../correction-note.tsx';
import { HeldBanner } from '../turns/held-banner.tsx';
import { momentAt, momentsOf } from './moments.ts';
import { ReplayBar } from './replay-bar.tsx';
import { replayTexts } from './replay-texts.ts';
import { useReplay } from './use-replay.ts';

/** A case as it was after a row of its history: form, materials, documents and clock of that moment; nothing can be done. */
export default function ReplayPage({ now, seq }: { now: CaseView; seq: number }) {
  const t = useTexts(replayTexts);
  const { goTo, leave } = useReplay();
  const moments = momentsOf(now.history);
  const at = momentAt(moments, seq);
  const asked = moments[at]?.seq ?? seq;
  const {
    data: then,
    problem,
    loading,
    reload,
  } = useCall('officeCaseReplay', {
    params: { id: now.id },
    query: { seq: asked },
  });
  return (
    <div className="case-screen replayed" aria-busy={loading || undefined}>
      <ReplayBar
        moments={moments}
        at={at}
        version={then?.item.version}
        loading={loading}
        onGo={(next) => goTo(moments[next]?.seq ?? asked)}
        onLeave={leave}
      />
      {problem ? <Failure problem={problem} onRetry={reload} /> : null}
      {then ? (
        <>
          <CaseHead view={then} neighbours={undefined} />
          <HeldBanner view={then} />
          <CorrectionNote view={then} />
          <CaseBody view={then} history={now.history} />
        </>
      ) : problem ? null : (
        <section className="card" aria-label={t.loading}>
          <Skeleton lines={8} />
        </section>
      )}
    </div>
  );
}
