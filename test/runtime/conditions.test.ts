import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Engine } from 'json-rules-engine';
import { conditionFacts } from '../../platform/definition/facts.ts';
import { type Condition, condition, OPERATORS } from '../../platform/definition/kinds/rule.ts';
import type { FormData } from '../../platform/runtime/case.ts';
import { conditionHolds } from '../../platform/runtime/rules/evaluate-condition.ts';
import { factOf, factsOf } from '../../platform/runtime/rules/facts.ts';
import { definitionOf } from './support/bundle.ts';

const FACTS = ['form.a', 'form.b', 'form.list', 'form.nested.x', 'form.absent', 'channel', 'decision'];
const scalar = fc.oneof(
  fc.constantFrom<string | number | boolean | null>(
    '',
    'a',
    'ab',
    '5',
    '5元',
    '10',
    'web',
    null,
    true,
    false,
    0,
    5,
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string({ maxLength: 4 }),
);
const value = fc.oneof(scalar, fc.array(scalar, { maxLength: 4 }));
const json = fc.oneof(
  value,
  fc.array(value, { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('x', 'y'), scalar),
);

const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    {
      weight: 4,
      arbitrary: fc.record({
        fact: fc.constantFrom(...FACTS),
        operator: fc.constantFrom(...OPERATORS),
        value,
      }),
    },
    { weight: 1, arbitrary: fc.array(tie('tree'), { maxLength: 3 }).map((all): Condition => ({ all })) },
    { weight: 1, arbitrary: fc.array(tie('tree'), { maxLength: 3 }).map((any): Condition => ({ any })) },
    { weight: 1, arbitrary: tie('tree').map((not): Condition => ({ not })) },
  ),
}));

/** json-rules-engine's own answer; undefined where it throws (a list operator with a number beside it). */
async function engineSays(tested: Condition, form: FormData): Promise<boolean | undefined> {
  const engine = new Engine([], { allowUndefinedFacts: true });
  const facts = factsOf({ form, channel: 'web', decision: null });
  for (const name of FACTS) {
    const known = factOf(facts, name);
    if (known !== undefined) engine.addFact(name, known);
  }
  // The engine's root has to be a combination.
  engine.addRule({ conditions: { all: [structuredClone(tested)] } as never, event: { type: 'held' } });
  try {
    const { events } = await engine.run();
    return events.length > 0;
  } catch {
    return undefined;
  }
}

describe('conditions', () => {
  it('mean what json-rules-engine means by them', async () => {
    let compared = 0;
    const both = { held: 0, failed: 0 };
    const form = fc.record({
      a: json,
      b: json,
      list: fc.array(scalar, { maxLength: 4 }),
      nested: fc.record({ x: scalar }),
    });
    await fc.assert(
      fc.asyncProperty(tree, form, async (tested, data) => {
        assert.ok(condition.safeParse(tested).success);
        const expected = await engineSays(tested, data as FormData);
        const found = conditionHolds(
          tested,
          factsOf({ form: data as FormData, channel: 'web', decision: null }),
        );
        if (expected === undefined) return;
        compared += 1;
        both[found ? 'held' : 'failed'] += 1;
        assert.equal(found, expected);
      }),
      { numRuns: 3000 },
    );
    assert.ok(compared > 2000, `compared only ${compared}`);
    assert.ok(both.held > 500 && both.failed > 500, JSON.stringify(both));
  });

  it('read own properties only', () => {
    const facts = factsOf({ form: { a: 1, list: [{ x: 2 }] } });
    assert.equal(factOf(facts, 'form.a'), 1);
    assert.equal(factOf(facts, 'form.list.0.x'), 2);
    for (const name of [
      'form.constructor',
      'form.__proto__',
      'constructor.name',
      'form.a.toFixed',
      'nothing',
    ]) {
      assert.equal(factOf(facts, name), undefined, name);
    }
  });

  it('know the facts of a case, and all that definitions may name', () => {
    const facts = factsOf({
      caseKind: 'committed',
      item: { key: 'road-occupation', department: 'urban-management' },
      form: { area: 3 },
      applicant: { kind: 'enterprise', name: '甲公司' },
      channel: 'window',
      decision: 'granted',
      bill: { total: 22500 },
      materials: [{ material: 'site-plan', files: [1, 2] }],
      correction: { count: 1 },
      handling: 'renewal',
      siteChecks: [{ result: 'passed', score: 91 }],
      report: {
        answer: { by: { account: 'a', name: '甲' }, on: '2026-03-02', result: 'agreed', text: '同意' },
      },
      subject: { number: 'No-1' },
    });
    const holds = (fact: string, found: string | number | boolean) =>
      assert.ok(conditionHolds({ fact, operator: 'equal', value: found }, facts), fact);
    holds('form.area', 3);
    holds('applicant.kind', 'enterprise');
    holds('channel', 'window');
    holds('decision', 'granted');
    holds('bill.total', 225);
    holds('bill.paid', false);
    holds('materials.site-plan', 2);
    holds('correction.count', 1);
    for (const name of conditionFacts(definitionOf().bundle).keys()) {
      if (name.startsWith('form.') || name.startsWith('materials.')) continue;
      assert.notEqual(factOf(facts, name), undefined, name);
    }
  });

  it('never throw on facts of any shape', () => {
    const bare = Object.create(null) as Record<string, never>;
    for (const operator of OPERATORS) {
      for (const odd of [bare, [bare], [[bare]], {}, [], null, [null, [1]]]) {
        const facts = { form: { a: odd } };
        for (const compared of [1, 'x', null, true, [1, null]]) {
          assert.equal(
            typeof conditionHolds({ fact: 'form.a', operator, value: compared }, facts),
            'boolean',
          );
        }
      }
    }
  });
});
