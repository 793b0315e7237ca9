import { setTimeout as sleep } from 'node:timers/promises';
import type { Installation } from '../platform/app.ts';
import type { HttpClient } from '../test/support/http-client.ts';
import { compiled } from './compiled.ts';
import { withInstallation } from './fill.ts';
import { staff } from './journey.ts';
import { type CpuMeter, type Figure, ownCpu, type Part, percentiles } from './measure.ts';
import { caseMaker, identity } from './open-cases.ts';
import { apply, clerk, newApplicant, openCase } from './people.ts';
import { itemOf, SIMPLE_ITEM, sampleForm, shippedDefinitions } from './sample.ts';
import { type BenchServer, removeFolder, startServer, temporaryFolder } from './server.ts';

/** Steps compared: the first so many of a case, and those that end at its five-hundredth. */
const WINDOW = 50;
const LONG = 500;
/** Between the steps that are measured, older rows of history are moved out of the case's document, as always. */
const MOVED_EVERY = 10;

/** What a step costs as a case grows: the history of one case from its 1st row to its 500th, a command each. */
export const longCase: Part = async (quick) => [...(await overHttp(quick)), ...(await commitAlone(quick))];

async function overHttp(quick: boolean): Promise<Figure[]> {
  const folder = temporaryFolder();
  const server = await startServer(folder);
  try {
    // The first case only warms the process up.
    await grow(server, 0, WINDOW);
    const taken = await grow(server, 1, quick ? 2 * WINDOW : LONG);
    return figuresOf('step over HTTP', taken, 'the whole page in each answer');
  } finally {
    await server.stop();
    removeFolder(folder);
  }
}

/** The same without request and answer: read, decide, chain, write. */
async function commitAlone(quick: boolean): Promise<Figure[]> {
  const folder = temporaryFolder();
  try {
    return await withInstallation(folder, async (installation) => {
      await commits(installation, 0, WINDOW);
      const taken = await commits(installation, 1, quick ? 2 * WINDOW : LONG);
      await installation.stop();
      return figuresOf('commit alone', taken, 'no request, no projection, no answer');
    });
  } finally {
    removeFolder(folder);
  }
}

interface Step {
  ms: number;
  cpu: number;
}

async function timed(meter: CpuMeter, step: () => Promise<unknown>): Promise<Step> {
  const cpu = meter();
  const began = performance.now();
  await step();
  return { ms: performance.now() - began, cpu: meter() - cpu };
}

/** A clerk marks the same material again and again: one row of history each. */
async function grow(server: BenchServer, person: number, events: number): Promise<Step[]> {
  const { bundle } = itemOf(await shippedDefinitions(), SIMPLE_ITEM);
  const applicant = await newApplicant(server.url, person);
  const window = await clerk(server.url, 'market-window');
  const id = await apply(applicant, SIMPLE_ITEM, sampleForm(bundle));
  const view = await openCase(window, id);
  const task = view.tasks[0]?.id ?? '';
  const material = view.materials.find((one) => one.files.length > 0)?.key ?? '';
  const body = { type: 'check-materials', task, payload: marks(material) };
  const steps: Step[] = [];
  for (let event = 0; event < events; event += 1)
    steps.push(await timed(server.cpu, () => post(window, `/api/office/cases/${id}/commands`, body)));
  return steps;
}

const marks = (material: string) => ({ checks: [{ material, result: 'conforms' }] });

async function post(client: HttpClient, path: string, body: unknown): Promise<void> {
  const reply = await client.post(path, body);
  if (reply.status !== 200) throw new Error(`${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
}

async function commits(installation: Installation, person: number, events: number): Promise<Step[]> {
  const { workspace, clock, stores, cases } = installation;
  const { commitCommand } = await compiled<typeof import('../platform/services/cases/commit.ts')>(
    'platform/services/cases/commit.ts',
  );
  const maker = await caseMaker(installation, SIMPLE_ITEM);
  const own = identity(person, 2);
  const when = { at: clock.now(), now: clock.now() };
  const { record } = await maker.make(stores.cases, own, when);
  const task = record.case.tasks[0];
  const { department = '', post: held = '' } = task?.assignees[0] ?? {};
  const command = {
    ...{ type: 'check-materials', actor: staff(department, held), task: task?.id ?? '' },
    payload: marks(record.case.materials[0]?.material ?? ''),
  };
  const request = () => ({ workspace: workspace.key, id: own.id, command, now: clock.now() });
  const settled = async (): Promise<void> => {
    cases.relay.nudge(own.id);
    while ((await stores.cases.pending(workspace.key, '', 10)).includes(own.id)) await sleep(5);
  };
  const steps: Step[] = [];
  for (let event = 0; event < events; event += 1) {
    steps.push(await timed(ownCpu, () => commitCommand(maker.needs(stores.cases), request())));
    if (event % MOVED_EVERY === 0) await settled();
  }
  return steps;
}

const cpuOf = (steps: readonly Step[]) => steps.reduce((sum, { cpu }) => sum + cpu, 0) / steps.length;

/** A young case beside an old one; a ratio of 1 is a cost that does not grow. */
function figuresOf(name: string, taken: readonly Step[], note: string): Figure[] {
  const figure = (steps: readonly Step[], from: number): Figure => {
    const latency = percentiles(steps.map(({ ms }) => ms));
    const rows = `steps ${from}–${from + steps.length - 1}`;
    return {
      ...{ name: `${name}, ${rows}`, value: latency.p50, unit: 'ms', latency, cpu: cpuOf(steps), note },
    };
  };
  const first = taken.slice(0, WINDOW);
  const last = taken.slice(-WINDOW);
  const early = figure(first, 1);
  const late = figure(last, taken.length - WINDOW + 1);
  const peer = { name: early.name, value: early.value };
  return [early, { ...late, peer, ratio: cpuOf(first) / cpuOf(last) }];
}
