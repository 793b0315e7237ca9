import { thresholdsOf } from '../../runtime/clock/thresholds.ts';
import { isOver } from '../../runtime/index.ts';
import { taskRows } from '../inbox/task-rows.ts';
import type { CaseDefinitions } from '../cases/case-definitions.ts';
import type { Clock } from '../context.ts';
import { noteNextCheck } from '../deadlines/note-next-check.ts';
import { type FaultPoints, NO_FAULTS } from '../fault-points.ts';
import type { CaseRecord, CaseStore } from '../ports/cases.ts';
import type { SupervisionStore } from '../ports/supervision.ts';
import type { HandledStore, TaskStore } from '../ports/tasks.ts';
import { watchedCase, watchedUrges } from '../supervision/watched-case.ts';

const BATCH = 200;
/** Versions this process remembers to have projected: for the moments between a commit and the relay's turn. */
const REMEMBERED = 5000;

export interface ProjectorNeeds {
  workspace: string;
  cases: CaseStore;
  tasks: TaskStore;
  handled: HandledStore;
  supervision: SupervisionStore;
  definitions: CaseDefinitions;
  /** Real time: marks of closed tasks outlive a late projector whatever the workspace's clock shows. */
  wall: Clock;
  faults?: FaultPoints;
}

export interface Projector {
  /** Makes the inbox show this case as it is; safe to repeat and to be late. */
  project(record: CaseRecord): Promise<void>;
  /** The same, unless this process has made it show this very version already. */
  ensure(record: CaseRecord): Promise<void>;
  /** Open cases without a task in the inbox. There must be none. */
  findOwnerless(): Promise<string[]>;
  /** The same with the number of open cases looked at. */
  look(): Promise<{ cases: number; ownerless: string[] }>;
  /** Forgets the inbox and makes it anew from the cases; when each has to be looked at again is worked out anew too. */
  rebuild(): Promise<number>;
}

/** The inbox is a projection: whatever it says can be thrown away and read off the cases again. */
export function createProjector(needs: ProjectorNeeds): Projector {
  const { workspace, cases, tasks, handled, supervision, definitions, wall, faults = NO_FAULTS } = needs;
  const shown = new Map<string, number>();
  const remember = (id: string, version: number): void => {
    shown.delete(id);
    shown.set(id, version);
    if (shown.size > REMEMBERED) shown.delete(shown.keys().next().value ?? '');
  };

  const project = async (record: CaseRecord): Promise<void> => {
    const { case: current } = record;
    const { id, version } = current;
    const definition = await definitions.of(workspace, current.item);
    const at = wall.now();
    faults.pass('projection.before');
    const open = taskRows(current, definition.calendars, thresholdsOf(definition));
    await tasks.project(workspace, id, { version, at, open });
    const row = watchedCase(current, definition);
    await supervision.project(workspace, id, { version, at, row, urges: watchedUrges(current) });
    for (const [account, newest] of staffActs(record)) await handled.mark(workspace, account, id, newest);
    remember(id, version);
    faults.pass('projection.after');
  };

  async function* batches(open?: boolean): AsyncGenerator<string[]> {
    for (let after = ''; ; ) {
      const ids = await cases.ids(workspace, after, BATCH, open);
      const last = ids.at(-1);
      if (last === undefined) return;
      yield ids;
      after = last;
    }
  }
  const ownerlessOf = async (ids: string[]): Promise<string[]> => {
    const owned = await tasks.casesWithTasks(workspace, ids);
    return ids.filter((id) => !owned.has(id));
  };
  const projectAll = async (ids: readonly string[]): Promise<void> => {
    for (const id of ids) {
      const record = await cases.read(workspace, id);
      if (!record) continue;
      await project(record);
      await noteNextCheck({ cases, definitions }, workspace, id);
    }
  };
  const look = async (): Promise<{ cases: number; ownerless: string[] }> => {
    const ownerless: string[] = [];
    let looked = 0;
    for await (const ids of batches(true)) {
      ownerless.push(...(await stillOwnerless(await ownerlessOf(ids))));
      looked += ids.length;
    }
    return { cases: looked, ownerless };
  };
  /** One that was closed since, or whose inbox was not written yet, was not ownerless: it is looked at a second time. */
  const stillOwnerless = async (ids: string[]): Promise<string[]> => {
    const open: string[] = [];
    for (const id of ids) {
      const record = await cases.read(workspace, id);
      if (!record || isOver(record.case)) continue;
      if (record.projected < record.case.version) await project(record);
      open.push(id);
    }
    return open.length > 0 ? ownerlessOf(open) : [];
  };

  return {
    project,
    look,
    async ensure(record) {
      if (shown.get(record.case.id) !== record.case.version) await project(record);
    },
    findOwnerless: async () => (await look()).ownerless,
    async rebuild() {
      shown.clear();
      await tasks.clear(workspace);
      await supervision.clear(workspace);
      let projected = 0;
      for await (const ids of batches()) {
        await projectAll(ids);
        projected += ids.length;
      }
      return projected;
    },
  };
}

/** Staff who have acted in the rows at hand, and when last. */
function staffActs({ events }: CaseRecord): Map<string, string> {
  const acts = new Map<string, string>();
  for (const { actor, at } of events) if (actor.kind === 'staff') acts.set(actor.account, at);
  return acts;
}
