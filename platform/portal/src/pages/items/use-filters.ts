import { useMemo } from 'react';
import { useSearchParams } from 'react-router';

export const FACETS = ['audience', 'theme', 'object', 'type', 'department'] as const;
export type Facet = (typeof FACETS)[number];
export interface Chosen {
  q?: string;
  audience?: 'person' | 'enterprise';
  theme?: string;
  object?: string;
  type?: string;
  department?: string;
}

export interface Filters {
  chosen: Chosen;
  page: number;
  set(change: Partial<Record<keyof Chosen, string | undefined>>): void;
  toPage(page: number): void;
  clear(): void;
}

function chosenFrom(search: URLSearchParams): Chosen {
  const value = (name: string): string | undefined => search.get(name)?.slice(0, 80) || undefined;
  const audience = value('audience');
  return {
    q: value('q'),
    audience: audience === 'person' || audience === 'enterprise' ? audience : undefined,
    theme: value('theme'),
    object: value('object'),
    type: value('type'),
    department: value('department'),
  };
}

/** Filters of the list, kept in the address. A changed filter goes back to the first page. */
export function useFilters(): Filters {
  const [search, setSearch] = useSearchParams();
  return useMemo(() => {
    const change = (values: Record<string, string | undefined>): void => {
      setSearch((old) => {
        const next = new URLSearchParams(old);
        for (const [name, value] of Object.entries(values)) {
          if (value) next.set(name, value);
          else next.delete(name);
        }
        return next;
      });
    };
    return {
      chosen: chosenFrom(search),
      page: Math.min(100000, Math.max(1, Number.parseInt(search.get('page') ?? '1', 10) || 1)),
      set: (values) => change({ ...values, page: undefined }),
      toPage: (page) => {
        change({ page: page > 1 ? String(page) : undefined });
        scrollTo({ top: 0 });
      },
      clear: () => setSearch(new URLSearchParams()),
    };
  }, [search, setSearch]);
}
