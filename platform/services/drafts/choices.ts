import { Rejected } from '../../errors/rejected.ts';
import type { ItemBundle } from '../../definition/kinds/item-bundle.ts';
import type { DraftChange, StoredDraft } from '../ports/drafts.ts';

type Choices = Pick<StoredDraft, 'commitment' | 'deferred'>;

/** 告知承诺 and 容缺 as the applicant chose them; refused where the item does not offer them. */
export function chosenOf({ item, materials }: ItemBundle, { commitment, deferred }: Choices): Choices {
  if (commitment && item.commitmentText === undefined) {
    throw new Rejected('commitment.not-offered', { path: '/commitment' });
  }
  const fixed = deferred?.findIndex((key) => !isDeferrable(materials, key)) ?? -1;
  if (fixed >= 0) throw new Rejected('material.not-deferrable', { path: `/deferred/${fixed}` });
  return {
    ...(commitment !== undefined && { commitment }),
    ...(deferred && { deferred: [...new Set(deferred)] }),
  };
}

/** What of the choices a new version of the item still offers. */
export function stillOffered(
  { item, materials }: ItemBundle,
  { commitment = false, deferred = [] }: Choices,
): Pick<DraftChange, 'commitment' | 'deferred'> {
  return {
    commitment: commitment && item.commitmentText !== undefined,
    deferred: deferred.filter((key) => isDeferrable(materials, key)),
  };
}

function isDeferrable(materials: ItemBundle['materials'], key: string): boolean {
  return materials.some((one) => one.key === key && one.necessity === 'deferrable');
}
