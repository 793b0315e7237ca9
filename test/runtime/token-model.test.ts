import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Block } from '../../platform/definition/kinds/step-chain.ts';
import { definitionOf, step } from './support/bundle.ts';
import { ACTORS, Journey } from './support/journey.ts';

/**
 * A second reading of a chain, with nothing in common with the engine's: what is left to do, as a tree that shrinks.
 * There is no marking and no join; a parallel block is done when all its parts are.
 */
type Left = { step: string } | { sequence: Left[] } | { parallel: Left[] };

const isDone = (left: Left): boolean =>
  'sequence' in left ? left.sequence.every(isDone) : 'parallel' in left && left.parallel.every(isDone);

function active(left: Left): string[] {
  if ('step' in left) return [left.step];
  if ('parallel' in left) return left.parallel.flatMap(active);
  const first = left.sequence.find((part) => !isDone(part));
  return first === undefined ? [] : active(first);
}

function after(left: Left, done: string): Left {
  if ('step' in left) return left.step === done ? { sequence: [] } : left;
  const parts = ('sequence' in left ? left.sequence : left.parallel).map((part) => after(part, done));
  return 'sequence' in left ? { sequence: parts } : { parallel: parts };
}

/** Chains of reviews with parallel blocks and branches on the form's zone, which is `centre`. */
const { block } = fc.letrec<{ block: Block; blocks: { blocks: Block[] } }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3 },
    { weight: 3, arbitrary: fc.constant<Block>(step('x', 'review')) },
    {
      weight: 2,
      arbitrary: fc
        .array(fc.tuple(tie('block'), tie('blocks')), { minLength: 2, maxLength: 3 })
        .map((branches): Block => {
          const filled = branches.map(([first, { blocks }]) => ({ blocks: [first, ...blocks] }));
          return { type: 'parallel', key: 'x', branches: filled };
        }),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom('centre', 'edge'), tie('blocks'), tie('blocks'))
        .map(([value, taken, otherwise]): Block => {
          const when = { fact: 'form.zone', operator: 'equal' as const, value };
          return { type: 'exclusive', key: 'x', branches: [{ when, ...taken }], otherwise };
        }),
    },
  ),
  blocks: fc.array(tie('block'), { maxLength: 3 }).map((blocks) => ({ blocks })),
}));

/** The same blocks with fresh keys. */
function keyed(blocks: Block[]): Block[] {
  let next = 0;
  const name = (one: Block): Block => {
    next += 1;
    const key = `k${next}`;
    if (one.type === 'step') return { ...one, key };
    if (one.type === 'parallel') {
      return { ...one, key, branches: one.branches.map((branch) => ({ blocks: branch.blocks.map(name) })) };
    }
    const branches = one.branches.map((branch) => ({ ...branch, blocks: branch.blocks.map(name) }));
    return { ...one, key, branches, otherwise: { blocks: one.otherwise.blocks.map(name) } };
  };
  return blocks.map(name);
}

function modelOf(block: Block): Left {
  if (block.type === 'step') return { step: block.key };
  if (block.type === 'parallel') {
    return { parallel: block.branches.map((one) => ({ sequence: one.blocks.map(modelOf) })) };
  }
  const [first] = block.branches;
  const holds = first !== undefined && 'value' in first.when && first.when.value === 'centre';
  return { sequence: (holds ? first.blocks : block.otherwise.blocks).map(modelOf) };
}

describe('tokens against a model', () => {
  it('stand where the model says, whatever order the steps are done in', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 4 }), fc.infiniteStream(fc.nat(99)), (shapes, lots) => {
        const blocks = keyed(shapes);
        const journey = new Journey(definitionOf(blocks));
        let model: Left = { sequence: blocks.map(modelOf) };
        for (const lot of lots) {
          const expected = active(model);
          assert.deepEqual(journey.case.marking.active.toSorted(), expected.toSorted());
          if (expected.length === 0) break;
          const chosen = expected[lot % expected.length]!;
          journey.do(ACTORS.reviewer, 'approve', { step: chosen });
          model = after(model, chosen);
        }
        assert.equal(journey.case.state, 'closed');
        assert.deepEqual(journey.case.marking.joins, {});
      }),
      { numRuns: 300 },
    );
  });
});
