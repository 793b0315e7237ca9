import type { DraftView } from '../../../../contract/hall.ts';

export type DraftMaterial = DraftView['materials'][number];

/** Required materials without a file. */
export const missingMaterials = (draft: DraftView): DraftMaterial[] =>
  draft.materials.filter(({ required, files }) => required && files.length === 0);
