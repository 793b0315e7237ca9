import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../../platform/contract/problem.ts';
import { problemOf } from '../../data/problem-text.ts';

export interface Loaded<T> {
  data: T | undefined;
  problem: Problem | undefined;
  loading: boolean;
  reload: () => void;
}

/** Loads when `id` changes and on demand; the last answer stays visible while a new one is on its way. */
export function useLoad<T>(id: string, read: (signal: AbortSignal) => Promise<T>): Loaded<T> {
  const [state, setState] = useState<{ data?: T; problem?: Problem; loading: boolean }>({ loading: true });
  const [turn, setTurn] = useState(0);
  const reader = useRef(read);
  reader.current = read;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `id` and `turn` say when to read again
  useEffect(() => {
    const abort = new AbortController();
    setState((before) => ({ data: before.data, loading: true }));
    reader
      .current(abort.signal)
      .then((data) => setState({ data, loading: false }))
      .catch((error: unknown) => {
        if (!abort.signal.aborted)
          setState((before) => ({ data: before.data, problem: problemOf(error), loading: false }));
      });
    return () => abort.abort();
  }, [id, turn]);
  const reload = useCallback(() => setTurn((now) => now + 1), []);
  return { data: state.data, problem: state.problem, loading: state.loading, reload };
}
