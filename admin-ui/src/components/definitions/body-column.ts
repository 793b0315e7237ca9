import type { DefinitionRow } from '../../data/definition-source.ts';
import type { Column } from '../list/column.ts';

/** A plain column over one property of the definition's body. */
export function bodyColumn(
  name: string,
  title: string,
  word: (value: unknown) => string = (value) => (value === undefined || value === null ? '' : String(value)),
  extra: Partial<Column<DefinitionRow>> = {},
): Column<DefinitionRow> {
  const text = (row: DefinitionRow) => word(row.body[name]);
  return { key: name, title, text, render: (row) => text(row) || '—', ...extra };
}
