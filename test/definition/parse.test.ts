import assert from 'node:assert/strict';
import { parseBundle, parseDefinition } from '../../platform/definition/index.ts';
import { KINDS, type KindName } from '../../platform/definition/kinds/index.ts';
import { validInput } from './support/valid-bundle.ts';

const findingsOf = (result: ReturnType<typeof parseDefinition> | ReturnType<typeof parseBundle>) =>
  result.ok ? [] : result.findings;

const theme = { key: 'roads', name: '道路', group: 'person' };
const MESSAGES: [
  name: string,
  kind: KindName,
  input: unknown,
  code: string,
  path: string,
  zh: string,
  en: string,
][] = [
  [
    'missing',
    'theme',
    { ...theme, name: undefined },
    'invalid-type',
    '/name',
    '缺少“名称”，请填写',
    '"Name" is missing; fill it in',
  ],
  ['empty', 'theme', { ...theme, name: ' ' }, 'too-small', '/name', '请填写“名称”', 'Fill in "Name"'],
  [
    'type',
    'theme',
    { ...theme, name: 5 },
    'invalid-type',
    '/name',
    '“名称”应为文字，请修改',
    '"Name" must be text',
  ],
  [
    'too long',
    'theme',
    { ...theme, name: 'x'.repeat(101) },
    'too-big',
    '/name',
    '“名称”最多 100 个字，请缩短',
    '"Name" takes at most 100 characters; shorten it',
  ],
  [
    'unknown',
    'theme',
    { ...theme, foo: 1 },
    'unrecognized-keys',
    '/foo',
    '不认识的字段“foo”，请删除',
    'Unknown field "foo"; remove it',
  ],
  [
    'odd name',
    'theme',
    { ...theme, 'a/b~c': 1 },
    'unrecognized-keys',
    '/a~1b~0c',
    '不认识的字段“a/b~c”，请删除',
    'Unknown field "a/b~c"; remove it',
  ],
  [
    'option',
    'theme',
    { ...theme, group: 'x' },
    'invalid-value',
    '/group',
    '“分组”只能是：个人主题、法人主题、个人生命周期、经营主体生命周期',
    '"Group" must be one of: Persons, Enterprises, Life events of persons, Life events of enterprises',
  ],
  [
    'pattern',
    'theme',
    { ...theme, key: 'A B' },
    'invalid-format',
    '/key',
    '“键”的格式不对：用小写字母、数字和连字符，不超过 63 个字',
    '"Key" has the wrong format: lower-case letters, digits and hyphens, at most 63',
  ],
  [
    'number',
    'theme',
    { ...theme, order: -1 },
    'too-small',
    '/order',
    '“排序”不能小于 0，请修改',
    '"Order" must be at least 0',
  ],
  [
    'whole number',
    'theme',
    { ...theme, order: 1.5 },
    'invalid-type',
    '/order',
    '“排序”应为整数，请修改',
    '"Order" must be a whole number',
  ],
  [
    'date',
    'calendar',
    { key: '2026', name: '2026', year: 2026, holidays: ['2026-1-1'], workdays: [] },
    'invalid-format',
    '/holidays/0',
    '放假日第 1 项的格式不对：写成 2026-03-02 的样子',
    'Days off, no. 1 has the wrong format: written like 2026-03-02',
  ],
  [
    'in a list',
    'department',
    { key: 'a', name: 'A', posts: [{ key: 'b', name: 'B', role: 'king' }] },
    'invalid-value',
    '/posts/0/role',
    '“岗位职责”（岗位第 1 项）只能是：窗口人员、审查人员、批准人',
    '"Post role" (Posts, no. 1) must be one of: Window clerk, Reviewer, Approver',
  ],
  [
    'exclusive bound',
    'fee-rule',
    {
      key: 'a',
      name: 'A',
      function: 'fixed',
      config: {},
      waivers: [
        { key: 'w', name: 'W', when: { fact: 'channel', operator: 'equal', value: 'web' }, percent: 0 },
      ],
    },
    'too-small',
    '/waivers/0/percent',
    '“减免比例 %”（减免第 1 项）须大于 0，请修改',
    '"Percent off" (Waivers, no. 1) must be more than 0',
  ],
  [
    'half days',
    'item',
    { promisedLimit: { days: 0.3 } },
    'not-multiple-of',
    '/promisedLimit/days',
    '“天数”须是 0.5 的倍数，请修改',
    '"Days" must be a multiple of 0.5',
  ],
  [
    'union',
    'step-chain',
    { blocks: [{ type: 'jump' }] },
    'invalid-union',
    '/blocks/0/type',
    '“type”（块第 1 项）只能是：step、parallel、exclusive',
    '"type" (Blocks, no. 1) must be one of: step, parallel, exclusive',
  ],
  [
    'condition',
    'material',
    { key: 'a', name: 'A', type: 'photo', requiredWhen: { fact: 'channel', operator: 'equals', value: 1 } },
    'invalid-value',
    '/requiredWhen/operator',
    '“比较”只能是：等于、不等于、小于、不大于、大于、不小于、属于、不属于、包含、不包含',
    '"Operator" must be one of: is, is not, is less than, is at most, is more than, is at least, is one of, is none of, contains, does not contain',
  ],
];

