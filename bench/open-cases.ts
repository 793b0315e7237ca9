import { randomUUID } from 'node:crypto';
import type { Installation } from '../platform/app.ts';
import type { Applicant, CaseCommand, Definition, Instant } from '../platform/runtime/index.ts';
import type { CommitNeeds } from '../platform/services/cases/commit.ts';
import type { CaseRecord, CaseStore } from '../platform/services/ports/cases.ts';
import { compiled } from './compiled.ts';
import { application } from './journey.ts';

/** What makes a case its own: everything else it shares with the others that were handed in at the same moment. */
export interface Identity {
  id: string;
  /** Comes last in the number, behind prefix and day. */
  serial: string;
  applicant: Applicant;
}
export interface MadeCase {
  record: CaseRecord;
  openKey: string;
}
/** A store a case may be made on: the database's own, or one that only keeps what it is given. */
export type CasesOn = CommitNeeds['cases'];

/** Handed in over the last three weeks: some cases are fresh, some due, some overdue. */
const SPREAD_MS = 21 * 24 * 3600_000;
/** Serials of a day begin where no real day of theirs ever gets to. */
const FIRST_SERIAL = 1_000_000;
/** So many in a row have the same name. */
const RUN = 100;
const NAMES = [
  '安居',
  '滨水',
  '恒信',
  '金辉',
  '阳光',
  '远洋',
  '万和',
  '华景',
  '绿城',
  '天润',
  '锦绣',
  '中天',
];

const SYSTEM: CaseCommand['actor'] = { kind: 'system', account: 'system', name: '系统', posts: [] };
const CHECK: CaseCommand = { type: 'check-deadlines', actor: SYSTEM, payload: {} };

/**
 * Somebody different each time: an applicant has one open case of an item. Ids lie evenly over all there are, in order,
 * and names come in runs, so that a million cases are written where the ones before them were, not all over the disk.
 */
export function identity(index: number, of: number): Identity {
  const place = Math.floor((index / of) * 2 ** 32);
  const name = [1, 12, 144].map((power) => NAMES[Math.floor(index / RUN / power) % NAMES.length]);
  return {
    id: place.toString(16).padStart(8, '0') + randomUUID().slice(8),
    serial: String(FIRST_SERIAL + index),
    applicant: {
      account: `filled-${String(index).padStart(7, '0')}`,
      kind: 'enterprise',
      name: `云江市${name.join('')}置业有限公司`,
      idNumber: `91990100MF${String(index).padStart(8, '0')}`,
      contact: '程立新',
    },
  };
}

/** When the case with a number among so many was handed in: steps of the golden ratio spread evenly. */
export function handedInAt(index: number, now: Instant): Instant {
  const ago = ((index * 0.618_033_988_7) % 1) * SPREAD_MS;
  return new Date(Date.parse(now) - ago).toISOString();
}

export interface CaseMaker {
  definition: Definition;
  /** What a command on such a case is committed with. */
  needs(cases: CasesOn): CommitNeeds;
  /** A case handed in at `at`, with all that fell due in it until `now`, by the product's own code. */
  make(cases: CasesOn, own: Identity, when: { at: Instant; now: Instant }): Promise<MadeCase>;
}

export async function caseMaker({ workspace, core, stores }: Installation, item: string): Promise<CaseMaker> {
  const { startCase } = await compiled<typeof import('../platform/services/cases/start.ts')>(
    'platform/services/cases/start.ts',
  );
  const { commitCommand } = await compiled<typeof import('../platform/services/cases/commit.ts')>(
    'platform/services/cases/commit.ts',
  );
  const { createCaseDefinitions } = await compiled<
    typeof import('../platform/services/cases/case-definitions.ts')
  >('platform/services/cases/case-definitions.ts');
  const { localDate } = await compiled<typeof import('../platform/services/clock.ts')>(
    'platform/services/clock.ts',
  );
  const definitions = createCaseDefinitions(core.published, core.catalog, stores.accounts);
  const published = await core.published.current(workspace.key, item);
  if (!published) throw new Error(`${item} is not published`);
  const definition = await definitions.of(workspace.key, { key: item, version: published.version });
  const announcer = { announce: () => undefined, listen: () => () => undefined };
  const needsOf = (cases: CasesOn) => ({ cases, definitions, announcer });
  return {
    definition,
    needs: needsOf,
    async make(cases, { id, serial, applicant }, { at, now }) {
      const needs = { ...needsOf(cases), serials: { next: async () => Number(serial) } };
      const {
        type: _type,
        number: _number,
        ...handedIn
      } = application(definition, { id, number: '', applicant });
      let record = await startCase(needs, { ...handedIn, workspace: workspace.key, definition, now: at });
      const today = localDate(now);
      while (record.nextCheckOn && record.nextCheckOn <= today) {
        const request = { workspace: workspace.key, id, command: CHECK, now };
        record = (await commitCommand(needs, request)).record;
      }
      return { record, openKey: `${applicant.account}:${item}` };
    },
  };
}

/** A store of one case at a time: nobody is told of it, so what it would notify counts as delivered. */
export function memoryStore(stores: CaseStore): CaseStore {
  let kept: CaseRecord | null = null;
  return {
    ...stores,
    read: async (_workspace, id) => (kept?.case.id === id ? kept : null),
    async insert(_workspace, record) {
      kept = record;
      return 'ok';
    },
    async advance(
      _workspace,
      from,
      { case: current, events, contentVersion, departments = [], nextCheckOn },
    ) {
      const { nextCheckOn: _, ...before } = from;
      kept = {
        ...{ ...before, case: current, contentVersion },
        events: [...from.events, ...events],
        departments: [...from.departments, ...departments],
        ...(nextCheckOn && { nextCheckOn }),
      };
      return true;
    },
  };
}
