import type { Column } from './column.ts';

/** A cell a spreadsheet would run as a formula is made plain text. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** CSV of the rows with a byte order mark, so that spreadsheets read the Chinese right. */
export function csvOf<T>(columns: readonly Column<T>[], rows: readonly T[]): string {
  const written = columns.filter((column) => column.text);
  const lines = [
    written.map((column) => cell(column.title)),
    ...rows.map((row) => written.map((column) => cell(column.text?.(row) ?? ''))),
  ];
  return `\uFEFF${lines.map((line) => line.join(',')).join('\r\n')}\r\n`;
}

/** Hands a file to the browser's own download. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
