import type { ReactNode } from 'react';

export interface Column<T> {
  key: string;
  title: string;
  render(row: T): ReactNode;
  /** Text in an exported file; without it the column stays out of the file. */
  text?(row: T): string;
  /** Field the server sorts by. */
  sort?: string;
  width?: number | string;
  align?: 'right';
  /** Not shown until the reader asks for it. */
  hidden?: boolean;
}

export interface SelectFilter {
  field: string;
  title: string;
  options: readonly { value: string; label: string }[];
}
