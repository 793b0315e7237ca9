// Installs the npm packages of the lockfile when they are not the ones in node_modules. Needs Node alone.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'node_modules', '.banshi-lockfile');

/** Says one line of progress; long work never stays silent. */
export function say(zh, en) {
  process.stdout.write(`» ${zh} · ${en}\n`);
}

/** Runs a command of ours to its end, showing what it prints; a failure ends the script with the same code. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (result.status !== 0) {
    process.stderr.write(`✗ ${command} ${args.join(' ')} (${result.status ?? result.signal})\n`);
    process.exit(result.status || 1);
  }
}

/** Refuses a Node too old for us, then installs the lockfile's packages unless they are already there. */
export function ensureInstalled() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    process.stderr.write(
      `需要 Node.js 20.19 或更新版本，现在是 ${process.versions.node} · Node.js 20.19 or newer is needed\n`,
    );
    process.exit(1);
  }
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('正在安装依赖，约需 1–3 分钟', 'installing packages, 1–3 minutes');
  // Not `npm ci`: it refuses a lockfile without the native parts of every platform, and not every registry mirror
  // has them all. `--no-save` keeps to the lockfile and leaves it as it is. No package of ours needs its install
  // script: native parts come prebuilt inside the packages.
  run('npm', [
    'install',
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    '--include=dev',
    '--loglevel=error',
  ]);
  writeFileSync(stamp, wanted);
}
