/** One figure of the report. `value` in `unit`; `peer` is the other side of the same run, `ratio` = value / peer. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  peer?: { name: string; value: number };
  ratio?: number;
  note?: string;
}

const seconds = (from: bigint): number => Number(process.hrtime.bigint() - from) / 1e9;

/** Runs a synchronous function for about `duration` seconds, after a warm-up: runs per second. */
export function perSecond(work: (index: number) => unknown, duration = 2): number {
  for (let index = 0, from = process.hrtime.bigint(); seconds(from) < duration / 4; index += 1) work(index);
  const from = process.hrtime.bigint();
  let runs = 0;
  while (seconds(from) < duration) {
    for (let index = 0; index < 16; index += 1) work(runs + index);
    runs += 16;
  }
  return runs / seconds(from);
}

/** Takes `count` turns with `clients` at once: turns per second and the latency percentiles in milliseconds. */
export async function load(count: number, clients: number, turn: (index: number) => Promise<unknown>) {
  const latencies: number[] = [];
  let next = 0;
  const from = process.hrtime.bigint();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let index = next++; index < count; index = next++) {
        const began = process.hrtime.bigint();
        await turn(index);
        latencies.push(seconds(began) * 1000);
      }
    }),
  );
  const elapsed = seconds(from);
  latencies.sort((a, b) => a - b);
  const percentile = (share: number) =>
    latencies[Math.min(latencies.length - 1, Math.floor(share * latencies.length))] ?? Number.NaN;
  return { perSecond: count / elapsed, p50: percentile(0.5), p95: percentile(0.95) };
}

/** Side by side: measured in turns in the same run, so that a noisy machine is noisy for both. */
export async function besideAsync(
  name: string,
  unit: string,
  ours: () => Promise<unknown>,
  peerName: string,
  peer: () => Promise<unknown>,
): Promise<Figure> {
  const rounds: { ours: number; peer: number }[] = [];
  for (let round = 0; round < 3; round += 1) {
    rounds.push({ ours: (await load(400, 1, ours)).perSecond, peer: (await load(400, 1, peer)).perSecond });
  }
  const middle = (values: number[]) => [...values].sort((a, b) => a - b)[1] ?? Number.NaN;
  const value = middle(rounds.map((round) => round.ours));
  const peerValue = middle(rounds.map((round) => round.peer));
  return { name, value, unit, peer: { name: peerName, value: peerValue }, ratio: value / peerValue };
}

const number = (value: number): string =>
  value >= 100
    ? Math.round(value).toLocaleString('en-US')
    : value.toLocaleString('en-US', { maximumFractionDigits: 2 });

/** The table people read; the JSON beside it holds the same figures. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.name,
    `${number(figure.value)} ${figure.unit}`,
    figure.peer ? `${figure.peer.name}: ${number(figure.peer.value)}` : '',
    figure.ratio === undefined ? '' : `× ${figure.ratio.toFixed(2)}`,
    figure.note ?? '',
  ]);
  const head = ['figure', 'value', 'peer', 'ratio', 'note'];
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
