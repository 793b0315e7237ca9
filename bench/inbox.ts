import type { HttpClient } from '../test/support/http-client.ts';
import { filledFolder } from './filled.ts';
import { type Figure, load, type Part } from './measure.ts';
import { clerk } from './people.ts';
import { type BenchServer, memoryFigure, startServer } from './server.ts';

const SIZE = 20;
/** The list counts to here; nobody turns to a page behind it. */
const DEEPEST = 10_000;
const LONGEST_SECONDS = 30;
const COUNTS = [1000, 100_000, 1_000_000];

/** What is looked at all day, however many cases are open: inboxes, the home page, the supervisors' pages. */
export const inbox: Part = async (quick, most) => {
  const counts = COUNTS.filter((count) => count <= (quick ? 1000 : most));
  const figures: Figure[] = [];
  for (const count of counts) figures.push(...(await measure(count, quick)));
  return figures;
};

async function measure(cases: number, quick: boolean): Promise<Figure[]> {
  const { folder, figures: filled } = await filledFolder(cases);
  const server = await startServer(folder);
  try {
    const all = `${cases.toLocaleString('en-US')} open cases`;
    const figures: Figure[] = [
      ...filled,
      { name: `start, ${all}`, value: server.startMs / 1000, unit: 's', cpu: server.cpu() },
    ];
    for (const [account, questions] of await asked(server)) {
      for (const question of questions)
        figures.push(...(await ask(server, account, { question, all, quick })));
    }
    return [...figures, memoryFigure(`memory, ${all}`, server.memory())];
  } finally {
    await server.stop();
  }
}

interface Question {
  name: string;
  path: string;
}

/** The handler's post has most of the tasks: whatever nobody accepted in time has passed the window. */
async function asked({ url }: BenchServer): Promise<[HttpClient, Question[]][]> {
  const handler = await clerk(url, 'housing-handler');
  const supervisor = await clerk(url, 'supervisor');
  const list = (query: string) => `/api/office/tasks?size=${SIZE}${query}`;
  const { body } = await handler.get<{ total: number }>(list(''));
  const last = Math.floor(Math.min(body.total, DEEPEST) / SIZE);
  const cards = (query: string) => `/api/office/supervision/cases?size=${SIZE}${query}`;
  return [
    [
      handler,
      [
        { name: 'inbox, first page', path: list('') },
        { name: 'inbox, red only', path: list('&grade=red') },
        { name: 'inbox, yellow only', path: list('&grade=yellow') },
        { name: `inbox, page ${last}`, path: list(`&page=${last}`) },
        { name: 'home of the office', path: '/api/office/home' },
      ],
    ],
    [
      supervisor,
      [
        { name: 'supervision, overview', path: '/api/office/supervision' },
        { name: 'supervision, red list', path: cards('&grade=red') },
        { name: 'supervision, red list of one item', path: cards('&grade=red&item=presale-permit') },
      ],
    ],
  ];
}

async function ask(
  server: BenchServer,
  account: HttpClient,
  { question: { name, path }, all, quick }: { question: Question; all: string; quick: boolean },
): Promise<Figure[]> {
  const once = async (): Promise<void> => {
    const { status, body } = await account.get(path);
    if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
  };
  const began = performance.now();
  await once();
  const first = performance.now() - began;
  const options = { most: LONGEST_SECONDS, meter: server.cpu };
  const { perSecond, latency, cpu, turns } = await load(quick ? 20 : 200, 1, once, options);
  const rate = perSecond >= 10 ? Math.round(perSecond) : perSecond.toFixed(1);
  const note = `${rate} /s, ${turns} requests; the very first ${Math.round(first)} ms`;
  return [{ name: `${name}, ${all}`, value: latency.p95, unit: 'ms p95', latency, cpu, note }];
}
