import { isDeepStrictEqual } from 'node:util';
import type { Installation } from '../platform/app.ts';
import { compiled } from './compiled.ts';
import { filledFolder } from './filled.ts';
import { FILLED_ITEM, withInstallation } from './fill.ts';
import { type Figure, load, ownCpu, type Part } from './measure.ts';
import { caseMaker } from './open-cases.ts';
import { rowsOf } from './rows.ts';

const CASES = 1_000_000;
const QUICK = 1000;
const LONGEST_MS = 60_000;
const DAY_MS = 24 * 3600_000;
/** Days the clock is moved on: every step's and case's next threshold lies within them. */
const DAYS = 2;
/** Cases looked at afterwards: what is projected of them has to be what they are. */
const LOOKED_AT = 500;

/** Deadlines among open cases: a round in which nothing is due, then a clock moved on by days, for up to a minute. */
export const sweep: Part = async (quick, most) => {
  const cases = quick ? QUICK : Math.min(CASES, most);
  const { folder, figures } = await filledFolder(cases);
  return withInstallation(folder, async (installation) => {
    const all = `${cases.toLocaleString('en-US')} open cases`;
    try {
      return [...figures, await nothingDue(installation, all), ...(await muchDue(installation, all))];
    } finally {
      await installation.stop();
    }
  });
};

async function nothingDue({ cases: { background } }: Installation, all: string): Promise<Figure> {
  // What fell due while the folder was filled happens first.
  while ((await background.sweep.run()) > 0);
  const { latency, cpu } = await load(200, 1, () => background.sweep.run());
  return { name: `sweep, nothing due, ${all}`, value: latency.p95, unit: 'ms p95', latency, cpu };
}

async function muchDue(installation: Installation, all: string): Promise<Figure[]> {
  const { workspace, clock, cases, stores, connection } = installation;
  const { localDate } = await compiled<typeof import('../platform/services/clock.ts')>(
    'platform/services/clock.ts',
  );
  await clock.set({ offsetMs: DAYS * DAY_MS, setBy: 'bench', setAt: clock.now() });
  const today = localDate(clock.now());
  const due = (): Promise<number> =>
    connection.collection('cases').countDocuments({ workspace: workspace.key, nextCheckOn: { $lte: today } });
  const before = await due();
  const cpu = ownCpu();
  const began = performance.now();
  const happened = await cases.background.sweep.run(() => performance.now() - began > LONGEST_MS);
  const seconds = (performance.now() - began) / 1000;
  const used = ownCpu() - cpu;
  const left = await due();
  const changed = await stores.cases.pending(workspace.key, '', LOOKED_AT);
  // Back in real time nothing more falls due while the effects are carried.
  await clock.set(null);
  await cases.relay.drain();
  const note = `${happened} in ${seconds.toFixed(0)} s, in ${before - left} of ${before} cases; ${left} cases left`;
  const rate: Figure = { name: `deadlines, ${all}`, value: happened / seconds, unit: '/s', note };
  return [{ ...rate, cpu: used / happened }, await wrong(installation, changed)];
}

/** Cases whose inbox rows or card are not what the case says. There must be none. */
async function wrong(installation: Installation, ids: readonly string[]): Promise<Figure> {
  const { workspace, stores, connection } = installation;
  const { definition } = await caseMaker(installation, FILLED_ITEM);
  let faulty = 0;
  for (const id of ids) {
    const record = await stores.cases.read(workspace.key, id);
    if (!record) throw new Error(`Case ${id} is gone`);
    const expected = await rowsOf(installation, { record, openKey: '' }, definition);
    const open = { workspace: workspace.key, open: true };
    const tasks = await connection
      .collection('tasks')
      .find({ ...open, case: id })
      .toArray();
    const watched = await connection
      .collection('watched_cases')
      .find({ ...open, case: id })
      .toArray();
    const isRight =
      isDeepStrictEqual(byId(tasks), byId(expected.tasks)) &&
      isDeepStrictEqual(watched, expected.watched_cases);
    if (!isRight) faulty += 1;
  }
  return {
    name: 'projections wrong after the sweep',
    value: faulty,
    unit: '',
    note: `of ${ids.length} looked at`,
  };
}

const byId = <Row extends { _id: unknown }>(rows: Row[]): Row[] =>
  rows.toSorted((a, b) => String(a._id).localeCompare(String(b._id)));
