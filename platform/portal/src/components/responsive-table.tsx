import type { ReactNode } from 'react';

export interface Column<T> {
  header: string;
  cell: (row: T, index: number) => ReactNode;
}

interface ResponsiveTableProps<T> {
  caption: string;
  rows: readonly T[];
  rowKey: (row: T) => string;
  /** The first column names the row. */
  columns: readonly [Column<T>, ...Column<T>[]];
}

/** A table that becomes cards under 720 px. */
export function ResponsiveTable<T>({ caption, rows, rowKey, columns }: ResponsiveTableProps<T>) {
  const [name, ...others] = columns;
  return (
    <table className="tbl">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.header} scope="col">
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={rowKey(row)}>
            <th scope="row">{name.cell(row, index)}</th>
            {others.map((column) => (
              <td key={column.header} data-l={column.header}>
                {column.cell(row, index)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
