import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** Which row of history the address asks to look at; `?seq=` so that a moment can be passed on. */
export function useReplay(): { seq: number | undefined; goTo(seq: number): void; leave(): void } {
  const [search, setSearch] = useSearchParams();
  const asked = Number(search.get('seq'));
  const seq = Number.isInteger(asked) && asked > 0 ? asked : undefined;
  const goTo = useCallback(
    (next: number) => setSearch({ seq: String(next) }, { replace: seq !== undefined }),
    [setSearch, seq],
  );
  const leave = useCallback(() => setSearch({}), [setSearch]);
  return { seq, goTo, leave };
}
