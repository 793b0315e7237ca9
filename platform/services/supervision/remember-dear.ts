/** An answer is kept for so many times what it cost to get: counting a million cases again and again helps nobody. */
const WORTH = 50;
/** Older than so many times its keeping, an answer is no longer shown while a new one is fetched. */
const STALE = 6;

interface Kept<T> {
  answer: Promise<T>;
  /** When it was there, and for how long it is fresh; while it is being fetched it has no age. */
  at?: number;
  fresh: number;
  renewing: boolean;
}

/**
 * Remembers figures that take long to count. A fresh one is given at once; a somewhat older one too, while the next is
 * being counted; only who comes first, or after a long time, waits.
 */
export function rememberDear<Asked, T>(
  least: number,
  make: (key: string, asked: Asked) => Promise<T>,
  now: () => number = () => performance.now(),
): (key: string, asked: Asked) => Promise<T> {
  const kept = new Map<string, Kept<T>>();

  const fetch = (key: string, asked: Asked): Kept<T> => {
    const began = now();
    const next: Kept<T> = { answer: make(key, asked), fresh: least, renewing: false };
    next.answer.then(
      () => {
        next.at = now();
        next.fresh = Math.max(least, (next.at - began) * WORTH);
        kept.set(key, next);
      },
      () => kept.get(key) === next && kept.delete(key),
    );
    return next;
  };

  return (key, asked) => {
    if (kept.size > 1000) kept.clear();
    const known = kept.get(key);
    const age = known?.at === undefined ? 0 : now() - known.at;
    if (!known || age > known.fresh * STALE) {
      const next = fetch(key, asked);
      kept.set(key, next);
      return next.answer;
    }
    if (age > known.fresh && !known.renewing) {
      known.renewing = true;
      fetch(key, asked).answer.catch(() => {
        known.renewing = false;
      });
    }
    return known.answer;
  };
}
