import { strict as assert } from 'node:assert';
import { newStep, wrapInExclusive, wrapInParallel } from '../../admin-ui/src/items/flow/chain-edit.ts';
import { layOut, nearestGap } from '../../admin-ui/src/items/flow/layout.ts';
import type { StepChain } from '../../platform/definition/kinds/step-chain.ts';

const step = (key: string) => ({ ...newStep({ blocks: [] }, { name: key, action: 'review' }), key });
const when = { fact: 'form.area', operator: 'greaterThan' as const, value: 10 };
const plain: StepChain = { blocks: ['a', 'b', 'c'].map(step) };
const nested = wrapInExclusive(
  wrapInParallel(wrapInParallel(plain, 'b', step('x')), 'x', step('y')),
  'c',
  when,
);

describe('laying out a step chain', () => {
  it('draws a sequence straight down', () => {
    const { boxes, wires } = layOut(plain);
    assert.deepEqual(
      boxes.map((box) => box.id),
      ['start', 'a', 'b', 'c', 'end'],
    );
    assert.ok(boxes.every((box, index) => index === 0 || box.y > boxes[index - 1]!.y));
    assert.equal(wires.length, 4);
  });

  it('puts branches side by side without any box lying on another', () => {
    const { boxes } = layOut(nested);
    for (const a of boxes)
      for (const b of boxes)
        if (a !== b)
          assert.ok(
            a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y,
            `${a.id} lies on ${b.id}`,
          );
  });

  it('gives the same picture for the same chain, and a gap for every place', () => {
    assert.deepEqual(layOut(nested), layOut(structuredClone(nested)));
    const gap = nearestGap(layOut(plain), 5, layOut(plain).boxes[1]!.y - 10);
    assert.deepEqual(gap?.slot, { list: 'root', index: 0 });
    assert.equal(layOut(plain).gaps.length, 4);
  });

  it('draws an empty chain as start and end with one place between', () => {
    const empty = layOut({ blocks: [] });
    assert.equal(empty.wires.length, 1);
    assert.equal(empty.gaps.length, 1);
  });

  it('marks the lines that carry a condition', () => {
    assert.deepEqual(
      layOut(nested)
        .wires.map((wire) => wire.branch?.branch)
        .filter((branch) => branch !== undefined),
      [0, 'otherwise'],
    );
  });
});
