import type { RegisterAct } from '../../runtime/index.ts';
import type { CaseStore } from '../ports/cases.ts';
import { actsOf, bringIn, carryOut, type RegisterNeeds } from './register.ts';

const BATCH = 200;

export interface RebuildNeeds extends RegisterNeeds {
  workspace: string;
  cases: CaseStore;
  /** Brings in what the calendar does: reminders already given stay given, what has expired is expired. */
  expire(): Promise<number>;
}

/**
 * The register made anew from the cases: first what stands on its own, then what took the place of or ended another, in
 * the order it happened. Gives the number of acts.
 */
export function createRegisterRebuild(needs: RebuildNeeds): () => Promise<number> {
  const { workspace, cases, certificates } = needs;

  async function* ids(): AsyncGenerator<string> {
    for (let after = ''; ; ) {
      const batch = await cases.ids(workspace, after, BATCH);
      const last = batch.at(-1);
      if (last === undefined) return;
      yield* batch;
      after = last;
    }
  }
  const replay = async (id: string, act: RegisterAct): Promise<void> => {
    const record = await cases.read(workspace, id);
    if (!record) return;
    await bringIn(needs, workspace, record, act);
    await carryOut(needs, workspace, record.case, act);
  };

  return async () => {
    await certificates.clear(workspace);
    const later: { id: string; act: RegisterAct }[] = [];
    let acts = 0;
    for await (const id of ids()) {
      const record = await cases.read(workspace, id);
      if (!record) continue;
      for (const act of await actsOf(needs, workspace, record)) {
        acts += 1;
        if (act.action === 'issue') await bringIn(needs, workspace, record, act);
        else later.push({ id, act });
      }
    }
    for (const { id, act } of later.toSorted((a, b) => (a.act.at < b.act.at ? -1 : 1))) await replay(id, act);
    await needs.expire();
    return acts;
  };
}
