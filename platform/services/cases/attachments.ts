import { Rejected } from '../../errors/rejected.ts';
import {
  allowedCommands,
  type Actor,
  type Case,
  type CaseFile,
  type Definition,
} from '../../runtime/index.ts';
import { storeUpload, type Uploaded } from '../forms/upload.ts';
import type { CaseUploadStore } from '../ports/case-uploads.ts';
import type { FileStore } from '../ports/files.ts';

/** An official may have this many attachments waiting in one case: three times what one opinion takes. */
const MOST = 60;

interface Stores {
  files: FileStore;
  uploads: CaseUploadStore;
}

/** Takes in a file for an opinion its uploader can give now. */
export async function attach(
  { files, uploads }: Stores,
  at: { workspace: string; now: string; case: Case; definition: Definition; actor: Actor },
  file: Uploaded,
): Promise<CaseFile> {
  const { workspace, now, case: current, actor } = at;
  const { tasks, whole } = allowedCommands(current, actor, at.definition, now);
  if (![...tasks, whole].some(({ commands }) => commands.length > 0)) throw new Rejected('upload.no-turn');
  const waiting = await uploads.attachments(workspace, current.id, actor.account);
  if (waiting.length >= MOST) throw new Rejected('upload.attachments-full', { params: { most: MOST } });
  const stored = await storeUpload(files, workspace, file, now);
  await uploads.attach(workspace, { case: current.id, account: actor.account, file: stored });
  return stored;
}

/** The engine takes files, the page sends their ids: only what this account attached to this case. */
export async function attachedFiles(
  uploads: CaseUploadStore,
  at: { workspace: string; case: string; account: string },
  ids: readonly string[],
): Promise<CaseFile[]> {
  if (ids.length === 0) return [];
  const known = await uploads.attachments(at.workspace, at.case, at.account);
  return ids.map((id, index) => {
    const file = known.find((one) => one.id === id);
    if (!file) throw new Rejected('upload.unknown-file', { path: `/files/${index}`, params: { file: id } });
    return file;
  });
}
