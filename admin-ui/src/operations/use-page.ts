import { useSearchParams } from 'react-router';

/** The page of a list, kept in the address. */
export function usePage(): [page: number, setPage: (page: number) => void] {
  const [search, setSearch] = useSearchParams();
  const asked = Number(search.get('page'));
  const page = Number.isInteger(asked) && asked > 0 ? asked : 1;
  return [page, (next) => setSearch(next > 1 ? { page: String(next) } : {})];
}
