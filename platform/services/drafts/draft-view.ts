import type { DraftView } from '../../contract/hall.ts';
import type { ItemBundle } from '../../definition/kinds/item-bundle.ts';
import { type Applicant, isAskedFor, isRequired } from '../../runtime/index.ts';
import { fileView } from '../cases/view/parts.ts';
import { localDate } from '../clock.ts';
import type { StoredDraft } from '../ports/drafts.ts';
import { applicationFacts, materialsOf } from './check-draft.ts';

/** A draft as the application page shows it; which materials are required follows what is filled in so far. */
export function draftView(
  draft: StoredDraft,
  bundle: ItemBundle,
  applicant: Pick<Applicant, 'kind' | 'name'>,
): DraftView {
  const { commitment = false, deferred = [] } = draft;
  const { commitmentText } = bundle.item;
  const materials = materialsOf(bundle, draft.files);
  const facts = applicationFacts(bundle, draft.data, applicant, materials, commitment);
  return {
    id: draft.id,
    item: draft.item,
    handling: bundle.item.handling,
    ...(draft.certificate && { certificate: draft.certificate }),
    form: { definition: bundle.form, data: draft.data },
    sources: draft.sources,
    materials: bundle.materials.map((material) => ({
      material,
      required: isRequired(material, facts, deferred),
      deferrable: material.necessity === 'deferrable' && isAskedFor(material, facts),
      files: draft.files.filter((one) => one.material === material.key).map((one) => fileView(one.file)),
    })),
    ...(commitmentText === undefined ? {} : { commitmentText }),
    commitment,
    deferred,
    revision: draft.revision,
    savedAt: draft.savedAt,
    expiresOn: localDate(draft.expiresAt),
  };
}
