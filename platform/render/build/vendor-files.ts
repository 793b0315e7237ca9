import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const inFormio = createRequire(createRequire(import.meta.url).resolve('@formio/js/form'));
/** Address under /vendor → module file. What the renderer fetches at run time is ours to serve. */
const FILES: Readonly<Record<string, string>> = {
  'moment-timezone/data/packed/latest.json': 'moment-timezone/data/packed/latest.json',
};

/** Vite plugin: puts the files the form renderer asks for into `/vendor`. */
export function vendorFiles() {
  return {
    name: 'vendor-files',
    apply: 'build' as const,
    async generateBundle(this: {
      emitFile(file: { type: 'asset'; fileName: string; source: Buffer }): string;
    }) {
      for (const [address, module] of Object.entries(FILES)) {
        const source = await readFile(inFormio.resolve(module));
        this.emitFile({ type: 'asset', fileName: `vendor/${address}`, source });
      }
    },
  };
}
