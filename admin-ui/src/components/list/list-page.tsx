import type { ReactNode } from 'react';
import { ListBase, type RaRecord } from 'react-admin';
import { ListCard } from './list-card.tsx';
import type { Column, SelectFilter } from './column.ts';

export interface ListPageProps<T extends RaRecord> {
  /** react-admin resource. */
  resource: string;
  title: string;
  crumbs?: readonly ReactNode[];
  /** What the search box searches, in its own words. */
  searches: string;
  columns: readonly Column<T>[];
  selects?: readonly SelectFilter[];
  /** More filters, e.g. dates. */
  filters?: ReactNode;
  /** Filter that always holds and is not shown. */
  fixed?: Readonly<Record<string, string>>;
  /** Name under which the browser keeps the chosen columns; the resource when absent. */
  keptAs?: string;
  sort?: { field: string; order: 'ASC' | 'DESC' };
  /** Buttons beside the title. */
  actions?: ReactNode;
  rowActions?(row: T): ReactNode;
  /** Shown above the rows, e.g. tabs with counts. */
  above?: ReactNode;
  empty: { title: string; text?: ReactNode };
  children?: ReactNode;
}

/** A list page: count, search, filters in the address, sort, columns, export, print, paging and all its states. */
export function ListPage<T extends RaRecord>(props: ListPageProps<T>) {
  const { resource, fixed, sort = { field: 'id', order: 'ASC' }, children } = props;
  return (
    <ListBase<T>
      resource={resource}
      perPage={20}
      sort={sort}
      filter={fixed}
      storeKey={false}
      disableAuthentication
      queryOptions={{ retry: false }}
    >
      <ListCard {...props} />
      {children}
    </ListBase>
  );
}
