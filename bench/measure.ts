/** One figure of the report. `value` in `unit`; `peer` is the other side of the same run, `ratio` above 1: we are faster. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  /** How long one took, in milliseconds. */
  latency?: { p50: number; p95: number };
  /** Processor time of one, in milliseconds: what else the machine does moves it least. */
  cpu?: number;
  peer?: { name: string; value: number };
  ratio?: number;
  note?: string;
}
/** Measures one part of the product; `quick` asks for small counts, `most` is how many cases at most are made. */
export type Part = (quick: boolean, most: number) => Promise<Figure[]>;

/** Processor time a process has used so far, in milliseconds, all its threads together. */
export type CpuMeter = () => number;
export const ownCpu: CpuMeter = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const seconds = (from: bigint): number => Number(process.hrtime.bigint() - from) / 1e9;

/** Runs a synchronous function for about `duration` seconds, after a warm-up. */
export function repeat(work: (index: number) => unknown, duration: number): Pick<Load, 'perSecond' | 'cpu'> {
  for (let index = 0, from = process.hrtime.bigint(); seconds(from) < duration / 4; index += 1) work(index);
  const from = process.hrtime.bigint();
  const cpu = ownCpu();
  let runs = 0;
  while (seconds(from) < duration) {
    for (let index = 0; index < 16; index += 1) work(runs + index);
    runs += 16;
  }
  return { perSecond: runs / seconds(from), cpu: (ownCpu() - cpu) / runs };
}

export interface Load {
  perSecond: number;
  latency: { p50: number; p95: number };
  /** Processor time of a turn, in milliseconds, of the process that is watched. */
  cpu: number;
  /** Turns taken: fewer than asked for where the time ran out. */
  turns: number;
}

export interface LoadOptions {
  /** No turn is begun after so many seconds. */
  most?: number;
  meter?: CpuMeter;
}

/** Takes up to `count` turns with `clients` at once. */
export async function load(
  count: number,
  clients: number,
  turn: (index: number) => Promise<unknown>,
  { most = Number.POSITIVE_INFINITY, meter = ownCpu }: LoadOptions = {},
): Promise<Load> {
  const latencies: number[] = [];
  let next = 0;
  const from = process.hrtime.bigint();
  const cpu = meter();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let index = next++; index < count && seconds(from) < most; index = next++) {
        const began = process.hrtime.bigint();
        await turn(index);
        latencies.push(seconds(began) * 1000);
      }
    }),
  );
  const elapsed = seconds(from);
  const turns = latencies.length;
  return {
    perSecond: turns / elapsed,
    latency: percentiles(latencies),
    cpu: (meter() - cpu) / turns,
    turns,
  };
}

/** Median and 95th percentile, by nearest rank. */
export function percentiles(values: readonly number[]): { p50: number; p95: number } {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95) };
}

const ROUNDS = 5;

/** Side by side: in turns in the same run, so that a busy machine is busy for both. The middle round of each counts. */
export async function beside(
  figure: Pick<Figure, 'name' | 'unit' | 'note'>,
  ours: () => Promise<unknown>,
  peer: { name: string; run: () => Promise<unknown> },
  turns: number,
): Promise<Figure> {
  const rounds: { ours: Load; peer: Load }[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    rounds.push({ ours: await load(turns, 1, ours), peer: await load(turns, 1, peer.run) });
  }
  // The first round is the warm-up.
  const measured = rounds.slice(1);
  const middle = (of: (round: (typeof rounds)[number]) => number) => percentiles(measured.map(of)).p50;
  const value = middle(({ ours: { perSecond } }) => perSecond);
  const peerValue = middle(({ peer: { perSecond } }) => perSecond);
  const cpu = middle((round) => round.ours.cpu);
  const ratio = middle((round) => round.peer.cpu) / cpu;
  return { ...figure, value, cpu, peer: { name: peer.name, value: peerValue }, ratio };
}
