import { taskRows } from '../inbox/task-rows.ts';
import type { DefinitionCatalog } from '../definitions/catalog.ts';
import type { CaseRecord, CaseStore } from '../ports/cases.ts';
import type { HandledStore, TaskStore } from '../ports/tasks.ts';

const BATCH = 200;

export interface ProjectorNeeds {
  workspace: string;
  cases: CaseStore;
  tasks: TaskStore;
  handled: HandledStore;
  catalog: DefinitionCatalog;
}

export interface Projector {
  /** Makes the inbox show this case as it is; safe to repeat and to be late. */
  project(record: CaseRecord): Promise<void>;
  /** Open cases without a task in the inbox. There must be none. */
  findOwnerless(): Promise<string[]>;
  /** Forgets the inbox and makes it anew from the cases. */
  rebuild(): Promise<number>;
}

/** The inbox is a projection: whatever it says can be thrown away and read off the cases again. */
export function createProjector(needs: ProjectorNeeds): Projector {
  const { workspace, cases, tasks, handled, catalog } = needs;

  const project = async (record: CaseRecord): Promise<void> => {
    const { id, version } = record.case;
    const calendars = await catalog.calendars(workspace);
    const at = record.events.at(-1)?.at ?? record.case.submittedAt;
    await tasks.project(workspace, id, { version, at, open: taskRows(record.case, calendars) });
    for (const [account, newest] of staffActs(record)) await handled.mark(workspace, account, id, newest);
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
      if (record) await project(record);
    }
  };

  return {
    project,
    async findOwnerless() {
      const found: string[] = [];
      for await (const ids of batches(true)) found.push(...(await ownerlessOf(ids)));
      return found;
    },
    async rebuild() {
      await tasks.clear(workspace);
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
