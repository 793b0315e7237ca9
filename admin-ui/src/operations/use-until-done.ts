import { useEffect } from 'react';

const AGAIN = 2000;

/** Asks again until the work shown is done: progress is seen without pressing anything. */
export function useUntilDone(shown: unknown, done: boolean, reload: () => void): void {
  useEffect(() => {
    if (shown === undefined || done) return undefined;
    const timer = setTimeout(reload, AGAIN);
    return () => clearTimeout(timer);
  }, [shown, done, reload]);
}
