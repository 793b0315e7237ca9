import assert from 'node:assert/strict';
import {
  conditionFacts,
  documentFacts,
  fieldsOf,
  findStep,
  longestPath,
  pointer,
  pointerParts,
  semanticDiff,
  stepOrder,
  stepRelation,
  walkBlocks,
} from '../../platform/definition/index.ts';
import { FACTS } from '../../platform/runtime/rules/facts.ts';
import { documentFacts as fillFacts } from '../../platform/services/documents/facts.ts';
import { componentOf, extraStep, stepOf, validBundle } from './support/valid-bundle.ts';

describe('form fields', () => {
  it('are the inputs in reading order, tables with their columns', () => {
    const fields = fieldsOf(validBundle().form);
    assert.deepEqual(
      fields.map(({ key, type, required }) => `${key} ${type}${required ? ' *' : ''}`),
      [
        'place text *',
        'area number *',
        'kind choice',
        'wares choices',
        'night boolean',
        'from date',
        'to date',
        'helpers table',
      ],
    );
    assert.deepEqual(fields[2]?.options, [
      { value: 'food', label: '饮食' },
      { value: 'goods', label: '百货' },
    ]);
    assert.deepEqual(
      fields[7]?.columns?.map(({ key, path }) => [key, path]),
      [['name', '/components/1/components/0']],
    );
  });

  it('are found in columns and in cells of a layout table', () => {
    const field = (key: string) => ({ type: 'textfield', key });
    const form = {
      display: 'form' as const,
      components: [
        { type: 'columns', key: 'c', columns: [{ components: [field('a')] }, { components: [field('b')] }] },
        { type: 'table', key: 't', rows: [[{ components: [field('d')] }, { components: [] }]] },
      ],
    };
    assert.deepEqual(
      fieldsOf(form).map(({ key, path }) => `${key} ${path}`),
      [
        'a /components/0/columns/0/components/0',
        'b /components/0/columns/1/components/0',
        'd /components/1/rows/0/0/components/0',
      ],
    );
  });

  it('become facts, options of several-choice fields one by one', () => {
    const facts = conditionFacts(validBundle());
    assert.equal(facts.get('form.area')?.type, 'number');
    assert.equal(facts.get('form.wares.hot')?.type, 'boolean');
    assert.equal(facts.get('materials.photos')?.type, 'number');
    assert.ok(!facts.has('form.name'));
    assert.ok(documentFacts(validBundle()).has('issuedOn'));
  });
});

describe('facts', () => {
  it('offers conditions what the runtime knows', () => {
    const offered = conditionFacts(validBundle());
    const families = ['form', 'materials'];
    for (const { name } of FACTS.filter((fact) => !families.includes(fact.name))) {
      assert.ok(offered.has(name), name);
    }
    const known = new Set<string>(FACTS.map(({ name }) => name));
    for (const name of offered.keys())
      assert.ok(known.has(name) || families.includes(name.split('.')[0] ?? ''), name);
  });

  it('offers documents what the documents are filled with', () => {
    const bundle = validBundle();
    const filled = fillFacts({
      case: { item: {}, form: {}, applicant: {}, clock: { promised: {} } },
      events: [],
      bundle,
      template: bundle.documents[0],
      document: { requestedAt: '2026-03-02T00:00:00.000Z' },
      number: '1',
      issuedOn: '2026-03-02',
    } as never);
    assert.deepEqual(Object.keys(filled).sort(), [...documentFacts(bundle).keys()].sort());
  });
});

describe('chain walk', () => {
  const { steps } = validBundle();
  const at = (key: string) => findStep(steps, key)!;

  it('visits every block, outer before inner, with its place', () => {
    assert.deepEqual(
      walkBlocks(steps).map(({ block, path }) => `${block.key} ${pointer(path)}`),
      [
        'accept /steps/blocks/0',
        'both /steps/blocks/1',
        'review /steps/blocks/1/branches/0/blocks/0',
        'consult /steps/blocks/1/branches/1/blocks/0',
        'large /steps/blocks/2',
        'second-review /steps/blocks/2/branches/0/blocks/0',
        'decide /steps/blocks/3',
        'fee /steps/blocks/4',
        'issue /steps/blocks/5',
        'deliver /steps/blocks/6',
      ],
    );
    assert.deepEqual(stepOrder(steps).slice(0, 3), ['accept', 'review', 'consult']);
    assert.equal(findStep(steps, 'both'), undefined);
  });

  it('tells how two steps stand to each other', () => {
    const bundle = validBundle();
    const large = bundle.steps.blocks[2]!;
    assert.ok(large.type === 'exclusive');
    large.otherwise.blocks.push(extraStep({ key: 'quick', action: 'review' }));
    const quick = findStep(bundle.steps, 'quick')!;
    assert.equal(stepRelation(at('review'), at('consult')), 'beside');
    assert.equal(stepRelation(findStep(bundle.steps, 'second-review')!, quick), 'instead');
    assert.equal(stepRelation(at('accept'), at('consult')), 'before');
    assert.equal(stepRelation(at('decide'), at('review')), 'after');
    assert.equal(stepRelation(at('decide'), at('decide')), 'same');
  });

  it('adds up the longest way', () => {
    const bundle = validBundle();
    assert.equal(longestPath(bundle.steps.blocks), 6);
    stepOf(bundle, 'consult').limitDays = 3.5;
    assert.equal(longestPath(bundle.steps.blocks), 8.5);
    stepOf(bundle, 'consult').counts = false;
    assert.equal(longestPath(bundle.steps.blocks), 6);
  });
});

