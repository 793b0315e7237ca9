import type { DraftProblem } from '../../contract/hall.ts';
import type { ItemBundle } from '../../definition/kinds/item-bundle.ts';
import {
  type Applicant,
  type BillLine,
  type CaseMaterial,
  computeBill,
  type Facts,
  factsOf,
  type FormData,
  missingMaterials,
} from '../../runtime/index.ts';
import { validateForm } from '../forms/validate-form.ts';
import type { StoredDraft } from '../ports/drafts.ts';

export interface CheckedDraft {
  problems: DraftProblem[];
  /** What would be handed in. */
  form: FormData;
  materials: CaseMaterial[];
  /** Materials that are promised to follow: those promised that are asked for and have no file. */
  deferred: string[];
  /** The fee it would cost; null where none is due or it cannot be told yet. */
  bill: { lines: BillLine[]; total: number } | null;
}

/** Everything still missing or wrong in a draft, in one list, and the fee. */
export async function checkApplication(
  bundle: ItemBundle,
  draft: Pick<StoredDraft, 'data' | 'files' | 'commitment' | 'deferred'>,
  applicant: Pick<Applicant, 'kind' | 'name'>,
): Promise<CheckedDraft> {
  const checked = await validateForm(bundle.form, draft.data);
  const materials = materialsOf(bundle, draft.files);
  const facts = applicationFacts(bundle, checked.data, applicant, materials, draft.commitment);
  const deferred = promisedOf(bundle, materials, facts, draft.deferred ?? []);
  const fields = checked.problems.map(
    ({ key, label, message }): DraftProblem => ({ kind: 'field', key, label, message }),
  );
  const fee = estimate(bundle, facts, checked.data);
  return {
    problems: [
      ...fields,
      ...(fields.length === 0 ? fee.problems : []),
      ...missing(bundle, materials, facts, deferred),
    ],
    form: checked.data,
    materials,
    deferred,
    bill: fee.bill,
  };
}

export function applicationFacts(
  bundle: ItemBundle,
  form: FormData,
  applicant: Pick<Applicant, 'kind' | 'name'>,
  materials: readonly CaseMaterial[],
  commitment = false,
): Facts {
  const { key, department, caseKind, handling } = bundle.item;
  return factsOf({
    ...{ form, applicant, channel: 'web' as const, caseKind, item: { key, department }, materials, handling },
    ...(commitment && { commitment }),
  });
}

/** Uploaded files by material, in the item's order. Files of a material the item no longer asks for are left out. */
export function materialsOf(bundle: ItemBundle, files: StoredDraft['files']): CaseMaterial[] {
  return bundle.materials.flatMap(({ key }) => {
    const own = files.filter((one) => one.material === key).map((one) => one.file);
    return own.length > 0 ? [{ material: key, files: own }] : [];
  });
}

/** 容缺: a promise holds for what the item lets follow, asks for, and has not been given. */
function promisedOf(
  bundle: ItemBundle,
  materials: readonly CaseMaterial[],
  facts: Facts,
  promised: readonly string[],
): string[] {
  const deferrable = bundle.materials.filter((one) => one.necessity === 'deferrable').map((one) => one.key);
  return missingMaterials(bundle, materials, facts).filter(
    (key) => deferrable.includes(key) && promised.includes(key),
  );
}

function missing(
  bundle: ItemBundle,
  materials: readonly CaseMaterial[],
  facts: Facts,
  deferred: readonly string[],
): DraftProblem[] {
  return missingMaterials(bundle, materials, facts, deferred).map((key): DraftProblem => {
    const label = bundle.materials.find((material) => material.key === key)?.name ?? key;
    return {
      kind: 'material',
      key,
      label,
      message: { zh: `请上传“${label}”`, en: `Please upload “${label}”` },
    };
  });
}

/** A fee that cannot be worked out would hold the case up later, so it is a problem now, at its field. */
function estimate(bundle: ItemBundle, facts: Facts, form: FormData) {
  const computed = computeBill(bundle.fees, facts, form);
  if (computed.ok) return { bill: computed.total > 0 ? computed : null, problems: [] };
  const key = computed.path.startsWith('/form/')
    ? computed.path.slice('/form/'.length).replaceAll('/', '.')
    : '';
  const problem: DraftProblem = { kind: 'field', key, label: '收费', message: computed.message };
  return { bill: null, problems: [problem] };
}
