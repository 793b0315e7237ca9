import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type FeeRule, feeRule } from '../../platform/definition/kinds/fee-rule.ts';
import type { FormData } from '../../platform/runtime/case.ts';
import { extensions } from '../../platform/runtime/extensions.ts';
import { computeBill } from '../../platform/runtime/fees/bill.ts';
import { FEE_FUNCTIONS } from '../../platform/runtime/fees/index.ts';
import { factsOf } from '../../platform/runtime/rules/facts.ts';

type Rule = Partial<FeeRule> & Pick<FeeRule, 'function' | 'config'>;
const ruleOf = (rule: Rule): FeeRule => feeRule.parse({ key: 'fee', name: '费用', ...rule });
const billOf = (rule: Rule, form: FormData) => computeBill([ruleOf(rule)], factsOf({ form }), form);

function line(rule: Rule, form: FormData) {
  const bill = billOf(rule, form);
  assert.ok(bill.ok, JSON.stringify(bill));
  return bill.lines[0]!;
}

function refused(code: string, rule: Rule, form: FormData): string {
  const bill = billOf(rule, form);
  assert.ok(!bill.ok, `should be refused with ${code}`);
  assert.equal(bill.code, code);
  return bill.path;
}

const AREA = { kind: 'field', field: 'area', label: '面积', unit: '㎡' };
const DAYS = { kind: 'days', from: 'from', to: 'to', label: '天数' };
const ROAD: Rule = {
  function: 'product',
  config: { factors: [AREA, DAYS], rate: { kind: 'fixed', value: 0.6, unit: '元/㎡·日' } },
};
const PROPERTY: Rule = {
  function: 'product',
  config: {
    factors: [{ kind: 'field', field: 'count', label: '件数', unit: '件' }],
    rate: {
      kind: 'table',
      by: ['use', 'garage'],
      rows: [
        { match: ['home', false], value: 80 },
        { match: ['other', true], value: 80 },
        { match: ['other', false], value: 550 },
      ],
      unit: '元/件',
    },
  },
};
const water = (mode: 'flat' | 'progressive', last: number | null = null): Rule => ({
  function: 'tiers',
  config: {
    field: 'volume',
    label: '用量',
    unit: 'm³',
    mode,
    tiers: [
      { upTo: 10, rate: 2 },
      { upTo: 20, rate: 3.5 },
      { upTo: last, rate: 5 },
    ],
  },
});
const price: Rule = {
  function: 'tiers',
  config: {
    field: 'investment',
    unit: '万元',
    mode: 'flat',
    tiers: [
      { upTo: 100, price: 500 },
      { upTo: 1000, price: 1500 },
      { upTo: null, price: 3000 },
    ],
  },
};
const divide: Rule = {
  function: 'formula',
  config: {
    expression: {
      op: 'round',
      args: [
        {
          op: 'divide',
          args: [
            { op: 'multiply', args: [{ field: 'area', unit: '㎡' }, { const: 100 }] },
            { field: 'households', label: '户数', unit: '户' },
          ],
        },
        { const: 1 },
      ],
    },
  },
};
const dates = { from: '2026-04-01', to: '2026-04-30' };

const WORKED: [string, Rule, FormData, number, string][] = [
  ['fixed', { function: 'fixed', config: { amount: 80 } }, {}, 8000, '80.00 元'],
  [
    'per-unit',
    { function: 'per-unit', config: { unitPrice: 60, countField: 'people', unit: '人' } },
    { people: 12 },
    72000,
    '12 人 × 60.00 元/人 = 720.00 元',
  ],
  [
    'product of the road (domain I-5)',
    ROAD,
    { area: 12.5, ...dates },
    22500,
    '12.5 ㎡ × 30 日 × 0.60 元/㎡·日 = 225.00 元',
  ],
  [
    'product shortened to 20 days',
    ROAD,
    { area: 12.5, from: '2026-04-01', to: '2026-04-20' },
    15000,
    '12.5 ㎡ × 20 日 × 0.60 元/㎡·日 = 150.00 元',
  ],
  [
    'product of one day, dates as pickers store them, area typed as text',
    ROAD,
    { area: '0.10', from: '2026-05-01T00:00:00+08:00', to: '2026-05-01T12:00:00+08:00' },
    6,
    '0.1 ㎡ × 1 日 × 0.60 元/㎡·日 = 0.06 元',
  ],
  [
    'product by table',
    PROPERTY,
    { count: 2, use: 'other', garage: false },
    110000,
    '2 件 × 550.00 元/件 = 1100.00 元',
  ],
  ['tiers, flat', water('flat'), { volume: 15 }, 5250, '15 m³ × 3.50 元/m³（第 2 档） = 52.50 元'],
  [
    'tiers, flat, on the edge',
    water('flat'),
    { volume: 10 },
    2000,
    '10 m³ × 2.00 元/m³（第 1 档） = 20.00 元',
  ],
  [
    'tiers, progressive',
    water('progressive'),
    { volume: 25.5 },
    8250,
    '10 m³ × 2.00 元/m³（第 1 档） + 10 m³ × 3.50 元/m³（第 2 档） + 5.5 m³ × 5.00 元/m³（第 3 档） = 82.50 元',
  ],
  [
    'tiers, price of the tier',
    price,
    { investment: 101 },
    150000,
    '1500.00 元（101 万元，第 2 档） = 1500.00 元',
  ],
  ['formula', divide, { area: 10, households: 3 }, 33330, '四舍五入((10 ㎡ × 100) ÷ 3 户, 1) = 333.30 元'],
  [
    'no float error',
    { function: 'per-unit', config: { unitPrice: 0.1, countField: 'n', unit: '页' } },
    { n: 3 },
    30,
    '3 页 × 0.10 元/页 = 0.30 元',
  ],
  [
    'rounding half up',
    { function: 'per-unit', config: { unitPrice: 0.005, countField: 'n', unit: '页' } },
    { n: 1 },
    1,
    '1 页 × 0.005 元/页 = 0.01 元',
  ],
  [
    'rounding down',
    { function: 'per-unit', config: { unitPrice: 0.005, countField: 'n', unit: '页' }, rounding: 'down' },
    { n: 3 },
    1,
    '3 页 × 0.005 元/页 = 0.01 元',
  ],
  [
    'rounding up',
    { function: 'per-unit', config: { unitPrice: 0.001, countField: 'n', unit: '页' }, rounding: 'up' },
    { n: 1 },
    1,
    '1 页 × 0.001 元/页 = 0.01 元',
  ],
  [
    'minimum',
    { ...ROAD, minimum: 10 },
    { area: 1, from: '2026-04-01', to: '2026-04-01' },
    1000,
    '1 ㎡ × 1 日 × 0.60 元/㎡·日 = 0.60 元，不足最低收费，按 10.00 元收取',
  ],
];

