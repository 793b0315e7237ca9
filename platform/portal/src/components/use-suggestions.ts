import { useEffect, useState } from 'react';
import { call } from '../../../contract/client.ts';
import type { ItemCard } from '../../../contract/hall.ts';

export interface Suggestions {
  words: string;
  rows: ItemCard[];
  total: number;
}

/** Items for what is being typed, a moment after the last key. */
export function useSuggestions(words: string): Suggestions | null {
  const [found, setFound] = useState<Suggestions | null>(null);
  const query = words.trim();
  useEffect(() => {
    if (query === '') return setFound(null);
    const controller = new AbortController();
    const timer = setTimeout(() => {
      call('hallItems', { query: { q: query, page: 1, size: 6 }, signal: controller.signal }).then(
        ({ rows, total }) => setFound({ words: query, rows, total }),
        // Suggestions are a help only: the search button still leads to the list, which says what is wrong.
        () => undefined,
      );
    }, 180);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [query]);
  return query === '' ? null : found;
}
