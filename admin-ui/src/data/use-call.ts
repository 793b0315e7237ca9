import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallInput, CallResult } from '../../../platform/contract/client.ts';
import type { Operation } from '../../../platform/contract/index.ts';
import type { Problem } from '../../../platform/contract/problem.ts';
import { problemOf } from './problem-text.ts';
import { request } from './request.ts';

export interface Loaded<T> {
  data: T | undefined;
  problem: Problem | undefined;
  loading: boolean;
  reload(): void;
  /** Puts an answer in place that a write brought back. */
  replace(data: T): void;
}

/** Reads a route and keeps the last answer while a newer one is on its way. `null` waits. */
export function useCall<O extends Operation>(
  operation: O,
  input: CallInput<O> | null,
): Loaded<CallResult<O>> {
  const [data, setData] = useState<CallResult<O>>();
  const [problem, setProblem] = useState<Problem>();
  const [loading, setLoading] = useState(input !== null);
  const [round, setRound] = useState(0);
  const key = input === null ? null : JSON.stringify(input);
  const latest = useRef(input);
  latest.current = input;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the input, `round` asks again
  useEffect(() => {
    if (key === null) return;
    const stop = new AbortController();
    setLoading(true);
    request(operation, { ...latest.current, signal: stop.signal } as CallInput<O>)
      .then(
        (answer) => {
          if (stop.signal.aborted) return;
          setData(answer);
          setProblem(undefined);
        },
        (reason) => {
          if (!stop.signal.aborted) setProblem(problemOf(reason));
        },
      )
      .finally(() => {
        if (!stop.signal.aborted) setLoading(false);
      });
    return () => stop.abort();
  }, [operation, key, round]);

  const reload = useCallback(() => setRound((before) => before + 1), []);
  const replace = useCallback((answer: CallResult<O>) => {
    setData(answer);
    setProblem(undefined);
  }, []);
  return { data, problem, loading, reload, replace };
}
