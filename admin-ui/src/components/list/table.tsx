import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import type { ReactNode } from 'react';
import { useTexts } from '../../i18n/texts.ts';
import type { Column } from './column.ts';
import { listTexts } from './list-texts.ts';

interface Sort {
  field: string;
  order: 'ASC' | 'DESC';
}

function Head<T>({ column, sort, onSort }: { column: Column<T>; sort?: Sort; onSort?(sort: Sort): void }) {
  const t = useTexts(listTexts);
  const field = column.sort;
  const on = field !== undefined && sort?.field === field;
  const Arrow = sort?.order === 'DESC' ? ArrowDownward : ArrowUpward;
  return (
    <th
      scope="col"
      style={{ width: column.width }}
      className={column.align === 'right' ? 'r' : undefined}
      aria-sort={on ? (sort.order === 'DESC' ? 'descending' : 'ascending') : undefined}
    >
      {field && onSort ? (
        <button
          type="button"
          className="th-sort"
          title={t.sortBy(column.title)}
          onClick={() => onSort({ field, order: on && sort.order === 'ASC' ? 'DESC' : 'ASC' })}
        >
          {column.title}
          {on ? <Arrow sx={{ fontSize: 14 }} aria-hidden="true" /> : null}
        </button>
      ) : (
        column.title
      )}
    </th>
  );
}

/** Rows of a list; on a phone each row is a card whose cells carry their column's title. */
export function Table<T extends { id: string | number }>({
  caption,
  columns,
  rows,
  sort,
  onSort,
  actions,
  busy,
}: {
  caption: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
  sort?: Sort;
  onSort?(sort: Sort): void;
  actions?(row: T): ReactNode;
  busy?: boolean;
}) {
  const t = useTexts(listTexts);
  return (
    <table className="tbl cards" aria-busy={busy || undefined}>
      <caption className="hidden-label">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <Head key={column.key} column={column} sort={sort} onSort={onSort} />
          ))}
          {actions ? (
            <th scope="col" className="op">
              {t.actions}
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            {columns.map((column) => (
              <td
                key={column.key}
                data-l={column.title}
                className={column.align === 'right' ? 'r' : undefined}
              >
                {column.render(row)}
              </td>
            ))}
            {actions ? (
              <td className="op" data-l="">
                {actions(row)}
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
