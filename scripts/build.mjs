// Builds what is stale: the server (tsc) and the two faces (vite), each with a stamp of its sources.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { ensureInstalled, root, run, say } from './install.mjs';

const shared = ['platform/definition', 'platform/contract', 'package-lock.json', 'tsconfig.json'];
const targets = {
  server: {
    zh: '服务器',
    en: 'server',
    out: 'dist/server',
    sources: ['platform', 'plugins', 'tsconfig.server.json', 'package-lock.json', 'tsconfig.json'],
    leaveOut: ['platform/portal'],
    build: () =>
      run(process.execPath, ['node_modules/typescript-native/bin/tsc', '-p', 'tsconfig.server.json']),
  },
  portal: {
    zh: '网上大厅',
    en: 'the hall',
    out: 'dist/web/portal',
    sources: [...shared, 'platform/portal', 'platform/render', 'tsconfig.web.json'],
    build: () =>
      run('npx', ['vite', 'build', '--config', 'platform/portal/vite.config.ts', '--logLevel', 'warn']),
  },
  office: {
    zh: '后台',
    en: 'the back office',
    out: 'dist/web/office',
    sources: [...shared, 'admin-ui', 'platform/render', 'tsconfig.web.json'],
    build: () => run('npx', ['vite', 'build', '--config', 'admin-ui/vite.config.ts', '--logLevel', 'warn']),
  },
};

/** Every file below a path, sorted, without what a target leaves out. */
function* filesBelow(path, leaveOut = []) {
  if (leaveOut.includes(path)) return;
  const full = join(root, path);
  if (!existsSync(full)) return;
  if (!statSync(full).isDirectory()) {
    yield path;
    return;
  }
  for (const name of readdirSync(full).sort()) yield* filesBelow(join(path, name), leaveOut);
}

function fingerprint(target) {
  const hash = createHash('sha256');
  for (const source of target.sources)
    for (const file of filesBelow(source, target.leaveOut))
      hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/** Writes .gz and .br beside each text asset, so that the server never compresses the same file twice. */
function compressAssets(folder) {
  for (const file of filesBelow(folder)) {
    if (!['.js', '.css', '.html', '.svg', '.json', '.map'].includes(extname(file)) || file.endsWith('.map'))
      continue;
    const bytes = readFileSync(join(root, file));
    if (bytes.length < 1024) continue;
    writeFileSync(join(root, `${file}.gz`), gzipSync(bytes, { level: 9 }));
    writeFileSync(
      join(root, `${file}.br`),
      brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    );
  }
}

/** Builds the named targets, or all, where their sources changed since the last build. */
export function buildStale(names = Object.keys(targets), { force = false } = {}) {
  for (const name of names) {
    const target = targets[name];
    const stamp = join(root, 'dist', `.${name}`);
    const print = fingerprint(target);
    if (
      !force &&
      existsSync(stamp) &&
      existsSync(join(root, target.out)) &&
      readFileSync(stamp, 'utf8') === print
    )
      continue;
    const began = Date.now();
    say(`正在构建${target.zh}…`, `building ${target.en} …`);
    rmSync(join(root, target.out), { recursive: true, force: true });
    target.build();
    if (name !== 'server') compressAssets(target.out);
    mkdirSync(join(root, 'dist'), { recursive: true });
    writeFileSync(stamp, print);
    say(`${target.zh}已构建，${((Date.now() - began) / 1000).toFixed(1)} 秒`, `${target.en} built`);
  }
}

if (process.argv[1] === join(root, 'scripts', 'build.mjs')) {
  ensureInstalled();
  const names = process.argv.slice(2).filter((name) => name in targets);
  buildStale(names.length ? names : undefined, { force: process.argv.includes('--force') });
}
