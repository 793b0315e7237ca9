import type { Block, StepChain } from '../../../../platform/definition/kinds/step-chain.ts';
import { innerLists, type ListRef } from './chain-find.ts';
import {
  BAR_HEIGHT,
  type Box,
  COLUMN_GAP,
  DIAMOND,
  DOT,
  GAP,
  type Picture,
  STEP_HEIGHT,
  STEP_WIDTH,
} from './layout-types.ts';

/*
 * A chain is nested blocks, so its picture needs no general graph layout: sequences go down, branches stand side
 * by side, and the same chain always gives the same picture.
 */

const EMPTY_HEIGHT = 28;

interface Size {
  width: number;
  height: number;
}

function sizeOfList(blocks: readonly Block[]): Size {
  if (blocks.length === 0) return { width: STEP_WIDTH / 2, height: EMPTY_HEIGHT };
  const sizes = blocks.map(sizeOf);
  return {
    width: Math.max(...sizes.map((size) => size.width)),
    height: sizes.reduce((sum, size) => sum + size.height, 0) + GAP * (blocks.length - 1),
  };
}

const headHeight = (block: Block): number => (block.type === 'parallel' ? BAR_HEIGHT : DIAMOND);
/** Room under a diamond for the conditions of its branches. */
const headGap = (block: Block): number => (block.type === 'parallel' ? GAP : GAP + 20);

function sizeOf(block: Block): Size {
  if (block.type === 'step') return { width: STEP_WIDTH, height: STEP_HEIGHT };
  const lists = innerLists(block).map((list) => sizeOfList(list.blocks));
  const width = lists.reduce((sum, size) => sum + size.width, 0) + COLUMN_GAP * (lists.length - 1);
  const inner = Math.max(...lists.map((size) => size.height));
  return { width, height: headHeight(block) * 2 + headGap(block) + GAP + inner };
}

interface End {
  id: string;
  x: number;
  y: number;
}

class Drawing {
  readonly picture: Picture = { boxes: [], wires: [], gaps: [], width: 0, height: 0, rows: [] };

  box(kind: Box['kind'], id: string, block: string | null, centre: number, y: number, size: Size): Box {
    const box = { id, kind, block, x: centre - size.width / 2, y, ...size };
    this.picture.boxes.push(box);
    return box;
  }

  wire(from: End, to: End, branch?: Picture['wires'][number]['branch']): void {
    const straight = Math.abs(from.x - to.x) < 1;
    const turn = from.y + (branch ? 14 : (to.y - from.y) / 2);
    const points = straight ? [from, to] : [from, { x: from.x, y: turn }, { x: to.x, y: turn }, to];
    const id = `${from.id}>${to.id}${branch ? `#${branch.branch}` : ''}`;
    this.picture.wires.push({
      id,
      from: from.id,
      to: to.id,
      points: points.map(({ x, y }) => ({ x, y })),
      ...(branch && { branch }),
    });
  }

  /** Draws a sequence downwards from `y`; `from` is what leads into it. Gives its lower end. */
  list(blocks: readonly Block[], ref: ListRef, centre: number, y: number, from: End, lead?: Lead): End {
    let at = y;
    let previous = from;
    for (const [index, block] of blocks.entries()) {
      this.picture.gaps.push({ slot: { list: ref, index }, x: centre, y: at - GAP / 2 });
      previous = this.block(block, centre, at, previous, index === 0 ? lead : undefined);
      if (ref === 'root') this.picture.rows.push({ block: block.key, y: at + sizeOf(block).height / 2 });
      at += sizeOf(block).height + GAP;
    }
    return previous;
  }

  block(block: Block, centre: number, y: number, from: End, lead?: Lead): End {
    if (block.type === 'step') {
      const size = { width: STEP_WIDTH, height: STEP_HEIGHT };
      this.box('step', block.key, block.key, centre, y, size);
      this.wire(lead?.from ?? from, { id: block.key, x: centre, y }, lead?.branch);
      return { id: block.key, x: centre, y: y + STEP_HEIGHT };
    }
    return this.branching(block, centre, y, from, lead);
  }

  private branching(
    block: Exclude<Block, { type: 'step' }>,
    centre: number,
    y: number,
    from: End,
    lead?: Lead,
  ): End {
    const parallel = block.type === 'parallel';
    const whole = sizeOf(block);
    const head: Size = parallel
      ? { width: whole.width, height: BAR_HEIGHT }
      : { width: DIAMOND, height: DIAMOND };
    this.box(parallel ? 'fork' : 'choice', block.key, block.key, centre, y, head);
    this.wire(lead?.from ?? from, { id: block.key, x: centre, y }, lead?.branch);
    const foot = `${block.key}:end`;
    const footTop = y + whole.height - head.height;
    const top = y + head.height + headGap(block);
    let left = centre - whole.width / 2;
    for (const list of innerLists(block)) {
      const size = sizeOfList(list.blocks);
      const middle = left + size.width / 2;
      left += size.width + COLUMN_GAP;
      const start: End = { id: block.key, x: parallel ? middle : centre, y: y + head.height };
      const branch = parallel ? undefined : { block: block.key, branch: list.ref.branch };
      const end = list.blocks.length
        ? this.list(list.blocks, list.ref, middle, top, start, { from: start, branch })
        : this.skip(block.key, list.ref, middle, top, start);
      this.picture.gaps.push({
        slot: { list: list.ref, index: list.blocks.length },
        x: middle,
        y: end.y + (list.blocks.length ? GAP / 2 : -EMPTY_HEIGHT / 2),
      });
      this.wire(end, { id: foot, x: parallel ? middle : centre, y: footTop });
    }
    this.box(parallel ? 'join' : 'merge', foot, block.key, centre, footTop, head);
    return { id: foot, x: centre, y: footTop + head.height };
  }

  private skip(block: string, ref: Exclude<ListRef, 'root'>, centre: number, y: number, from: End): End {
    const id = `${block}:skip-${ref.branch}`;
    this.box('skip', id, block, centre, y, { width: STEP_WIDTH / 2, height: EMPTY_HEIGHT });
    this.wire(from, { id, x: centre, y }, { block, branch: ref.branch });
    return { id, x: centre, y: y + EMPTY_HEIGHT };
  }
}

interface Lead {
  from: End;
  branch?: Picture['wires'][number]['branch'];
}

/** The picture of a chain; x = 0 is its middle line, y grows downwards. */
export function layOut(chain: StepChain): Picture {
  const drawing = new Drawing();
  const dot = { width: DOT, height: DOT };
  drawing.box('start', 'start', null, 0, 0, dot);
  const top = DOT + GAP;
  const last = drawing.list(chain.blocks, 'root', 0, top, { id: 'start', x: 0, y: DOT });
  const size = chain.blocks.length ? sizeOfList(chain.blocks) : { width: STEP_WIDTH, height: 0 };
  const endY = chain.blocks.length ? top + size.height + GAP : top;
  drawing.picture.gaps.push({
    slot: { list: 'root', index: chain.blocks.length },
    x: 0,
    y: endY - GAP / 2,
  });
  drawing.box('end', 'end', null, 0, endY, dot);
  drawing.wire(last, { id: 'end', x: 0, y: endY });
  return { ...drawing.picture, width: size.width, height: endY + DOT };
}

/** The gap nearest to a point, not further than `reach`. */
export function nearestGap(picture: Picture, x: number, y: number, reach = 140) {
  const far = (gap: { x: number; y: number }) => Math.hypot(gap.x - x, gap.y - y);
  const best = picture.gaps.toSorted((a, b) => far(a) - far(b))[0];
  return best && far(best) <= reach ? best : undefined;
}
