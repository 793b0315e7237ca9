import type { Case, CaseEvent, CaseFile } from '../../runtime/index.ts';
import type { CaseUploadStore } from '../ports/case-uploads.ts';

/** Files of a case as it stands: materials and documents. */
export function currentFile({ materials, documents }: Case, id: string): CaseFile | undefined {
  const files = [...materials.flatMap((one) => one.files), ...documents.flatMap((one) => one.file ?? [])];
  return files.find((one) => one.id === id);
}

/** Files of earlier days, which a replay shows, and attachments of opinions, which are for staff. */
export function pastFile(history: readonly CaseEvent[], id: string, isStaff: boolean): CaseFile | undefined {
  return history.flatMap((event) => filesOf(event, isStaff)).find((one) => one.id === id);
}

function filesOf(event: CaseEvent, isStaff: boolean): CaseFile[] {
  const attached = isStaff || event.actor.kind === 'applicant' ? (event.files ?? []) : [];
  const materials = 'materials' in event ? event.materials.flatMap((one) => one.files) : [];
  const made = event.type === 'document-issued' ? [event.file] : [];
  return [...attached, ...materials, ...made];
}

/** Files that wait to be handed in: whoever uploaded them may look at them before. */
export async function waitingFile(
  uploads: CaseUploadStore,
  at: { workspace: string; case: string; account: string; isStaff: boolean },
  id: string,
): Promise<CaseFile | undefined> {
  const files = at.isStaff
    ? await uploads.attachments(at.workspace, at.case, at.account)
    : (await uploads.ofCase(at.workspace, at.case)).map((one) => one.file);
  return files.find((one) => one.id === id);
}
