import '../styles/summary.css';
import type { ValueSection } from '../pages/apply/form-values.ts';
import { KeyValue } from './key-value.tsx';
import { ResponsiveTable } from './responsive-table.tsx';

/** A filled-in form to read. */
export function FormSummary({ sections }: { sections: readonly ValueSection[] }) {
  return (
    <div className="summary">
      {sections.map(({ title, rows, tables }, index) => (
        <section key={title ?? `s${index}`}>
          {title && <h3>{title}</h3>}
          {rows.length > 0 && <KeyValue rows={rows.map(({ label, value }) => [label, value] as const)} />}
          {tables.map((table) => (
            <div key={table.key}>
              <p className="lab">{table.label}</p>
              <ResponsiveTable
                caption={table.label}
                rows={table.rows.map((cells, row) => ({ cells, key: String(row) }))}
                rowKey={({ key }) => key}
                columns={[
                  { header: table.columns[0] ?? '', cell: ({ cells }) => cells[0] },
                  ...table.columns.slice(1).map((header, cell) => ({
                    header,
                    cell: ({ cells }: { cells: string[] }) => cells[cell + 1],
                  })),
                ]}
              />
            </div>
          ))}
        </section>
      ))}
    </div>
  );
}
