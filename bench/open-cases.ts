import { randomUUID } from 'node:crypto';
import type { Installation } from '../platform/app.ts';
import type { Applicant, Definition, Instant } from '../platform/runtime/index.ts';
import type { CaseRecord } from '../platform/services/ports/cases.ts';
import type { StartNeeds } from '../platform/services/cases/start.ts';
import { compiled } from './compiled.ts';
import { application } from './journey.ts';

export interface MadeCase {
  record: CaseRecord;
  openKey: string;
}

/** Handed in over the last three weeks: some cases are fresh, some due, some overdue. */
const SPREAD_MS = 21 * 24 * 3600_000;
/** Serials of a day begin where no real day of theirs ever gets to. */
const FIRST_SERIAL = 500_000;
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

/** Somebody different each time: an applicant has one open case of an item. */
const enterprise = (index: number): Applicant => ({
  account: `filled-${index}`,
  kind: 'enterprise',
  name: `云江市${NAMES[index % NAMES.length]}${NAMES[Math.floor(index / NAMES.length) % NAMES.length]}置业有限公司${index}`,
  idNumber: `91990100MF${String(index).padStart(8, '0')}`,
  contact: '程立新',
});

/**
 * Cases as the product starts them: by its own code, on a store that only keeps what it is given. Nobody is told
 * of them, so what they would notify counts as delivered.
 */
export async function* openCases(
  installation: Installation,
  item: string,
  count: number,
): AsyncGenerator<MadeCase> {
  const { startCase } = await compiled<typeof import('../platform/services/cases/start.ts')>(
    'platform/services/cases/start.ts',
  );
  const { workspace, clock } = installation;
  const definition = await definitionOf(installation, item);
  const now = Date.parse(clock.now());
  let kept: MadeCase | undefined;
  let serial = FIRST_SERIAL;
  const collecting: StartNeeds = {
    cases: {
      ...installation.stores.cases,
      read: async () => null,
      async insert(_workspace: string, record: CaseRecord, openKey: string | null) {
        kept = { record: { ...record, outbox: [], projected: record.case.version }, openKey: openKey ?? '' };
        return 'ok' as const;
      },
    },
    serials: { next: async () => ++serial },
    announcer: { announce: () => undefined, listen: () => () => undefined },
  };
  for (let index = 0; index < count; index += 1) {
    // Steps of the golden ratio: evenly spread however many there are.
    const ago = ((index * 0.618_033_988_7) % 1) * SPREAD_MS;
    const at: Instant = new Date(now - ago).toISOString();
    const command = application(definition, { id: randomUUID(), number: '', applicant: enterprise(index) });
    const { type: _type, number: _number, ...handedIn } = command;
    await startCase(collecting, { ...handedIn, workspace: workspace.key, definition, now: at });
    if (kept) yield kept;
  }
}

async function definitionOf({ workspace, core }: Installation, item: string): Promise<Definition> {
  const published = await core.published.current(workspace.key, item);
  if (!published) throw new Error(`${item} is not published`);
  const { bundle, version } = published;
  return { bundle, version, calendars: await core.catalog.calendars(workspace.key) };
}
