import { type Edge, type Node, Position } from '@xyflow/react';
import type { Fact } from '../../../../platform/definition/facts.ts';
import type { Block, Step, StepChain } from '../../../../platform/definition/kinds/step-chain.ts';
import type { Language } from '../../../../platform/render/language.ts';
import { conditionText } from '../condition/condition-rows.ts';
import { findBlock } from './chain-find.ts';
import { limitRows } from './chain-limits.ts';
import type { Box, Gap, Picture } from './layout-types.ts';
import type { WireData } from './wire-edge.tsx';

/** Size and handles are known beforehand, so nothing has to be measured before the picture can be drawn. */
function placed(id: string, type: string, box: { x: number; y: number; width: number; height: number }) {
  const { x, y, width, height } = box;
  const handle = { x: width / 2, width: 1, height: 1 };
  return {
    id,
    type,
    position: { x, y },
    width,
    height,
    measured: { width, height },
    handles: [
      { ...handle, type: 'target' as const, position: Position.Top, y: 0 },
      { ...handle, type: 'source' as const, position: Position.Bottom, y: height },
    ],
    draggable: false,
    selectable: false,
    focusable: false,
  };
}

const KINDS: Readonly<Record<Box['kind'], string>> = {
  start: 'dot',
  end: 'dot',
  step: 'step',
  fork: 'head',
  choice: 'head',
  join: 'foot',
  merge: 'foot',
  skip: 'skip',
};

export interface Reading {
  chain: StepChain;
  picture: Picture;
  promised: number | null;
  readOnly: boolean;
  aboutStep: (step: Step) => string;
}

function dataOf(box: Box, block: Block | undefined, reading: Reading, overKeys: ReadonlySet<string>) {
  if (block?.type === 'step')
    return { step: block, about: reading.aboutStep(block), over: overKeys.has(block.key) };
  return { kind: box.kind, block: box.block, name: (block && 'name' in block && block.name) || '' };
}

export function nodesOf(reading: Reading): Node[] {
  const { chain, picture, promised, readOnly } = reading;
  const rows = limitRows(chain);
  const overKeys = new Set(
    rows.filter((row) => promised !== null && row.total > promised).map((row) => row.block),
  );
  const boxes = picture.boxes.map((box): Node => {
    const block = box.block ? findBlock(chain, box.block) : undefined;
    return {
      ...placed(box.id, KINDS[box.kind], box),
      data: dataOf(box, block, reading, overKeys),
      draggable: !readOnly && box.kind === 'step',
      zIndex: 2,
    };
  });
  const left = -picture.width / 2 - 196;
  const ruler: Node = {
    ...placed('ruler', 'ruler', { x: left, y: 0, width: 148, height: picture.height }),
    data: {
      rows: rows.map((row) => ({ ...row, y: picture.rows.find((at) => at.block === row.block)?.y ?? 0 })),
      promised,
      reach: picture.width + 220,
    },
    zIndex: 0,
  };
  return [ruler, ...boxes];
}

export const gapNode = (gap: Gap, index: number, near: boolean, dragging: boolean): Node => ({
  ...placed(`gap-${index}`, 'gap', { x: gap.x - 11, y: gap.y - 11, width: 22, height: 22 }),
  data: { slot: gap.slot, near, dragging },
  zIndex: 3,
});

export function edgesOf(
  chain: StepChain,
  picture: Picture,
  facts: ReadonlyMap<string, Fact>,
  language: Language,
  otherwise: string,
): Edge<WireData>[] {
  const labelOf = (at: Picture['wires'][number]['branch']): string | undefined => {
    const block = at && findBlock(chain, at.block);
    if (block?.type !== 'exclusive' || !at) return undefined;
    if (at.branch === 'otherwise') return block.otherwise.name || otherwise;
    const branch = block.branches[at.branch];
    return branch?.name || (branch && conditionText(branch.when, facts, language));
  };
  return picture.wires.map((wire) => ({
    id: wire.id,
    source: wire.from,
    target: wire.to,
    type: 'wire',
    focusable: false,
    selectable: false,
    data: { points: wire.points, label: labelOf(wire.branch) },
  }));
}
