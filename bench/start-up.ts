import { setTimeout as sleep } from 'node:timers/promises';
import type { Figure, Part } from './measure.ts';
import { percentiles } from './measure.ts';
import { type Memory, memoryFigure, removeFolder, startServer, temporaryFolder } from './server.ts';

/** Milliseconds until healthy: by the clock, and of processor time. */
interface Start {
  wall: number;
  cpu: number;
}

/** After this long a server nobody uses has come to rest. */
const IDLE_MS = 5000;

/** From the start of the process to the first healthy answer: with nothing there yet, and with its own data again. */
export const startUp: Part = async (quick) => {
  const first: Start[] = [];
  const second: Start[] = [];
  let idle: Memory = { all: Number.NaN };
  for (let round = 0; round < (quick ? 1 : 3); round += 1) {
    const folder = temporaryFolder();
    const fresh = await startServer(folder);
    first.push({ wall: fresh.startMs, cpu: fresh.cpu() });
    await fresh.stop();
    const again = await startServer(folder);
    second.push({ wall: again.startMs, cpu: again.cpu() });
    if (round === 0) {
      await sleep(quick ? 1000 : IDLE_MS);
      idle = again.memory();
    }
    await again.stop();
    removeFolder(folder);
  }
  const start = (name: string, starts: Start[], note: string): Figure => {
    const latency = percentiles(starts.map(({ wall }) => wall));
    const cpu = percentiles(starts.map((one) => one.cpu)).p50;
    return { name, value: latency.p50 / 1000, unit: 's', latency, cpu, note };
  };
  return [
    start('first start', first, 'empty data folder: shipped definitions published, demo accounts made'),
    start('second start', second, 'the same data folder again'),
    memoryFigure('memory, idle', idle),
  ];
};