describe('parsing', () => {
  for (const [name, kind, input, code, path, zh, en] of MESSAGES) {
    it(`says how to mend it: ${name}`, () => {
      const found = findingsOf(parseDefinition(kind, input)).find((finding) => finding.path === path);
      assert.deepEqual(found, { code: `schema.${code}`, severity: 'error', path, message: { zh, en } });
    });
  }

  it('fills in defaults and keeps nothing else', () => {
    const result = parseDefinition('theme', { ...theme, note: undefined });
    assert.deepEqual(result, { ok: true, value: { ...theme, order: 0 } });
  });

  it('takes the valid bundle', () => {
    assert.equal(parseBundle(validInput()).ok, true);
  });

  it('answers a drawn graph once, not with its unknown fields', () => {
    const input = { ...validInput(), steps: { nodes: [], edges: [], viewport: {} } };
    assert.deepEqual(
      findingsOf(parseBundle(input)).map((finding) => [finding.code, finding.path]),
      [['chain-structure', '/steps']],
    );
    const chain = findingsOf(parseDefinition('step-chain', { nodes: [], edges: [] }));
    assert.match(chain[0]?.message.zh ?? '', /办理流程必须由步骤、分支和并行块嵌套组成/);
  });
});

/** What no JSON is, or what no definition may be. */
function hostile(): [name: string, input: unknown, code: string][] {
  const cyclic: Record<string, unknown> = { ...theme };
  cyclic['note'] = cyclic;
  const deep = Array.from({ length: 5000 }).reduce((inner) => ({ a: inner }), 1 as unknown);
  const throwing = new Proxy(
    {},
    {
      ownKeys() {
        throw new Error('trap');
      },
    },
  );
  const getter = Object.defineProperty({ ...theme }, 'name', { enumerable: true, get: () => 'changes' });
  const wide = Array.from({ length: 120_000 }, () => 0);
  return [
    ['undefined', undefined, 'schema.not-json'],
    ['null', null, 'schema.invalid-type'],
    ['text', 'theme', 'schema.invalid-type'],
    ['list', [], 'schema.invalid-type'],
    ['BigInt', { ...theme, order: 1n }, 'schema.not-json'],
    ['NaN', { ...theme, order: Number.NaN }, 'schema.not-json'],
    ['function', { ...theme, name: () => 'x' }, 'schema.not-json'],
    ['symbol', Symbol('x'), 'schema.not-json'],
    ['date object', { ...theme, name: new Date(0) }, 'schema.not-json'],
    ['class instance', new (class Theme {})(), 'schema.not-json'],
    ['map', new Map([['key', 'roads']]), 'schema.not-json'],
    ['accessor', getter, 'schema.not-json'],
    ['proxy that throws', throwing, 'schema.unreadable'],
    ['cycle', cyclic, 'schema.cyclic'],
    ['deep', deep, 'schema.too-deep'],
    ['wide', wide, 'schema.too-large'],
    ['long', { ...theme, note: 'x'.repeat(4_100_000) }, 'schema.too-large'],
    ['hole in a list', { ...theme, name: new Array(2) }, 'schema.not-json'],
    ['__proto__', JSON.parse('{"key":"roads","__proto__":{"name":"x"}}'), 'unsafe-identifier'],
    ['constructor', JSON.parse('{"constructor":{"prototype":{}}}'), 'unsafe-identifier'],
  ];
}

describe('parsing hostile input', () => {
  for (const [name, input, code] of hostile()) {
    it(`refuses ${name} with ${code}, in every kind and in a bundle`, () => {
      for (const kind of Object.keys(KINDS) as KindName[]) {
        const findings = findingsOf(parseDefinition(kind, input));
        assert.ok(findings.length > 0, kind);
        if (code !== 'schema.invalid-type') assert.equal(findings[0]?.code, code, kind);
      }
      assert.equal(parseBundle(input).ok, false);
      if (code !== 'schema.invalid-type') {
        const inside = findingsOf(parseBundle({ ...validInput(), item: { inner: input } }));
        assert.ok(inside.length > 0);
      }
    });
  }

  it('checks what it keeps: a later change of the input changes nothing', () => {
    const input = { ...theme };
    const result = parseDefinition('theme', input);
    input.name = 'changed';
    assert.ok(result.ok && result.value.name === '道路');
  });

  it('keeps the prototype clean', () => {
    parseDefinition('theme', JSON.parse('{"__proto__":{"polluted":true}}'));
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  });
});
