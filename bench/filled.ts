import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fill } from './fill.ts';
import type { Figure } from './measure.ts';
import { removeFolder, temporaryFolder } from './server.ts';

export interface FilledFolder {
  folder: string;
  figures: Figure[];
}

/** The largest is kept for whatever part comes next: a million cases take minutes to make. */
let kept: (FilledFolder & { count: number }) | undefined;

/** A data folder with so many open cases, and how fast and large they were. */
export async function filledFolder(count: number): Promise<FilledFolder> {
  if (kept?.count === count) return { folder: kept.folder, figures: [] };
  dropFilled();
  const folder = temporaryFolder();
  const { perSecond } = await fill(folder, count);
  const all = count.toLocaleString('en-US');
  const bytes = bytesOf(folder);
  const figures: Figure[] = [
    { name: `cases filled in, ${all}`, value: perSecond, unit: '/s', note: 'in bulk, server stopped' },
    {
      name: `data folder, ${all} cases`,
      value: bytes / 2 ** 20,
      unit: 'MB',
      note: `${(bytes / count / 1024).toFixed(1)} KB a case, indexes and projections included`,
    },
  ];
  kept = { folder, figures, count };
  return kept;
}

export function dropFilled(): void {
  if (kept) removeFolder(kept.folder);
  kept = undefined;
}

function bytesOf(folder: string): number {
  const file = join(folder, 'store', 'data.mdb');
  return existsSync(file) ? statSync(file).blocks * 512 : 0;
}
