/** A price table looked up by one or two fields; rows of the platform, shown as a grid. */
export interface RateRow {
  match: (string | number | boolean)[];
  value: number;
}

const same = (row: RateRow, match: readonly string[]): boolean =>
  row.match.length === match.length && row.match.every((entry, index) => String(entry) === match[index]);

export const rateAt = (rows: readonly RateRow[], match: readonly string[]): number | undefined =>
  rows.find((row) => same(row, match))?.value;

/** An empty price takes the row out. */
export function withRate(rows: readonly RateRow[], match: string[], value: number | undefined): RateRow[] {
  const index = rows.findIndex((row) => same(row, match));
  if (value === undefined) return index < 0 ? [...rows] : rows.toSpliced(index, 1);
  return index < 0 ? [...rows, { match, value }] : rows.with(index, { match, value });
}

/** Cells of a spreadsheet from the clipboard, put in from one cell to the right and downwards. */
export function pasted(
  rows: readonly RateRow[],
  text: string,
  from: { row: number; column: number },
  keys: { rows: readonly string[]; columns: readonly string[] },
): RateRow[] {
  let next = [...rows];
  for (const [down, line] of text.trimEnd().split(/\r?\n/).entries()) {
    for (const [right, cell] of line.split('\t').entries()) {
      const row = keys.rows[from.row + down];
      const column = keys.columns[from.column + right];
      const value = Number(cell.trim());
      if (row === undefined || !Number.isFinite(value) || cell.trim() === '') continue;
      if (keys.columns.length === 0) {
        if (right === 0) next = withRate(next, [row], value);
      } else if (column !== undefined) next = withRate(next, [row, column], value);
    }
  }
  return next;
}

/** Rows that still fit when the fields looked up by change. */
export const fitting = (rows: readonly RateRow[], options: readonly (readonly string[])[]): RateRow[] =>
  rows.filter(
    (row) =>
      row.match.length === options.length &&
      row.match.every((entry, index) => options[index]?.includes(String(entry))),
  );
