import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder with package.json, definitions/ and dist/, whether run from source or compiled. */
export const PRODUCT_ROOT = findRoot(dirname(fileURLToPath(import.meta.url)));

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'definitions'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('The product folder (package.json, definitions/) was not found');
  return findRoot(parent);
}
