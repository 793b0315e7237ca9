import { z } from 'zod';
import { Rejected } from '../../errors/rejected.ts';
import {
  type Case,
  type CaseFile,
  type CaseMaterial,
  type Definition,
  factsOf,
  missingMaterials,
} from '../../runtime/index.ts';
import { validateForm } from '../forms/validate-form.ts';
import { admitUpload, storeUpload, type Uploaded } from '../forms/upload.ts';
import type { CaseUpload, CaseUploadStore } from '../ports/case-uploads.ts';
import type { FileStore } from '../ports/files.ts';

/** What an applicant hands in: the whole form, and per material the ids of its files. Left out: as it was. */
const correction = z.strictObject({
  form: z.record(z.string().max(80), z.json()).optional(),
  materials: z.record(z.string().max(80), z.array(z.string().max(100)).max(20)).optional(),
});

/** A correction is being uploaded for this many times the files a material takes: enough to change one's mind. */
const SPARE = 3;

/** Turns what the page sends into what the engine takes: the form validated, file ids replaced by the files. */
export async function correctionPayload(
  current: Case,
  { bundle }: Definition,
  uploads: readonly CaseUpload[],
  payload: unknown,
): Promise<{ form: Case['form']; materials: CaseMaterial[] }> {
  const parsed = correction.safeParse(payload ?? {});
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.map(String).join('/') ?? '';
    throw new Rejected('request.invalid', { path: `/payload${path && `/${path}`}` });
  }
  const checked = await validateForm(bundle.form, parsed.data.form ?? current.form);
  const known = new Set(bundle.materials.map((material) => material.key));
  const stranger = Object.keys(parsed.data.materials ?? {}).find((key) => !known.has(key));
  if (stranger !== undefined) throw new Rejected('record.absent', { path: `/payload/materials/${stranger}` });
  const materials = bundle.materials.flatMap(({ key, maxFiles, name }) => {
    const ids = parsed.data.materials?.[key];
    const held = current.materials.find((one) => one.material === key)?.files ?? [];
    const files = ids ? ids.map((id) => fileOf(id, key, held, uploads)) : held;
    if (files.length > maxFiles) {
      throw new Rejected('upload.too-many', {
        path: `/payload/materials/${key}`,
        params: { material: name, most: maxFiles },
      });
    }
    return files.length > 0 ? [{ material: key, files }] : [];
  });
  const missing = missingMaterials(bundle, materials, factsOf({ ...current, form: checked.data, materials }));
  refuseFaulty(
    checked.problems.map(({ path, message }) => ({ path: `/payload/form${path}`, message })),
    missing.map((key) => ({
      path: `/payload/materials/${key}`,
      message: { zh: '请上传这份材料', en: 'Please upload this material' },
    })),
  );
  return { form: checked.data, materials };
}

function fileOf(
  id: string,
  material: string,
  held: readonly CaseFile[],
  uploads: readonly CaseUpload[],
): CaseFile {
  const file =
    held.find((one) => one.id === id) ??
    uploads.find((one) => one.material === material && one.file.id === id)?.file;
  if (!file)
    throw new Rejected('upload.unknown-file', {
      path: `/payload/materials/${material}`,
      params: { file: id },
    });
  return file;
}

interface Fault {
  path: string;
  message: { zh: string; en: string };
}
function refuseFaulty(...groups: readonly Fault[][]): void {
  const faults = groups.flat();
  const [first] = faults;
  if (!first) return;
  const findings = faults.slice(0, 100).map((fault) => ({
    code: 'application.incomplete',
    severity: 'error' as const,
    ...fault,
  }));
  throw new Rejected('application.incomplete', {
    path: first.path,
    params: { count: faults.length },
    findings,
  });
}

/** Takes in a file for a correction that is asked for now. */
export async function uploadForCorrection(
  { files, uploads }: { files: FileStore; uploads: CaseUploadStore },
  at: { workspace: string; now: string; case: Case; definition: Definition },
  key: string,
  file: Uploaded,
): Promise<CaseFile> {
  const { case: current, definition, workspace, now } = at;
  if (!current.tasks.some((task) => task.forApplicant && !task.waitingFor))
    throw new Rejected('upload.not-asked');
  const material = definition.bundle.materials.find((one) => one.key === key);
  if (!material) throw new Rejected('record.absent', { path: '/material' });
  const waiting = (await uploads.ofCase(workspace, current.id)).filter((one) => one.material === key);
  admitUpload({ ...material, maxFiles: material.maxFiles * SPARE }, file, waiting.length);
  const stored = await storeUpload(files, workspace, file, now);
  await uploads.insert(workspace, { case: current.id, material: key, file: stored });
  return stored;
}
