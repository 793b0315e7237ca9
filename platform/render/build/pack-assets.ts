import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXT = /\.(?:js|css|html|svg|json)$/;
const SMALLEST = 1024;

async function packFile(path: string): Promise<void> {
  if ((await stat(path)).size < SMALLEST) return;
  const content = await readFile(path);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
  await writeFile(`${path}.br`, await promisify(brotliCompress)(content, { params }));
  await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: 9 }));
}

/** Vite plugin: leaves `.br` and `.gz` beside each text file, which the server sends as they are. */
export function packAssets() {
  return {
    name: 'pack-assets',
    apply: 'build' as const,
    async writeBundle({ dir }: { dir?: string }) {
      if (!dir) return;
      const names = await readdir(dir, { recursive: true });
      for (const name of names.filter((one) => TEXT.test(one))) await packFile(join(dir, name));
    },
  };
}
