import type { Installation } from '../platform/app.ts';
import { compiled } from './compiled.ts';
import type { MadeCase } from './open-cases.ts';

/** A case as it lies in the database once it is projected and nothing is pending. */
export interface CaseInRows {
  case: Record<string, unknown> & { _id: string };
  tasks: Record<string, unknown>[];
}

export async function rowsOf(
  { workspace, core }: Installation,
  { record, openKey }: MadeCase,
): Promise<CaseInRows> {
  const { searchWords } =
    await compiled<typeof import('../platform/storage/cases.ts')>('platform/storage/cases.ts');
  const { taskRows } = await compiled<typeof import('../platform/services/inbox/task-rows.ts')>(
    'platform/services/inbox/task-rows.ts',
  );
  const current = record.case;
  const owned = { workspace: workspace.key };
  const calendars = await core.catalog.calendars(workspace.key);
  return {
    case: { ...record, _id: current.id, ...owned, open: true, search: searchWords(current), openKey },
    tasks: taskRows(current, calendars).map(({ id, ...task }) => ({
      ...{ _id: id, ...owned, ...task },
      ...{ open: true, version: current.version },
    })),
  };
}
