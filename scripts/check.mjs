// npm run check: types, lint and formatting, boundaries, dead code, generated files. Runs all, then says what failed.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, root } from './install.mjs';

ensureInstalled();
const bin = (name) => join(root, 'node_modules', '.bin', name);
const native = join(root, 'node_modules/typescript-native/bin/tsc');
const checks = [
  ['types: server and tests', process.execPath, [native, '-p', 'tsconfig.json', '--noEmit']],
  ['types: both faces', process.execPath, [native, '-p', 'tsconfig.web.json', '--noEmit']],
  ['lint and formatting', bin('biome'), ['check', '--error-on-warnings', '.']],
  [
    'boundaries',
    bin('depcruise'),
    ['--config', '.dependency-cruiser.cjs', 'platform', 'plugins', 'admin-ui'],
  ],
  ['dead code', bin('knip'), ['--no-progress']],
  ['generated files current', bin('tsx'), ['scripts/generate.ts', '--check']],
];
let failed = 0;
for (const [name, command, args] of checks) {
  const began = Date.now();
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  process.stdout.write(
    `${status === 0 ? '✓' : '✗'} ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)\n`,
  );
  if (status === 0) continue;
  failed += 1;
  process.stdout.write(`${stdout}${stderr}\n`);
}
process.exit(failed ? 1 : 0);
