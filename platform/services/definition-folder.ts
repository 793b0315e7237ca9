import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import type { Finding } from '../definition/finding.ts';
import type { ListDefinitions } from '../definition/index.ts';
import type { ItemBundle } from '../definition/kinds/item-bundle.ts';

/** Folder of an item's binary files (blank forms, samples). */
export const FILES = 'files';

/** A bundle with the bytes its materials name, by sha256. */
export interface BundleWithFiles {
  bundle: ItemBundle;
  files: Map<string, Buffer>;
}
export interface Definitions {
  lists: ListDefinitions;
  bundles: BundleWithFiles[];
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export const problem = (path: string, zh: string, en: string): Finding => ({
  code: 'definition-file',
  severity: 'error',
  path,
  message: { zh, en },
});

/** Names in a folder, sorted, hidden ones left out; a missing folder is empty. */
export async function namesIn(dir: string): Promise<{ files: string[]; folders: string[] }> {
  const entries = await readdir(dir, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  // A symbolic link could lead out of the folder: it is neither file nor folder here.
  const shown = entries.filter((entry) => !entry.name.startsWith('.'));
  return {
    files: shown
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name)
      .sort(),
    folders: shown
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort(),
  };
}