describe('fees', () => {
  for (const [name, rule, form, fen, expression] of WORKED) {
    it(`${name}: ${expression}`, () => {
      const found = line(rule, form);
      assert.equal(found.amount, fen);
      assert.equal(found.due, fen);
      assert.equal(found.expression, expression);
    });
  }

  const INVALID: [string, Rule, FormData, string][] = [
    ['fee.field-missing', ROAD, dates, '/form/area'],
    ['fee.field-missing', ROAD, { area: '', ...dates }, '/form/area'],
    ['fee.field-missing', ROAD, { area: null, ...dates }, '/form/area'],
    ['fee.field-missing', ROAD, { area: 1, from: '2026-04-01' }, '/form/to'],
    ['fee.negative', ROAD, { area: -1, ...dates }, '/form/area'],
    ['fee.negative', ROAD, { area: '-0.5', ...dates }, '/form/area'],
    ['fee.not-finite', ROAD, { area: Number.NaN, ...dates }, '/form/area'],
    ['fee.not-finite', ROAD, { area: Number.POSITIVE_INFINITY, ...dates }, '/form/area'],
    ['fee.not-a-number', ROAD, { area: 'twelve', ...dates }, '/form/area'],
    ['fee.not-a-number', ROAD, { area: '1e3', ...dates }, '/form/area'],
    ['fee.not-a-number', ROAD, { area: ['1'], ...dates }, '/form/area'],
    ['fee.not-a-number', ROAD, { area: true, ...dates }, '/form/area'],
    ['fee.not-a-date', ROAD, { area: 1, from: '2026-02-30', to: '2026-04-30' }, '/form/from'],
    ['fee.not-a-date', ROAD, { area: 1, from: 20260401, to: '2026-04-30' }, '/form/from'],
    ['fee.dates-reversed', ROAD, { area: 1, from: '2026-04-30', to: '2026-04-01' }, '/form/to'],
    ['fee.no-rate', PROPERTY, { count: 1, use: 'ship', garage: false }, '/form/use'],
    ['fee.not-a-choice', PROPERTY, { count: 1, use: ['home'], garage: false }, '/form/use'],
    ['fee.no-tier', water('flat', 30), { volume: 31 }, '/form/volume'],
    ['fee.division-by-zero', divide, { area: 10, households: 0 }, '/form'],
    [
      'fee.negative-result',
      { function: 'formula', config: { expression: { op: 'subtract', args: [{ const: 1 }, { const: 2 }] } } },
      {},
      '/form',
    ],
    [
      'fee.too-large',
      { function: 'per-unit', config: { unitPrice: 1e11, countField: 'n', unit: '件' } },
      { n: 11 },
      '/form',
    ],
    ['fee.function-unknown', { function: 'constructor', config: {} }, {}, ''],
    ['fee.config-invalid', { function: 'fixed', config: { amount: -1 } }, {}, '/config/amount'],
    ['fee.config-invalid', { function: 'fixed', config: { amount: 1, extra: 1 } }, {}, '/config/extra'],
  ];
  for (const [code, rule, form, path] of INVALID) {
    it(`refuses ${code} at ${path || 'the whole'} for ${JSON.stringify(form)}`, () => {
      assert.equal(refused(code, rule, form), path);
    });
  }

  it('charges a rule only when its condition holds, and adds up the rest', () => {
    const rules = [
      ruleOf({
        function: 'fixed',
        config: { amount: 80 },
        when: { fact: 'form.use', operator: 'equal', value: 'home' },
      }),
      ruleOf({
        key: 'book',
        function: 'per-unit',
        config: { unitPrice: 10, countField: 'books', unit: '本' },
      }),
    ];
    const total = (form: FormData) => {
      const bill = computeBill(rules, factsOf({ form }), form);
      return bill.ok && bill.total;
    };
    assert.equal(total({ use: 'home', books: 2 }), 10000);
    assert.equal(total({ use: 'other', books: 2 }), 2000);
    assert.deepEqual(computeBill([], factsOf({ form: {} }), {}), { ok: true, lines: [], total: 0 });
  });

  it('takes off the largest waiver that applies, and only that', () => {
    const waivers = [10, 50, 20].map((percent) => ({
      key: `w${percent}`,
      name: `减免${percent}`,
      percent,
      when: { fact: 'form.poor', operator: 'equal' as const, value: true },
      basis: { law: '收费条例' },
    }));
    const found = line({ function: 'fixed', config: { amount: 99.99 }, waivers }, { poor: true });
    assert.deepEqual(found.waiver, {
      key: 'w50',
      name: '减免50',
      percent: 50,
      off: 5000,
      basis: { law: '收费条例' },
    });
    assert.equal(found.due, 4999);
    assert.equal(line({ function: 'fixed', config: { amount: 99.99 }, waivers }, {}).due, 9999);
  });

  it('names the fields a configuration reads', () => {
    const { feeFunctions } = extensions;
    assert.deepEqual(
      feeFunctions['product']?.fields(PROPERTY.config).map((one) => [one.path, one.field, one.type]),
      [
        ['/factors/0/field', 'count', 'number'],
        ['/rate/by/0', 'use', 'text'],
        ['/rate/by/1', 'garage', 'text'],
      ],
    );
    assert.deepEqual(
      feeFunctions['formula']?.fields(divide.config).map((one) => one.path),
      ['/expression/args/0/args/0/args/0/field', '/expression/args/0/args/1/field'],
    );
    assert.deepEqual(feeFunctions['fixed']?.fields({ amount: 1 }), []);
    assert.deepEqual(feeFunctions['tiers']?.fields('nonsense'), []);
  });

  it('answers the checks of definitions in fen, after waivers', () => {
    const amount = (rule: Rule, form: FormData) =>
      extensions.feeFunctions[rule.function]?.amount(ruleOf(rule), form);
    assert.deepEqual(amount(ROAD, { area: 12.5, ...dates }), { ok: true, fen: 22500 });
    const off = amount(
      { ...ROAD, when: { fact: 'form.area', operator: 'greaterThan', value: 20 } },
      { area: 1 },
    );
    assert.deepEqual(off, { ok: true, fen: 0 });
    assert.equal(amount(ROAD, {})?.ok, false);
  });

  it('refuses configurations that have no single reading', () => {
    const bad = (name: string, config: unknown) => FEE_FUNCTIONS[name]?.config.safeParse(config).success;
    const tiers = (...upTo: (number | null)[]) => ({
      field: 'n',
      unit: '件',
      mode: 'flat',
      tiers: upTo.map((one) => ({ upTo: one, price: 1 })),
    });
    assert.equal(bad('tiers', tiers(10, 20, null)), true);
    assert.equal(bad('tiers', tiers(20, 10)), false);
    assert.equal(bad('tiers', tiers(10, 10)), false);
    assert.equal(bad('tiers', tiers(null, 10)), false);
    assert.equal(
      bad('formula', { expression: { op: 'round', args: [{ const: 1 }, { field: 'n' }] } }),
      false,
    );
    assert.equal(bad('formula', { expression: { op: 'power', args: [{ const: 1 }] } }), false);
    let deep: unknown = { const: 1 };
    for (let level = 0; level < 40; level += 1) deep = { op: 'add', args: [deep] };
    assert.equal(bad('formula', { expression: deep }), false);
  });

  it('multiplies exactly, whatever the decimals (against integer arithmetic)', () => {
    const cents = fc.integer({ min: 0, max: 9_999_999 });
    fc.assert(
      fc.property(cents, cents, (area, value) => {
        const rule: Rule = {
          function: 'product',
          config: { factors: [AREA], rate: { kind: 'fixed', value: value / 1000, unit: '元/㎡' } },
        };
        const exact = BigInt(area) * BigInt(value); // 10⁻⁵ yuan
        const fen = Number((exact + 500n) / 1000n);
        assert.equal(line(rule, { area: area / 100 }).amount, fen);
      }),
    );
  });

  it('never throws, whatever the form holds', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('area', 'from', 'to', 'volume', 'households'), fc.jsonValue()),
        (form) => {
          for (const rule of [ROAD, water('progressive'), divide, price]) {
            const bill = billOf(rule, form as FormData);
            if (bill.ok) assert.ok(Number.isSafeInteger(bill.total) && bill.total >= 0);
          }
        },
      ),
    );
  });
});
