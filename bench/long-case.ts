import { type Figure, type Part, percentiles } from './measure.ts';
import { apply, clerk, newApplicant, openCase } from './people.ts';
import { itemOf, SIMPLE_ITEM, sampleForm, shippedDefinitions } from './sample.ts';
import { type BenchServer, removeFolder, startServer, temporaryFolder } from './server.ts';

/** Steps compared: the first so many of a case, and those that end at its five-hundredth. */
const WINDOW = 50;
const LONG = 500;

/** What a step costs as a case grows: the history of one case from its 1st row to its 500th, a command each. */
export const longCase: Part = async (quick) => {
  const folder = temporaryFolder();
  const server = await startServer(folder);
  try {
    const events = quick ? 120 : LONG;
    const taken = await grow(server, events);
    const first = taken.slice(0, WINDOW);
    const last = taken.slice(-WINDOW);
    const note = (from: number, to: number) =>
      `rows ${from}–${to} of one case; the whole page in each answer`;
    const early = figureOf('step of a young case', first, note(1, WINDOW));
    const late = figureOf('step of an old case', last, note(events - WINDOW + 1, events));
    return [
      early,
      { ...late, peer: { name: early.name, value: early.value }, ratio: cpuOf(first) / cpuOf(last) },
    ];
  } finally {
    await server.stop();
    removeFolder(folder);
  }
};

interface Step {
  ms: number;
  cpu: number;
}

/** A clerk marks the same material again and again: one row of history each. */
async function grow(server: BenchServer, events: number): Promise<Step[]> {
  const { bundle } = itemOf(await shippedDefinitions(), SIMPLE_ITEM);
  const applicant = await newApplicant(server.url, 1);
  const window = await clerk(server.url, 'market-window');
  const id = await apply(applicant, SIMPLE_ITEM, sampleForm(bundle));
  const view = await openCase(window, id);
  const task = view.tasks[0]?.id ?? '';
  const material = view.materials.find((one) => one.files.length > 0)?.key ?? '';
  const payload = { checks: [{ material, result: 'conforms' }] };
  const steps: Step[] = [];
  for (let event = 0; event < events; event += 1) {
    const cpu = server.cpu();
    const began = performance.now();
    const reply = await window.post(`/api/office/cases/${id}/commands`, {
      type: 'check-materials',
      task,
      payload,
    });
    if (reply.status !== 200)
      throw new Error(`check-materials: ${reply.status} ${JSON.stringify(reply.body)}`);
    steps.push({ ms: performance.now() - began, cpu: server.cpu() - cpu });
  }
  return steps;
}

const cpuOf = (steps: readonly Step[]) => steps.reduce((sum, { cpu }) => sum + cpu, 0) / steps.length;

function figureOf(name: string, steps: readonly Step[], note: string): Figure {
  const latency = percentiles(steps.map(({ ms }) => ms));
  return { name, value: latency.p50, unit: 'ms', latency, cpu: cpuOf(steps), note };
}
