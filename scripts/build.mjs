// Builds what is stale: the server (tsc) and the two faces (vite), each with a stamp of its sources.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** One build at a time in a checkout: a second start waits for the first and then finds everything built. */
function withBuildLock(work) {
  const lock = join(root, 'dist', '.building');
  mkdirSync(join(root, 'dist'), { recursive: true });
  for (let waited = 0; ; waited += 1) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (reason) {
      if (reason.code !== 'EEXIST') throw reason;
    }
    const holder = Number(readFileSync(lock, { encoding: 'utf8', flag: 'a+' }));
    if (!isRunning(holder)) rmSync(lock, { force: true });
    else {
      if (waited === 0) say('另一个进程正在构建，请稍等', 'another process is building, waiting for it');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 250);
    }
  }
  process.once('exit', () => rmSync(lock, { force: true }));
  work();
  rmSync(lock, { force: true });
}

function isRunning(pid) {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (reason) {
    return reason.code === 'EPERM';
  }
}

/** Builds the named targets, or all, where their sources changed since the last build. */
export function buildStale(names = Object.keys(targets), { force = false } = {}) {
  if (!force && names.every(isCurrent)) return;
  withBuildLock(() => build(names, force));
}

const stampOf = (name) => join(root, 'dist', `.${name}`);

function isCurrent(name) {
  const target = targets[name];
  const stamp = stampOf(name);
  return (
    existsSync(stamp) &&
    existsSync(join(root, target.out)) &&
    readFileSync(stamp, 'utf8') === fingerprint(target)
  );
}

function build(names, force) {
  for (const name of names) {
    const target = targets[name];
    if (!force && isCurrent(name)) continue;
    const began = Date.now();
    const print = fingerprint(target);
    say(`正在构建${target.zh}…`, `building ${target.en} …`);
    rmSync(stampOf(name), { force: true });
    rmSync(join(root, target.out), { recursive: true, force: true });
    target.build();
    writeFileSync(stampOf(name), print);
    say(`${target.zh}已构建，${((Date.now() - began) / 1000).toFixed(1)} 秒`, `${target.en} built`);
  }
}

if (process.argv[1] === join(root, 'scripts', 'build.mjs')) {
  ensureInstalled();
  const names = process.argv.slice(2).filter((name) => name in targets);
  buildStale(names.length ? names : undefined, { force: process.argv.includes('--force') });
}
