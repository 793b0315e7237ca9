import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync, readdirSync, readFileSync, cpSync } from 'node:fs';
import { join } from 'node:path';

const cruise = (cwd: string, ...folders: string[]) =>
  spawnSync(
    join(process.cwd(), 'node_modules/.bin/depcruise'),
    ['--config', '.dependency-cruiser.cjs', ...folders],
    { cwd, encoding: 'utf8' },
  );

describe('boundaries', () => {
  it('imports run one way', () => {
    const result = cruise(process.cwd(), 'platform', 'plugins', 'admin-ui');
    assert.equal(result.status, 0, result.stdout);
  });

  it('a wrong import is found', () => {
    const folder = mkdtempSync(join(process.cwd(), '.boundary-'));
    try {
      cpSync('.dependency-cruiser.cjs', join(folder, '.dependency-cruiser.cjs'));
      cpSync('tsconfig.json', join(folder, 'tsconfig.json'));
      mkdirSync(join(folder, 'platform/definition'), { recursive: true });
      mkdirSync(join(folder, 'platform/runtime'), { recursive: true });
      writeFileSync(
        join(folder, 'platform/runtime/decide.ts'),
        "import { readFileSync } from 'node:fs';\nexport const decide = readFileSync;\n",
      );
      writeFileSync(
        join(folder, 'platform/definition/item.ts'),
        "import { decide } from '../runtime/decide.ts';\nexport const item = decide;\n",
      );
      const result = cruise(folder, 'platform');
      assert.notEqual(result.status, 0);
      assert.match(result.stdout, /definition-is-lowest/);
      assert.match(result.stdout, /pure-core/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('the house', () => {
  const files = (folder: string): string[] =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name));

  it('no test is skipped or focused', () => {
    const found = files('test').filter(
      (file) =>
        /\b(it|describe)\.(skip|only)\(/.test(readFileSync(file, 'utf8')) &&
        !file.endsWith('boundaries.test.ts'),
    );
    assert.deepEqual(found, []);
  });

  it('no file is named for nothing', () => {
    const vague = /(^|[/-])(utils?|helpers?|manager|common|misc)(-|\.|\/)/;
    const found = ['platform', 'plugins', 'admin-ui', 'test']
      .flatMap(files)
      .filter((file) => vague.test(file));
    assert.deepEqual(found, []);
  });

  it('the clock, chance and I/O stay out of the core', () => {
    const forbidden = /\bDate\.now\(|new Date\(\)|Math\.random\(|\bprocess\.|\bfetch\(/;
    const found = ['platform/definition', 'platform/runtime']
      .flatMap(files)
      .filter((file) => forbidden.test(readFileSync(file, 'utf8')));
    assert.deepEqual(found, []);
  });

  it('both READMEs tell the same commands', () => {
    const commands = (file: string) =>
      [...readFileSync(file, 'utf8').matchAll(/`?(npm (?:start|test|run [a-z]+)|npx banshi [a-z-]+)/g)].map(
        (match) => match[1],
      );
    assert.deepEqual(
      [...new Set(commands('README.zh-CN.md'))].sort(),
      [...new Set(commands('README.md'))].sort(),
    );
  });
});
