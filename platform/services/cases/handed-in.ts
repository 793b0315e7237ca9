import { Rejected } from '../../errors/rejected.ts';
import type { Finding } from '../../definition/finding.ts';
import type { ItemBundle } from '../../definition/kinds/item-bundle.ts';
import type { Case, CaseFile, CaseMaterial } from '../../runtime/index.ts';
import type { CaseUpload } from '../ports/case-uploads.ts';

/** Per material the ids of its files, as a page hands them in. Left out: as it was. */
export type FileIds = Readonly<Record<string, readonly string[]>>;

/** The materials a case has after somebody handed files in: ids replaced by the files they stand for. */
export function materialsOf(
  current: Case,
  bundle: ItemBundle,
  uploads: readonly CaseUpload[],
  given: FileIds,
): CaseMaterial[] {
  const known = new Set(bundle.materials.map((material) => material.key));
  const stranger = Object.keys(given).find((key) => !known.has(key));
  if (stranger !== undefined) throw new Rejected('record.absent', { path: `/payload/materials/${stranger}` });
  return bundle.materials.flatMap(({ key, maxFiles, name }) => {
    const ids = given[key];
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

export type Fault = Pick<Finding, 'message'> & { path: string };

export const missingFault = (key: string): Fault => ({
  path: `/payload/materials/${key}`,
  message: { zh: '请上传这份材料', en: 'Please upload this material' },
});

/** Everything that is missing or wrong, in one answer. */
export function refuseFaulty(faults: readonly Fault[]): void {
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
