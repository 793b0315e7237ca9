import { setTimeout as sleep } from 'node:timers/promises';
import type { Figure, Part } from './measure.ts';
import { percentiles } from './measure.ts';
import { removeFolder, startServer, temporaryFolder } from './server.ts';

/** After this long a server nobody uses has come to rest. */
const IDLE_MS = 5000;

/** From the start of the process to the first healthy answer: with nothing there yet, and with its own data again. */
export const startUp: Part = async (quick) => {
  const first: number[] = [];
  const second: number[] = [];
  let idle = Number.NaN;
  for (let round = 0; round < (quick ? 1 : 5); round += 1) {
    const folder = temporaryFolder();
    const fresh = await startServer(folder);
    first.push(fresh.startMs);
    await fresh.stop();
    const again = await startServer(folder);
    second.push(again.startMs);
    if (round === 0) {
      await sleep(quick ? 1000 : IDLE_MS);
      idle = again.residentMb();
    }
    await again.stop();
    removeFolder(folder);
  }
  const start = (name: string, times: number[], note: string): Figure => {
    const latency = percentiles(times);
    return { name, value: latency.p50 / 1000, unit: 's', latency, note };
  };
  return [
    start('first start', first, 'empty data folder: shipped definitions published, demo accounts made'),
    start('second start', second, 'the same data folder again'),
    { name: 'memory, idle', value: idle, unit: 'MB', note: 'resident, server and database in one process' },
  ];
};
