import { nextCheckOn } from '../../runtime/index.ts';
import type { CommitNeeds } from '../cases/commit.ts';

/** Brings the day the sweep finds a case by in line with the case and the calendars of today. */
export async function noteNextCheck(
  { cases, definitions }: Pick<CommitNeeds, 'cases' | 'definitions'>,
  workspace: string,
  id: string,
): Promise<void> {
  const record = await cases.read(workspace, id);
  if (!record) return;
  const next = nextCheckOn(record.case, await definitions.of(workspace, record.case.item));
  if (next !== record.nextCheckOn) await cases.checkOn(workspace, id, record.case.version, next);
}
