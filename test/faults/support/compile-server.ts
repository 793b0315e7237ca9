import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Inside the product folder, so that its packages and definitions are found. */
const FOLDER = 'dist/fault-server';

/** Compiles the server once and gives its entry: fifty starts from source would be mostly compiling. */
export function compileServer(): string {
  const tsc = join('node_modules', '.bin', 'tsc');
  const { stderr, stdout } = spawnSync(tsc, ['-p', 'tsconfig.server.json', '--outDir', FOLDER], {
    encoding: 'utf8',
  });
  const entry = join(FOLDER, 'platform', 'main.js');
  if (!existsSync(entry)) throw new Error(`The server does not compile:\n${stdout}${stderr}`);
  return entry;
}
