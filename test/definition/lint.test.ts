import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { checkBundle, parseBundle } from '../../platform/definition/index.ts';
import { LINT_RULES } from '../../platform/definition/lint/index.ts';
import type { Fixture } from './support/fixture.ts';
import { catalog, extensions, validBundle } from './support/valid-bundle.ts';

/** Files of the lint folder that are no rules. */
const NO_RULES = ['define-rule.ts', 'extensions.ts', 'index.ts'];
const lintFolder = new URL('../../platform/definition/lint/', import.meta.url);
const fixtureFolder = new URL('./invalid/', import.meta.url);
const codes = LINT_RULES.map((rule) => rule.code);

describe('lint registry', () => {
  it('registers every rule of the folder under its file name, once', () => {
    const files = readdirSync(lintFolder)
      .filter((name) => !NO_RULES.includes(name))
      .map((name) => name.replace(/\.ts$/, ''));
    assert.deepEqual([...codes].sort(), files.sort());
  });

  it('has a fixture for every rule and no others', () => {
    const files = readdirSync(fixtureFolder).map((name) => name.replace(/\.ts$/, ''));
    assert.deepEqual(files.sort(), [...codes].sort());
  });

  it('finds nothing in the valid bundle', () => {
    assert.deepEqual(checkBundle(validBundle(), catalog, extensions, 'publish'), []);
  });
});

for (const rule of LINT_RULES) {
  describe(`lint ${rule.code}`, () => {
    let fixture: Fixture;
    before(async () => {
      ({ fixture } = (await import(new URL(`${rule.code}.ts`, fixtureFolder).href)) as { fixture: Fixture });
    });

    it('finds exactly what is broken, and says in both languages how to mend it', () => {
      assert.ok(fixture.some(({ expected }) => expected.length > 0));
      for (const one of fixture) {
        const findings =
          'bundle' in one
            ? checkBundle(one.bundle, catalog, extensions, one.stage ?? rule.stage)
            : refusedBy(one.input);
        const found = findings.filter((finding) => finding.code === rule.code);
        const row = (path: string, severity: string) => `${severity} ${path}`;
        assert.deepEqual(
          found.map((finding) => row(finding.path, finding.severity)).sort(),
          one.expected.map(({ path, severity }) => row(path, severity ?? 'error')).sort(),
          one.name,
        );
        for (const { message } of found) {
          assert.match(message.zh, /\p{Script=Han}/u);
          assert.match(message.en, /[a-z]{3}/);
        }
      }
    });
  });
}

function refusedBy(input: unknown) {
  const result = parseBundle(input);
  return result.ok ? [] : result.findings;
}
