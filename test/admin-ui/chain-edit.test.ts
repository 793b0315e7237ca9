import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { duplicate } from '../../admin-ui/src/items/flow/chain-copy.ts';
import {
  addBranch,
  insertAfter,
  insertAt,
  move,
  moveBy,
  newStep,
  remove,
  removeBranch,
  updateStep,
  wrapInExclusive,
  wrapInParallel,
} from '../../admin-ui/src/items/flow/chain-edit.ts';
import { allBlocks, findBlock, placeOf } from '../../admin-ui/src/items/flow/chain-find.ts';
import { limitRows } from '../../admin-ui/src/items/flow/chain-limits.ts';
import type { Step, StepChain } from '../../platform/definition/kinds/step-chain.ts';
import { stepChain } from '../../platform/definition/kinds/step-chain.ts';

const empty: StepChain = { blocks: [] };
const step = (key: string, more: Partial<Step> = {}): Step => ({
  ...newStep(empty, { name: key, action: 'review' }),
  key,
  ...more,
});
const chainOf = (...keys: string[]): StepChain => ({ blocks: keys.map((key) => step(key)) });
const shape = (chain: StepChain): string => write(chain.blocks);
const write = (blocks: StepChain['blocks']): string =>
  blocks
    .map((block) => {
      if (block.type === 'step') return block.key;
      const branches = block.branches.map((branch) => write(branch.blocks));
      if (block.type === 'parallel') return `(${branches.join(' | ')})`;
      return `<${branches.join(' | ')} ! ${write(block.otherwise.blocks)}>`;
    })
    .join(' ');
const when = { fact: 'form.area', operator: 'greaterThan' as const, value: 10 };

describe('editing a step chain', () => {
  it('inserts behind a step, and at the end when there is none', () => {
    assert.equal(shape(insertAfter(chainOf('a', 'b'), 'a', step('x'))), 'a x b');
    assert.equal(shape(insertAfter(chainOf('a', 'b'), null, step('x'))), 'a b x');
    assert.equal(shape(insertAt(chainOf('a', 'b'), { list: 'root', index: 0 }, step('x'))), 'x a b');
  });

  it('wraps a step in a parallel block and adds a third branch to it', () => {
    const two = wrapInParallel(chainOf('a', 'b', 'c'), 'b', step('x'));
    assert.equal(shape(two), 'a (b | x) c');
    assert.equal(shape(wrapInParallel(two, 'x', step('y'))), 'a (b | x | y) c');
    assert.equal(shape(insertAfter(two, 'x', step('y'))), 'a (b | x y) c');
  });

  it('dissolves a parallel block when only one branch is left', () => {
    const two = wrapInParallel(chainOf('a', 'b', 'c'), 'b', step('x'));
    assert.equal(shape(remove(two, 'b')), 'a x c');
    assert.equal(shape(move(two, 'x', { list: 'root', index: 0 })), 'x a b c');
    assert.equal(shape(removeBranch(two, 'parallel-1', 0)), 'a x c');
  });

  it('makes a step conditional; an empty branch stays, meaning skip', () => {
    const choice = wrapInExclusive(chainOf('a', 'b'), 'b', when);
    assert.equal(shape(choice), 'a <b ! >');
    assert.equal(shape(remove(choice, 'b')), 'a < ! >');
    assert.equal(shape(addBranch(choice, 'choice-1', [step('x')], when)), 'a <b | x ! >');
    assert.equal(shape(removeBranch(choice, 'choice-1', 0)), 'a');
  });

  it('moves within a sequence, between sequences, and never into itself', () => {
    assert.equal(shape(move(chainOf('a', 'b', 'c'), 'a', { list: 'root', index: 3 })), 'b c a');
    assert.equal(shape(moveBy(chainOf('a', 'b', 'c'), 'a', 1)), 'b a c');
    assert.equal(shape(moveBy(chainOf('a', 'b', 'c'), 'c', -1)), 'a c b');
    assert.equal(shape(moveBy(chainOf('a', 'b'), 'a', -1)), 'a b');
    const two = wrapInParallel(chainOf('a', 'b', 'c'), 'b', step('x'));
    const inside = { list: { block: 'parallel-1', branch: 0 }, index: 0 };
    assert.equal(shape(move(two, 'c', inside)), 'a (c b | x)');
    assert.equal(move(two, 'parallel-1', inside), two);
  });

  it('forgets returns to a step that is gone', () => {
    const chain = updateStep(chainOf('a', 'b'), 'b', { returnTo: ['a'] });
    assert.deepEqual((findBlock(remove(chain, 'a'), 'b') as Step).returnTo, []);
  });

  it('copies a block with fresh keys', () => {
    const two = wrapInParallel(chainOf('a', 'b'), 'b', step('x'));
    const { chain, copy } = duplicate(two, 'parallel-1');
    assert.equal(shape(chain), 'a (b | x) (step-1 | step-2)');
    assert.equal(copy, 'parallel-2');
  });

  it('counts the longest branch and leaves out steps that do not count', () => {
    const chain = wrapInParallel(
      { blocks: [step('a'), step('b', { limitDays: 2 }), step('c', { counts: false, limitDays: 9 })] },
      'b',
      step('x', { limitDays: 3 }),
    );
    assert.deepEqual(
      limitRows(chain).map((row) => [row.days, row.total, row.outside]),
      [
        [1, 1, false],
        [3, 4, false],
        [0, 4, true],
      ],
    );
  });

  it('keeps any chain valid with unique keys, whatever is done to it', () => {
    const act = fc.record({ act: fc.nat(7), at: fc.nat(20), to: fc.nat(20) });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        let chain = chainOf('a', 'b', 'c');
        for (const { act: kind, at, to } of acts) {
          const blocks = allBlocks(chain.blocks);
          const block = blocks[at % Math.max(1, blocks.length)];
          const other = blocks[to % Math.max(1, blocks.length)];
          const fresh = newStep(chain, { name: 'n', action: 'review' });
          if (!block || !other) chain = insertAfter(chain, null, fresh);
          else if (kind === 0) chain = insertAfter(chain, block.key, fresh);
          else if (kind === 1) chain = remove(chain, block.key);
          else if (kind === 2) chain = wrapInParallel(chain, block.key, fresh);
          else if (kind === 3) chain = wrapInExclusive(chain, block.key, when);
          else if (kind === 4) chain = duplicate(chain, block.key).chain;
          else if (kind === 5) chain = moveBy(chain, block.key, to % 2 ? 1 : -1);
          else if (kind === 6) chain = removeBranch(chain, block.key, 0);
          else chain = move(chain, block.key, placeOf(chain, other.key)!);
        }
        const keys = allBlocks(chain.blocks).map((block) => block.key);
        assert.equal(new Set(keys).size, keys.length);
        if (keys.length < 60) stepChain.parse(chain);
      }),
    );
  });
});
