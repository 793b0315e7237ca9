import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  catalogOf,
  checkBundle,
  hasErrors,
  parseBundle,
  semanticDiff,
} from '../../platform/definition/index.ts';
import type { Finding } from '../../platform/definition/finding.ts';
import { extensions } from '../../platform/runtime/extensions.ts';
import type { Definitions } from '../../platform/services/definition-files.ts';
import { readShipped } from './support/shipped.ts';

type Container = Record<string, unknown>;
/** Something wrong done to one place of a bundle; `pick` chooses the place and the detail. */
type Mutation = (bundle: Container, pick: (count: number) => number) => void;

/** Every object of a value, outer before inner. */
function objects(value: unknown): Container[] {
  if (value === null || typeof value !== 'object') return [];
  const inner = Object.values(value).flatMap(objects);
  return Array.isArray(value) ? inner : [value as Container, ...inner];
}
const some = <T>(list: readonly T[], pick: (count: number) => number): T => list[pick(list.length)] as T;

const nest = (levels: number): unknown => (levels === 0 ? 'bottom' : { components: [nest(levels - 1)] });

const REQUIRED = [
  'key',
  'name',
  'type',
  'action',
  'post',
  'department',
  'law',
  'blocks',
  'branches',
  'components',
  'form',
  'item',
  'steps',
  'function',
  'config',
  'sha256',
  'fact',
  'objects',
  'serialPrefix',
  'promisedLimit',
];

const MUTATIONS: Record<string, Mutation> = {
  'deleted key'(bundle, pick) {
    const candidates = objects(bundle).flatMap((one) => {
      // A layout component is fine without its children, a citation elsewhere may be absent as a whole.
      const keys = Object.keys(one).filter(
        (key) =>
          REQUIRED.includes(key) &&
          !(key === 'components' && 'type' in one) &&
          !(key === 'config' && 'action' in one),
      );
      return keys
        .filter((key) => !(one === bundle && ['materials', 'fees', 'documents'].includes(key)))
        .map((key) => ({ one, key }));
    });
    const { one, key } = some(candidates, pick);
    delete one[key];
  },
  'wrong type'(bundle, pick) {
    const one = some(objects(bundle), pick);
    const key = some(
      Object.keys(one).filter((name) => !['eq', 'value', 'show', 'defaultValue', 'expected'].includes(name)),
      pick,
    );
    one[key] = some(
      [Symbol('x'), () => 1, 10n, Number.NaN, new Date(0), new Map(), Number.POSITIVE_INFINITY],
      pick,
    );
  },
  'wrong JSON type'(bundle, pick) {
    const part = some(['item', 'form', 'steps'], pick);
    const one = some([bundle, bundle['item'] as Container], pick);
    const key =
      one === bundle
        ? part
        : some(['key', 'name', 'objects', 'promisedLimit', 'serialPrefix', 'faq', 'basis'], pick);
    one[key] = some([5, true, null, 'x y', [[]], [{ x: 1 }]], pick);
    if (key === 'name' && one[key] === 'x y') one[key] = 5;
  },
  'unknown key'(bundle, pick) {
    const config = objects((bundle['fees'] as unknown[]) ?? []).filter((one) => 'usageType' in one);
    const one = some(
      objects(bundle).filter((candidate) => !config.includes(candidate) && !('labelEn' in candidate)),
      pick,
    );
    one[some(['foo', '$where', 'run', 'onclick', 'a/b~c', ''], pick)] = some([1, 'x', { a: 1 }, [1]], pick);
  },
  script(bundle, pick) {
    const components = objects(bundle['form']).filter((one) => 'type' in one && 'key' in one);
    const one = some(components, pick);
    const [key, value] = some(
      [
        ['calculateValue', 'value = 1'],
        ['customConditional', 'show = true'],
        ['label', '<script>x</script>'],
        ['description', '{{ data }}'],
        ['logic', [{ x: 1 }]],
        ['validate', { custom: 'x' }],
      ] as const,
      pick,
    );
    one[key] = value;
  },
  prototype(bundle, pick) {
    const one = some(objects(bundle), pick);
    const name = some(['__proto__', 'constructor', 'prototype'], pick);
    Object.defineProperty(one, name, {
      value: { polluted: true },
      enumerable: true,
      configurable: true,
      writable: true,
    });
  },
  'deep nesting'(bundle, pick) {
    const one = some(objects(bundle), pick);
    one[some(['components', 'config', 'when', 'x'], pick)] = nest(100 + pick(2000));
  },
  cycle(bundle, pick) {
    const one = some(objects(bundle), pick);
    one[some(Object.keys(one), pick)] = bundle;
  },
  'foreign graph'(bundle, pick) {
    bundle['steps'] = {
      nodes: Array.from({ length: pick(5) }, () => ({})),
      edges: [],
      [some(['x', 'y'], pick)]: 1,
    };
  },
  'dangling name'(bundle, pick) {
    const item = bundle['item'] as Container;
    const key = some(['department', 'type'], pick);
    item[key] = 'no-such-thing';
  },
};

