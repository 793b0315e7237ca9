import { z } from 'zod';
import type { CaseMaterial } from '../../runtime/index.ts';
import { materialsOf } from './handed-in.ts';
import { fileIds, type Given, parsed } from './payload-of.ts';

const supplied = z.strictObject({ materials: fileIds });

/** 补交材料: file ids replaced by the files. Whether everything promised is there is the engine's to say. */
export function supplyPayload({ case: current, definition, uploads, payload }: Given): {
  materials: CaseMaterial[];
} {
  const { materials } = parsed(supplied, payload);
  const handedIn = materialsOf(current, definition.bundle, uploads, materials);
  return { materials: handedIn.filter(({ material }) => Object.hasOwn(materials, material)) };
}
