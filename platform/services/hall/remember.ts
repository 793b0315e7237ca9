/** Remembers an answer for a while: public pages are read far more often than they change. */
export function remember<Asked, T>(
  milliseconds: number,
  make: (key: string, asked: Asked) => Promise<T>,
): (key: string, asked: Asked) => Promise<T> {
  const kept = new Map<string, { answer: Promise<T>; until: number }>();
  return (key, asked) => {
    const known = kept.get(key);
    if (known && known.until > performance.now()) return known.answer;
    if (kept.size > 1000) kept.clear();
    const answer = make(key, asked);
    kept.set(key, { answer, until: performance.now() + milliseconds });
    // A failure is not an answer to keep.
    answer.catch(() => kept.delete(key));
    return answer;
  };
}