describe('malformed bundles', () => {
  let shipped: Definitions;
  before(async () => {
    shipped = await readShipped();
  });

  function refusal(input: unknown): Finding[] {
    const parsed = parseBundle(input);
    if (!parsed.ok) return parsed.findings;
    return checkBundle(parsed.value, catalogOf(shipped.lists), extensions, 'save');
  }

  it('never throws and refuses 1,000 of them with findings that say where and what to do', () => {
    const names = Object.keys(MUTATIONS);
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(...names), fc.infiniteStream(fc.nat()), (which, name, stream) => {
        const bundle = structuredClone(
          shipped.bundles[which % shipped.bundles.length]?.bundle,
        ) as unknown as Container;
        MUTATIONS[name]?.(bundle, (count) => (stream.next().value as number) % count);
        const findings = refusal(bundle);
        assert.ok(hasErrors(findings), name);
        for (const { code, path, message } of findings) {
          assert.match(code, /^[a-z]+(?:-[a-z]+)*(?:\.[a-z]+(?:-[a-z]+)*)?$/);
          assert.ok(path === '' || path.startsWith('/'), path);
          assert.match(message.zh, /\p{Script=Han}/u);
          assert.ok(message.en.length > 5);
        }
      }),
      { numRuns: 1000, seed: 20260302 },
    );
    assert.equal(({} as Container)['polluted'], undefined);
  });

  it('never throws on arbitrary values, in parts and as a whole', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withNullPrototype: true,
      withSparseArray: true,
      withTypedArray: true,
      withBoxedValues: true,
    });
    fc.assert(
      fc.property(
        anything,
        fc.constantFrom('item', 'materials', 'form', 'fees', 'steps', 'documents'),
        (value, part) => {
          parseBundle(value);
          const bundle = structuredClone(shipped.bundles[0]?.bundle) as unknown as Container;
          bundle[part] = value;
          refusal(bundle);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('never throws in a check or a difference whatever parsing accepts in open places', () => {
    const json = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown>;
    fc.assert(
      fc.property(json, fc.dictionary(fc.string(), json), (value, record) => {
        const before = shipped.bundles.find(({ bundle }) => bundle.item.key === 'road-occupation')!.bundle;
        const input = structuredClone(before) as unknown as Container;
        for (const component of objects(input['form']).filter((one) => 'key' in one)) {
          Object.assign(component, {
            validate: value,
            data: record,
            values: value,
            conditional: record,
            rows: value,
          });
        }
        const [fee] = input['fees'] as Container[];
        Object.assign(fee!, { config: record });
        const parsed = parseBundle(input);
        if (!parsed.ok) return;
        checkBundle(parsed.value, catalogOf(shipped.lists), extensions, 'publish');
        semanticDiff(before, parsed.value);
        semanticDiff(parsed.value, before);
      }),
      { numRuns: 150 },
    );
  });
});
