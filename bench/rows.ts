import type { Installation } from '../platform/app.ts';
import type { Definition } from '../platform/runtime/index.ts';
import { compiled } from './compiled.ts';
import type { MadeCase } from './open-cases.ts';

type Row = Record<string, unknown> & { _id: string };
export type CaseDocument = MadeCase['record'] & Row & { search: string[] };

/** A case as it lies in the database once everything is projected and nothing is pending, by collection. */
export interface CaseInRows {
  cases: CaseDocument[];
  tasks: Row[];
  watched_cases: Row[];
}
export const COLLECTIONS = ['cases', 'tasks', 'watched_cases'] as const satisfies (keyof CaseInRows)[];

/** The rows the projector would write, by the product's own code. */
export async function rowsOf(
  { workspace }: Installation,
  { record, openKey }: MadeCase,
  definition: Definition,
): Promise<CaseInRows> {
  const { searchWords } =
    await compiled<typeof import('../platform/storage/cases.ts')>('platform/storage/cases.ts');
  const { taskRows } = await compiled<typeof import('../platform/services/inbox/task-rows.ts')>(
    'platform/services/inbox/task-rows.ts',
  );
  const { watchedCase } = await compiled<typeof import('../platform/services/supervision/watched-case.ts')>(
    'platform/services/supervision/watched-case.ts',
  );
  const { thresholdsOf } = await compiled<typeof import('../platform/runtime/clock/thresholds.ts')>(
    'platform/runtime/clock/thresholds.ts',
  );
  const current = record.case;
  const { id, version } = current;
  const owned = { workspace: workspace.key, open: true };
  return {
    cases: [
      {
        ...{ ...record, outbox: [], projected: version, _id: id, ...owned },
        ...{ search: searchWords(current), openKey },
      },
    ],
    tasks: taskRows(current, definition.calendars, thresholdsOf(definition)).map(({ id: task, ...row }) => ({
      ...{ _id: task, ...owned, ...row, version },
    })),
    watched_cases: [{ _id: id, ...owned, ...watchedCase(current, definition), version }],
  };
}
