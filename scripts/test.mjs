// npm test: prepares the machine, then runs every test group and closes with one line `N passed, N failed`.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildStale } from './build.mjs';
import { ensureInstalled, root, say } from './install.mjs';
import { ensureMachine } from './machine.mjs';

/** Groups run two at a time, one per core; the last ones load the whole machine and run alone. */
const ALONE = ['faults', 'browser'];
const TOGETHER = 2;

ensureInstalled();
ensureMachine();
const wanted = process.argv.slice(2);
const groups = readdirSync(join(root, 'test'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'support')
  .map((entry) => entry.name)
  .filter((name) => hasTests(join(root, 'test', name)))
  .filter((name) => wanted.length === 0 || wanted.includes(name));
buildStale();
const results = mkdtempSync(join(tmpdir(), 'banshi-test-'));
mkdirSync(join(root, 'test-artifacts'), { recursive: true });

function hasTests(folder) {
  return readdirSync(folder, { recursive: true }).some((file) => String(file).endsWith('.test.ts'));
}

/** Runs one group in a process of its own; its output is shown in one piece when it ends. */
function runGroup(name) {
  const file = join(results, `${name}.json`);
  const args = [
    '--reporter',
    'scripts/mocha-reporter.cjs',
    '--reporter-option',
    `output=${file}`,
    `test/${name}/**/*.test.ts`,
  ];
  const began = Date.now();
  return new Promise((resolve) => {
    const child = spawn(join(root, 'node_modules', '.bin', 'mocha'), args, {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'test' },
    });
    const lines = [];
    child.stdout.on('data', (chunk) => lines.push(chunk));
    child.stderr.on('data', (chunk) => lines.push(chunk));
    child.on('exit', (code) => {
      process.stdout.write(
        `\n── ${name} (${((Date.now() - began) / 1000).toFixed(0)} s) ──\n${Buffer.concat(lines).toString()}`,
      );
      resolve(tally(name, file, code));
    });
  });
}

/** A group that died, ran nothing or skipped something has failed, whatever it counted. */
function tally(name, file, code) {
  const stats = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { passes: 0, failures: 0, pending: 0 };
  const failures = stats.failures + stats.pending;
  const broken = (code !== 0 && failures === 0) || stats.passes + failures === 0;
  const failed = (stats.failed ?? []).map(({ title, error }) => `✗ ${name}: ${title}\n${indented(error)}`);
  if (broken) failed.push(`✗ ${name}: exit ${code}, ${stats.passes} passed: the group itself failed`);
  if (stats.pending > 0) failed.push(`✗ ${name}: ${stats.pending} skipped`);
  return {
    passes: stats.passes,
    failures: failures + (broken ? 1 : 0),
    failed,
  };
}

const indented = (text) => text.replace(/^/gm, '    ');

const total = { passes: 0, failures: 0, failed: [] };
const add = (counts) => {
  total.passes += counts.passes;
  total.failures += counts.failures;
  total.failed.push(...counts.failed);
};
const queue = groups.filter((name) => !ALONE.includes(name));
say(`测试分组：${groups.join('、')}`, 'test groups');
await Promise.all(
  Array.from({ length: TOGETHER }, async () => {
    for (let name = queue.shift(); name; name = queue.shift()) add(await runGroup(name));
  }),
);
for (const name of groups.filter((group) => ALONE.includes(group))) add(await runGroup(name));
rmSync(results, { recursive: true, force: true });
// Once more at the end, where somebody who keeps only the last lines of a run finds it.
for (const failed of total.failed) process.stdout.write(`\n${failed}\n`);
process.stdout.write(`\n${total.passes} passed, ${total.failures} failed\n`);
process.exit(total.failures === 0 && total.passes > 0 ? 0 : 1);
