import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bundleToFiles, canonicalJson, filesToBundle, parseBundle } from '../../platform/definition/index.ts';
import type { Definitions } from '../../platform/services/definition-files.ts';
import { readShipped } from './support/shipped.ts';
import { validBundle } from './support/valid-bundle.ts';

/** The same value with the keys of every object in another order. */
function shuffled(value: unknown, next: () => number): unknown {
  if (Array.isArray(value)) return value.map((entry) => shuffled(entry, next));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, inner]) => ({ key, inner, at: next() }));
  return Object.fromEntries(
    entries.sort((a, b) => a.at - b.at).map(({ key, inner }) => [key, shuffled(inner, next)]),
  );
}

describe('canonical JSON', () => {
  let shipped: Definitions;
  before(async () => {
    shipped = await readShipped();
  });

  it('writes keys in the order of the kind, absent values not at all, a newline last', () => {
    const text = canonicalJson(
      { order: 1, group: 'person', name: '道路', note: undefined, key: 'roads' },
      'theme',
    );
    assert.equal(text, '{\n  "key": "roads",\n  "name": "道路",\n  "group": "person",\n  "order": 1\n}\n');
  });

  it('writes keys the kind leaves open in their own order, a component head first and children last', () => {
    const component = { components: [], zz: 1, label: 'L', aa: { b: 1, a: 2 }, key: 'k', type: 'panel' };
    const lines = canonicalJson({ components: [component] }, 'form').match(/"(\w+)":/g);
    assert.deepEqual(lines, [
      '"components":',
      '"type":',
      '"key":',
      '"label":',
      '"aa":',
      '"a":',
      '"b":',
      '"zz":',
      '"components":',
    ]);
  });

  it('gives the same bytes for the same content, whatever order it comes in', () => {
    fc.assert(
      fc.property(fc.nat(), fc.infiniteStream(fc.nat()), (which, stream) => {
        const bundle = shipped.bundles[which % shipped.bundles.length]?.bundle;
        const other = shuffled(bundle, () => stream.next().value as number);
        assert.equal(canonicalJson(other, 'item-bundle'), canonicalJson(bundle, 'item-bundle'));
      }),
      { numRuns: 50 },
    );
  });

  it('reads back as what was written', () => {
    for (const { bundle } of shipped.bundles) {
      assert.deepEqual(JSON.parse(canonicalJson(bundle, 'item-bundle')), bundle);
    }
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        // JSON itself turns -0 into 0.
        assert.deepEqual(JSON.parse(canonicalJson(value)), JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe('disk layout', () => {
  it('takes a bundle apart and puts it together again', () => {
    const bundle = validBundle();
    const files = bundleToFiles(bundle);
    assert.deepEqual(
      [...files.keys()],
      ['item.json', 'materials.json', 'form.json', 'fees.json', 'steps.json', 'documents/permit.json'],
    );
    const { input, findings } = filesToBundle(files);
    assert.deepEqual(findings, []);
    assert.deepEqual(parseBundle(input), { ok: true, value: bundle });
  });

  it('names the file that is broken, unknown or misnamed', () => {
    const files = bundleToFiles(validBundle());
    files.set('fees.json', '[');
    files.set('script.js', 'x');
    files.set('form.json', '{"__proto__":{}}');
    files.set('documents/other.json', files.get('documents/permit.json') ?? '');
    assert.deepEqual(
      filesToBundle(files)
        .findings.map(({ code, path }) => `${code} ${path}`)
        .sort(),
      [
        'definition-file documents/other.json',
        'definition-file fees.json',
        'definition-file script.js',
        'unsafe-identifier form.json#/__proto__',
      ],
    );
  });
});
