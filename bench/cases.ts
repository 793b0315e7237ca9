import { setTimeout as sleep } from 'node:timers/promises';
import type { CaseView } from '../platform/contract/case-view.ts';
import type { HttpClient } from '../test/support/http-client.ts';
import { type CpuMeter, type Figure, load, type Load, type Part, percentiles } from './measure.ts';
import { apply, clerk, give, newApplicant, openCase } from './people.ts';
import { itemOf, SIMPLE_ITEM, sampleForm, shippedDefinitions } from './sample.ts';
import { type BenchServer, memoryFigure, removeFolder, startServer, temporaryFolder } from './server.ts';

/** How many registrations go on at once: each hashes a password, which takes a core for a while. */
const REGISTERING = 4;
const DOCUMENTS_WITHIN_MS = 300_000;
const STEPS = ['accept', 'grant', 'issue', 'deliver'] as const;
type Step = (typeof STEPS)[number];

interface Hall {
  meter: CpuMeter;
  applicants: readonly HttpClient[];
  window: HttpClient;
  handler: HttpClient;
}

/** The product over HTTP, as the hall and the back office use it: cases begun, opened and carried to their end. */
export const cases: Part = async (quick) => {
  const folder = temporaryFolder();
  const server = await startServer(folder);
  try {
    const levels = [
      { clients: 1, count: quick ? 5 : 20 },
      { clients: 16, count: quick ? 32 : 128 },
    ];
    const hall = await open(server, Math.max(...levels.map(({ count }) => count)));
    const figures: Figure[] = [];
    for (const level of levels) figures.push(...(await measure(hall, level)));
    return [...figures, memoryFigure('memory, after the load', server.memory())];
  } finally {
    await server.stop();
    removeFolder(folder);
  }
};

async function open({ url, cpu: meter }: BenchServer, people: number): Promise<Hall> {
  const applicants: HttpClient[] = [];
  await load(people, REGISTERING, async (index) => {
    applicants[index] = await newApplicant(url, index);
  });
  return {
    ...{ meter, applicants },
    window: await clerk(url, 'market-window'),
    handler: await clerk(url, 'market-handler'),
  };
}

async function measure(hall: Hall, { clients, count }: { clients: number; count: number }) {
  const { bundle } = itemOf(await shippedDefinitions(), SIMPLE_ITEM);
  const form = sampleForm(bundle);
  const ids: string[] = [];
  const started = await load(
    count,
    clients,
    async (index) => {
      const client = hall.applicants[index];
      if (client) ids.push(await apply(client, SIMPLE_ITEM, form));
    },
    hall,
  );
  const tasks = new Map<string, string>();
  const look = async (id: string): Promise<void> => keepTask(tasks, await openCase(hall.window, id));
  const opened = await load(count, clients, (index) => look(ids[index] ?? ''), hall);
  const { given, documents } = await carry(hall, { ids, tasks, clients, look });
  const by = clients === 1 ? '1 client' : `${clients} clients`;
  const figure = (
    name: string,
    { perSecond: value, latency, cpu }: Omit<Load, 'turns'>,
    note: string,
  ): Figure => ({
    ...{ name: `${name}, ${by}`, value, unit: '/s', latency, cpu, note },
  });
  return [
    figure('cases begun', started, 'draft, save, 3 uploads, submit: 6 requests each'),
    figure('case pages opened', opened, 'GET of one case, as its handling page asks'),
    figure('steps taken', given, `${STEPS.join(', ')}; documents are made meanwhile`),
    { name: `documents made, ${by}`, value: documents, unit: '/s', note: 'PDF, 3 per case' } as Figure,
  ];
}

function keepTask(tasks: Map<string, string>, { id, tasks: open }: CaseView): void {
  tasks.set(id, open[0]?.id ?? '');
}

/** Every case from acceptance to delivery, one kind of step after the other. */
async function carry(
  { window, handler, meter }: Hall,
  work: { ids: string[]; tasks: Map<string, string>; clients: number; look: (id: string) => Promise<void> },
) {
  const { ids, tasks, clients, look } = work;
  const latencies: number[] = [];
  let busy = 0;
  let cpu = 0;
  const all = async (step: Step): Promise<void> => {
    const by = step === 'grant' ? handler : window;
    const command = { type: step, ...(step === 'deliver' && { payload: { method: 'online' } }) };
    const done = await load(
      ids.length,
      clients,
      async (index) => {
        const id = ids[index] ?? '';
        const began = performance.now();
        const after = await give(by, { id, task: tasks.get(id) ?? '' }, command);
        latencies.push(performance.now() - began);
        keepTask(tasks, after);
      },
      { meter },
    );
    cpu += done.cpu * done.turns;
    busy += done.turns / done.perSecond;
  };
  const began = performance.now();
  await all('accept');
  await all('grant');
  await all('issue');
  await issued(window, ids.length);
  const documents = (3 * ids.length) / ((performance.now() - began) / 1000);
  for (const id of ids) await look(id);
  await all('deliver');
  const given = {
    perSecond: latencies.length / busy,
    latency: percentiles(latencies),
    cpu: cpu / latencies.length,
  };
  return { given, documents };
}

/** Until the licences are made and everything waits for delivery. */
async function issued(window: HttpClient, cases: number): Promise<void> {
  const until = Date.now() + DOCUMENTS_WITHIN_MS;
  for (;;) {
    const { body } = await window.get<{ total: number }>('/api/office/tasks?action=deliver&size=1');
    if (body.total === cases) return;
    if (Date.now() > until) throw new Error(`${body.total} of ${cases} licences made`);
    await sleep(100);
  }
}
