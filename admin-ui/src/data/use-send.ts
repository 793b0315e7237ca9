import { useCallback, useRef, useState } from 'react';
import type { CallInput, CallResult } from '../../../platform/contract/client.ts';
import type { Operation } from '../../../platform/contract/index.ts';
import type { Problem } from '../../../platform/contract/problem.ts';
import { problemOf } from './problem-text.ts';
import { request } from './request.ts';

/** A write: busy while under way, its refusal kept for showing beside the button. A second press waits. */
export function useSend() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const running = useRef(false);
  const send = useCallback(
    async <O extends Operation>(
      operation: O,
      input: CallInput<O>,
    ): Promise<{ done: true; answer: CallResult<O> } | { done: false; problem?: Problem }> => {
      if (running.current) return { done: false };
      running.current = true;
      setBusy(true);
      setProblem(undefined);
      try {
        return { done: true, answer: await request(operation, input) };
      } catch (reason) {
        const refused = problemOf(reason);
        setProblem(refused);
        return { done: false, problem: refused };
      } finally {
        running.current = false;
        setBusy(false);
      }
    },
    [],
  );
  const clear = useCallback(() => setProblem(undefined), []);
  return { busy, problem, send, clear };
}
