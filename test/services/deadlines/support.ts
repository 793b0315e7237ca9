import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Installation } from '../../../platform/app.ts';
import { realClock } from '../../../platform/services/clock.ts';
import { createCaseAnnouncer } from '../../../platform/services/cases/announcer.ts';
import { createCaseDefinitions } from '../../../platform/services/cases/case-definitions.ts';
import { startCase } from '../../../platform/services/cases/start.ts';
import { createDeadlineSweep, type DeadlineSweep } from '../../../platform/services/deadlines/sweep.ts';
import { createLeases, type Leases } from '../../../platform/services/leases.ts';
import type { CaseRecord } from '../../../platform/services/ports/cases.ts';
import type { FormData } from '../../../platform/runtime/index.ts';
import { PRESALE_PERMIT } from '../../journeys/support/applications.ts';

/** Cases of the presale permit, whose limits run from receipt; each of an applicant of its own, in nobody's hands yet. */
export async function newCases(
  { workspace, core, stores, clock }: Installation,
  count: number,
): Promise<string[]> {
  const item = await core.published.current(workspace.key, PRESALE_PERMIT.item);
  assert.ok(item);
  const definition = {
    bundle: item.bundle,
    version: item.version,
    calendars: await core.catalog.calendars(workspace.key),
  };
  const needs = { cases: stores.cases, serials: stores.serials, announcer: createCaseAnnouncer() };
  const file = {
    name: '材料.pdf',
    size: 1,
    contentType: 'application/pdf',
    sha256: '0'.repeat(64),
    uploadedAt: clock.now(),
  };
  const materials = item.bundle.materials.map(({ key }) => ({
    material: key,
    files: [{ ...file, id: key }],
  }));
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const id = randomUUID();
    const applicant = {
      account: `nobody-${id}`,
      kind: 'enterprise' as const,
      name: `企业${n}`,
      idNumber: `91${n}`,
    };
    await startCase(needs, {
      ...{ workspace: workspace.key, id, applicant, channel: 'web', definition },
      actor: { kind: 'applicant', account: applicant.account, name: applicant.name, posts: [] },
      ...{ form: PRESALE_PERMIT.data as FormData, materials, now: clock.now() },
    });
    ids.push(id);
  }
  return ids;
}

/** Everybody gets every lease: what is left to keep work from being done twice is the compare-and-set. */
export const NO_LEASES: Leases = {
  async hold(_workspace, _name, work) {
    await work(async () => true);
    return true;
  },
};

/** A sweeper as another process would have it, on the same database. */
export function sweeper(installation: Installation, leases?: Leases): DeadlineSweep {
  const { workspace, core, stores, clock, cases } = installation;
  return createDeadlineSweep({
    ...{ workspace: workspace.key, cases: stores.cases, clock, announcer: createCaseAnnouncer() },
    definitions: createCaseDefinitions(core.published, core.catalog, stores.accounts),
    leases: leases ?? createLeases(stores.leases, randomUUID(), realClock),
    log: {
      error: (detail: unknown) => {
        throw new Error(JSON.stringify(detail));
      },
    },
    committed: (record) => cases.projector.project(record),
  });
}

export async function read({ stores, workspace }: Installation, id: string): Promise<CaseRecord> {
  const record = await stores.cases.read(workspace.key, id);
  assert.ok(record);
  return record;
}

/** Every warning in the history of a case, by its key. */
export async function warned(installation: Installation, id: string): Promise<string[]> {
  const { stores, workspace } = installation;
  const history = await stores.cases.history(workspace.key, await read(installation, id));
  return history.flatMap((row) => (row.type === 'warned' ? [row.warning.key] : []));
}

/** Sets the virtual clock of the workspace to nine o'clock of a day in China. */
export function jumpTo({ clock }: Installation, day: string): Promise<void> {
  const wall = realClock.now();
  const offsetMs = Date.parse(`${day}T01:00:00Z`) - Date.parse(wall);
  return clock.set({ offsetMs, setBy: '测试', setAt: wall });
}
