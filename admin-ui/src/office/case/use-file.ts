import { useEffect, useState } from 'react';
import type { Problem } from '../../../../platform/contract/problem.ts';
import { problemOf } from '../../data/problem-text.ts';
import { request } from '../../data/request.ts';

/** A file of a case as an address the page can show; let go of when another one is looked at. */
export function useFile(
  id: string,
  file: string | undefined,
): { url?: string; problem?: Problem; retry(): void } {
  const [url, setUrl] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks again
  useEffect(() => {
    setUrl(undefined);
    setProblem(undefined);
    if (!file) return;
    let gone = false;
    let made: string | undefined;
    request('officeCaseFile', { params: { id, file } }).then(
      (blob) => {
        if (gone) return;
        made = URL.createObjectURL(blob);
        setUrl(made);
      },
      (reason: unknown) => {
        if (!gone) setProblem(problemOf(reason));
      },
    );
    return () => {
      gone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [id, file, round]);
  return { url, problem, retry: () => setRound((before) => before + 1) };
}
