import type { ReactNode } from 'react';

export type KeyValueRow = readonly [key: string, value: ReactNode];

/** Pairs of name and value; empty values are left out. */
export function KeyValue({ rows }: { rows: readonly KeyValueRow[] }) {
  const shown = rows.filter(
    ([, value]) => value !== undefined && value !== null && value !== '' && value !== false,
  );
  return (
    <dl className="kv">
      {shown.map(([key, value]) => (
        <div key={key}>
          <dt>{key}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
