import { useState } from 'react';
import { call } from '../../../../contract/client.ts';
import type { CaseView } from '../../../../contract/case-view.ts';
import { useLoad } from '../../app/use-load.ts';
import { LoadFailed } from '../../components/load-failed.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { CaseBody } from './case-body.tsx';
import { ReplayBar } from './replay-bar.tsx';
import { replayPoint } from './replay-point.ts';
import { useSettled } from './use-settled.ts';

/** 回看: the case as it was after each row of its history, chosen with a slider. */
export function CaseReplay({ view }: { view: CaseView }) {
  const { id, history } = view;
  const [index, setIndex] = useState(0);
  const row = history[index];
  const seq = useSettled(replayPoint(history, index));
  const load = useLoad(
    `replay:${id}:${seq ?? 'newest'}`,
    (signal) => call('myCaseReplay', { params: { id }, query: { seq }, signal }),
    true,
  );
  return (
    <>
      {row && <ReplayBar rows={history} index={index} loading={load.loading} onIndex={setIndex} />}
      {load.error !== undefined && <LoadFailed error={load.error} onRetry={load.reload} />}
      {load.value ? (
        <CaseBody view={load.value} mode="past" onView={load.set} onReload={load.reload} />
      ) : (
        load.error === undefined && <Skeleton lines={12} />
      )}
    </>
  );
}
