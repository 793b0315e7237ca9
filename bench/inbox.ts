import { fill } from './fill.ts';
import { type Figure, load, type Part } from './measure.ts';
import { clerk } from './people.ts';
import { removeFolder, startServer, temporaryFolder } from './server.ts';

const SIZE = 20;
/** The list counts to here; nobody turns to a page behind it. */
const DEEPEST = 10_000;
const LONGEST_SECONDS = 30;

/** The inbox of one post with all open tasks in it, asked for as its page asks. */
export const inbox: Part = async (quick) => {
  const figures: Figure[] = [];
  for (const tasks of quick ? [1000] : [1000, 100_000]) figures.push(...(await measure(tasks, quick)));
  return figures;
};

async function measure(tasks: number, quick: boolean): Promise<Figure[]> {
  const folder = temporaryFolder();
  const filled = await fill(folder, tasks);
  const server = await startServer(folder);
  try {
    const window = await clerk(server.url, 'housing-window');
    const all = tasks.toLocaleString('en-US');
    const figures: Figure[] = [
      {
        name: `cases filled in, ${all}`,
        value: filled.perSecond,
        unit: '/s',
        note: 'in bulk, server stopped',
      },
      { name: `start, ${all} open tasks`, value: server.startMs / 1000, unit: 's', cpu: server.cpu() },
    ];
    for (const { name, path } of questions(tasks)) {
      const ask = async (): Promise<void> => {
        const { status, body } = await window.get(path);
        if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
      };
      await ask();
      const options = { most: LONGEST_SECONDS, meter: server.cpu };
      const { perSecond, latency, cpu, turns } = await load(quick ? 20 : 200, 1, ask, options);
      const note = `${perSecond >= 10 ? Math.round(perSecond) : perSecond.toFixed(1)} /s, ${turns} requests`;
      figures.push({
        name: `${name}, ${all} open tasks`,
        value: latency.p95,
        unit: 'ms p95',
        latency,
        cpu,
        note,
      });
    }
    return figures;
  } finally {
    await server.stop();
    removeFolder(folder);
  }
}

function questions(tasks: number): { name: string; path: string }[] {
  const last = Math.floor(Math.min(tasks, DEEPEST) / SIZE);
  const list = (query: string) => `/api/office/tasks?size=${SIZE}${query}`;
  return [
    { name: 'inbox, first page', path: list('') },
    { name: 'inbox, red only', path: list('&grade=red') },
    { name: `inbox, page ${last}`, path: list(`&page=${last}`) },
    { name: 'home of the office', path: '/api/office/home' },
  ];
}
