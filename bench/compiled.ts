import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The compiled server: what is measured is what runs, not what a loader makes of the sources. */
export const SERVER = resolve('dist/server');

/** A module of the compiled server, by its source path. */
export async function compiled<Module>(source: string): Promise<Module> {
  return (await import(pathToFileURL(join(SERVER, source.replace(/\.ts$/, '.js'))).href)) as Module;
}

export const runtime = () =>
  compiled<typeof import('../platform/runtime/index.ts')>('platform/runtime/index.ts');
export const definitionFiles = () =>
  compiled<typeof import('../platform/services/definition-files.ts')>(
    'platform/services/definition-files.ts',
  );
