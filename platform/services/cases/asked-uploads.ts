import { Rejected } from '../../errors/rejected.ts';
import type { Case, CaseFile, Definition } from '../../runtime/index.ts';
import { admitUpload, storeUpload, type Uploaded } from '../forms/upload.ts';
import type { CaseUploadStore } from '../ports/case-uploads.ts';
import type { FileStore } from '../ports/files.ts';

/** Files are uploaded this many times as many as a material takes: enough to change one's mind. */
const SPARE = 3;

/** Takes in a file that is asked for now: for a correction, or for what was to follow (容缺补交). */
export async function uploadAskedFor(
  { files, uploads }: { files: FileStore; uploads: CaseUploadStore },
  at: { workspace: string; now: string; case: Case; definition: Definition },
  key: string,
  file: Uploaded,
): Promise<CaseFile> {
  const { case: current, definition, workspace, now } = at;
  if (!isAskedFor(current, key)) throw new Rejected('upload.not-asked');
  const material = definition.bundle.materials.find((one) => one.key === key);
  if (!material) throw new Rejected('record.absent', { path: '/material' });
  const waiting = (await uploads.ofCase(workspace, current.id)).filter((one) => one.material === key);
  admitUpload({ ...material, maxFiles: material.maxFiles * SPARE }, file, waiting.length);
  const stored = await storeUpload(files, workspace, file, now);
  await uploads.insert(workspace, { case: current.id, material: key, file: stored });
  return stored;
}

/** A correction may bring any material; a deficiency only what was promised. */
function isAskedFor({ tasks, deficiency, closedAt }: Case, material: string): boolean {
  if (tasks.some((task) => task.forApplicant && !task.waitingFor)) return true;
  const owed = closedAt === null && deficiency?.suppliedAt === undefined ? deficiency?.materials : undefined;
  return owed?.includes(material) ?? false;
}
