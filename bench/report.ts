import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Figure } from './measure.ts';

const number = (value: number): string =>
  value.toLocaleString('en-US', {
    maximumFractionDigits: value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3,
  });

/** The table people read; the JSON beside it holds the same figures. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.name,
    `${number(figure.value)} ${figure.unit}`,
    figure.latency ? `${number(figure.latency.p50)} / ${number(figure.latency.p95)}` : '',
    figure.cpu === undefined || Number.isNaN(figure.cpu) ? '' : number(figure.cpu),
    figure.peer ? `${figure.peer.name}: ${number(figure.peer.value)}` : '',
    figure.ratio === undefined ? '' : `× ${figure.ratio.toFixed(2)}`,
    figure.note ?? '',
  ]);
  const head = ['figure', 'value', 'p50 / p95, ms', 'CPU each, ms', 'peer', 'ratio', 'note'];
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(head), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line)].join('\n');
}

/** Writes the report of a run; gives the file. */
export function save(figures: readonly Figure[], run: { quick: boolean; parts: readonly string[] }): string {
  const report = {
    at: new Date().toISOString(),
    ...run,
    machine: {
      node: process.version,
      cores: availableParallelism(),
      memoryGb: Math.round(totalmem() / 2 ** 30),
      // What else the machine was doing: figures of a busy machine say less.
      loadAverage: loadavg().map((value) => Math.round(value * 100) / 100),
    },
    figures,
  };
  mkdirSync('bench-results', { recursive: true });
  const file = join('bench-results', `${report.at.replaceAll(':', '-')}.json`);
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
  return file;
}
