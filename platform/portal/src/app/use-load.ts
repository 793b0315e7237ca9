import { useCallback, useEffect, useRef, useState } from 'react';

export interface Load<T> {
  value: T | undefined;
  error: unknown;
  loading: boolean;
  reload(): void;
  set(value: T): void;
}

/** Fetches when `key` changes; the old value stays visible while the new one is on its way (same key only). */
export function useLoad<T>(key: string, fetch: (signal: AbortSignal) => Promise<T>, keep = false): Load<T> {
  const [state, setState] = useState<{ key: string; value?: T; error?: unknown; loading: boolean }>({
    key,
    loading: true,
  });
  const [round, setRound] = useState(0);
  const latest = useRef(fetch);
  latest.current = fetch;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks for the same key again
  useEffect(() => {
    const controller = new AbortController();
    setState((old) => ({ key, value: keep || old.key === key ? old.value : undefined, loading: true }));
    latest.current(controller.signal).then(
      (value) => !controller.signal.aborted && setState({ key, value, loading: false }),
      (error: unknown) =>
        !controller.signal.aborted && setState((old) => ({ key, value: old.value, error, loading: false })),
    );
    return () => controller.abort();
  }, [key, keep, round]);

  const reload = useCallback(() => setRound((n) => n + 1), []);
  const set = useCallback((value: T) => setState({ key, value, loading: false }), [key]);
  const current = state.key === key || keep ? state : { value: undefined, error: undefined, loading: true };
  return { value: current.value, error: current.error, loading: current.loading, reload, set };
}