describe('pointers', () => {
  it('escape and unescape', () => {
    assert.equal(pointer(['a/b', 0, 'c~d', '']), '/a~1b/0/c~0d/');
    assert.deepEqual(pointerParts('/a~1b/0/c~0d/'), ['a/b', '0', 'c~d', '']);
    assert.deepEqual(pointerParts(pointer(['~1'])), ['~1']);
    assert.equal(pointer([]), '');
  });
});

describe('semantic difference', () => {
  const rows = (change: (bundle: ReturnType<typeof validBundle>) => void) => {
    const before = validBundle();
    const after = validBundle();
    change(after);
    return semanticDiff(
      before,
      after,
      new Map([
        ['@item/handler', '承办岗'],
        ['police/handler', '秩序岗'],
        ['police', '交警支队'],
      ]),
    );
  };
  const line = ({ part, change, title, from, to }: ReturnType<typeof semanticDiff>[number]) =>
    `${part} ${change} ${title.zh}${from === undefined ? '' : ` ${from}`}${to === undefined ? '' : ` → ${to}`}`;

  it('is empty where nothing changed, whatever the order of keys', () => {
    assert.deepEqual(
      rows(() => undefined),
      [],
    );
  });

  it('shows fields of the item in words', () => {
    const found = rows(({ item }) => {
      item.promisedLimit = { days: 5, unit: 'working-day' };
      item.caseKind = 'immediate';
      item.supportsPost = true;
      item.conditions.push('有健康证');
      item.basis = [];
    });
    assert.deepEqual(found.map(line), [
      '基本信息 changed 办件类型 承诺件 → 即办件',
      '基本信息 removed 设定依据 《城市道路管理条例》第三十条',
      '基本信息 added 受理条件 → 有健康证',
      '基本信息 changed 承诺办结时限 10 个工作日 → 5 个工作日',
      '基本信息 changed 支持物流快递 否 → 是',
    ]);
    assert.equal(found[0]?.path, '/item/caseKind');
    assert.equal(found[0]?.title.en, 'Case kind');
  });

  it('shows materials, fields, fees, steps and documents by name', () => {
    const found = rows((bundle) => {
      bundle.materials[0]!.necessity = 'optional';
      bundle.materials.pop();
      Object.assign(componentOf(bundle, 'place'), {
        label: '摊位位置',
        validate: { required: false, maxLength: 20 },
      });
      componentOf(bundle, 'helpers').components?.push({ type: 'number', key: 'age', label: '年龄' });
      (bundle.fees[0]!.config['rate'] as { value: number }).value = 0.4;
      stepOf(bundle, 'review').limitDays = 2;
      stepOf(bundle, 'consult').assignees = [{ department: '@item', post: 'handler' }];
      bundle.steps.blocks.splice(2, 1);
      bundle.documents[0]!.validDays = 30;
    });
    assert.deepEqual(found.map(line), [
      '申报材料 changed 申请表：材料必要性 必要 → 非必要',
      '申报材料 removed 照片 照片，原件，必要，申请人自备',
      '申请表单 changed 位置：标签'.replace('位置', '摊位位置').concat(' 位置 → 摊位位置'),
      '申请表单 changed 摊位位置：必填 必填 → 选填',
      '申请表单 changed 摊位位置：最多字数 → 20',
      '申请表单 changed 摊位位置：格式 [^<>]{1,50}',
      '申请表单 added 帮工 › 年龄 → 数字，选填',
      '收费 changed 占用费：rate.value 0.5 → 0.4',
      '办理流程 changed 初审：办理时限（工作日） 1 → 2',
      '办理流程 changed 征求意见：办理人 交警支队 秩序岗 → 承办岗',
      '办理流程 removed 复审 承办岗，1 个工作日',
      '办理流程 removed 分支',
      '文书模板 added 摆摊许可证：有效期（天） → 30',
    ]);
  });

  it('says where a step went', () => {
    const found = rows((bundle) => {
      const [deliver] = bundle.steps.blocks.splice(6, 1);
      bundle.steps.blocks.splice(5, 0, deliver!);
    });
    // One of the two moved past the other; saying it twice would not help.
    assert.deepEqual(found.map(line), ['办理流程 changed 制证：位置 在“收费”之后 → 在“送达”之后']);
  });

  it('adds everything of a first version', () => {
    const found = semanticDiff(null, validBundle());
    assert.ok(found.every(({ change }) => change === 'added'));
    assert.deepEqual(
      [...new Set(found.map(({ part }) => part))],
      ['基本信息', '申报材料', '申请表单', '收费', '办理流程', '文书模板'],
    );
  });
});
