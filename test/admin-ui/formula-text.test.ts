import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { type Expression, formulaText, parseFormula } from '../../admin-ui/src/items/fees/formula-text.ts';

const FIELDS = ['area', 'days', 'count', '面积'];
const resolve = (name: string): Expression | undefined =>
  FIELDS.includes(name) ? { field: name } : undefined;
const parse = (text: string) => parseFormula(text, resolve);
const tree = (text: string): Expression => {
  const parsed = parse(text);
  assert.ok(parsed.ok, text);
  return parsed.tree;
};

/** Works a tree out the way the platform does; only for comparing. */
function work(node: Expression, values: Record<string, number>): number {
  if ('const' in node) return node.const;
  if ('field' in node) return values[node.field] ?? 0;
  const args = node.args.map((arg) => work(arg, values));
  const fold = (step: (a: number, b: number) => number) => args.slice(1).reduce(step, args[0] ?? 0);
  switch (node.op) {
    case 'add':
      return fold((a, b) => a + b);
    case 'subtract':
      return fold((a, b) => a - b);
    case 'multiply':
      return fold((a, b) => a * b);
    case 'divide':
      return fold((a, b) => a / b);
    case 'min':
      return Math.min(...args);
    case 'max':
      return Math.max(...args);
    case 'round':
      return Math.round(args[0] ?? 0);
  }
}

describe('formulas as text', () => {
  it('become the tree the platform keeps', () => {
    assert.deepEqual(tree('area * days * 0.6'), {
      op: 'multiply',
      args: [{ field: 'area' }, { field: 'days' }, { const: 0.6 }],
    });
    assert.deepEqual(tree('max(area - 10, 0) × 2'), {
      op: 'multiply',
      args: [
        { op: 'max', args: [{ op: 'subtract', args: [{ field: 'area' }, { const: 10 }] }, { const: 0 }] },
        { const: 2 },
      ],
    });
    assert.deepEqual(tree('面积÷（count＋1）'), {
      op: 'divide',
      args: [{ field: '面积' }, { op: 'add', args: [{ field: 'count' }, { const: 1 }] }],
    });
  });

  it('say where and why they cannot be read', () => {
    assert.deepEqual(parse(''), { ok: false, at: 0, reason: 'empty', word: '' });
    assert.deepEqual(parse('area * lenght'), { ok: false, at: 7, reason: 'unknown-field', word: 'lenght' });
    assert.deepEqual(parse('(area'), { ok: false, at: 5, reason: 'missing', word: ')' });
    assert.deepEqual(parse('area ** 2'), { ok: false, at: 6, reason: 'unexpected', word: '*' });
    assert.deepEqual(parse('area; days'), { ok: false, at: 4, reason: 'unexpected', word: ';' });
    assert.equal(parse('constructor.constructor(1)').ok, false);
  });

  it('come back with the same value whatever is written', () => {
    const leaf = fc.oneof(
      fc.constantFrom(...FIELDS).map((field): Expression => ({ field })),
      fc.integer({ min: -50, max: 50 }).map((value): Expression => ({ const: value })),
    );
    const { node } = fc.letrec<{ node: Expression }>((tie) => ({
      node: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        leaf,
        fc.record({
          op: fc.constantFrom('add', 'subtract', 'multiply', 'min', 'max'),
          args: fc.array(tie('node'), { minLength: 2, maxLength: 3 }),
        }) as fc.Arbitrary<Expression>,
      ),
    }));
    const values = { area: 3, days: 7, count: 2, 面积: 5 };
    fc.assert(
      fc.property(node, (expression) => {
        assert.equal(work(tree(formulaText(expression)), values), work(expression, values));
      }),
    );
  });
});
