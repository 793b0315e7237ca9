import type { Slot } from './chain-find.ts';

export const STEP_WIDTH = 184;
export const STEP_HEIGHT = 58;
export const GAP = 44;
export const COLUMN_GAP = 32;
export const BAR_HEIGHT = 6;
export const DIAMOND = 28;
export const DOT = 20;

export interface Box {
  id: string;
  kind: 'start' | 'end' | 'step' | 'fork' | 'join' | 'choice' | 'merge' | 'skip';
  /** The block it belongs to; start and end have none. */
  block: string | null;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Wire {
  id: string;
  from: string;
  to: string;
  /** Points of the line, from box to box; the last segment ends in an arrow. */
  points: { x: number; y: number }[];
  /** Block and branch whose condition stands at the line. */
  branch?: { block: string; branch: number | 'otherwise' };
}

/** A gap between two boxes where a step can be dropped or inserted. */
export interface Gap {
  slot: Slot;
  x: number;
  y: number;
}

export interface Picture {
  boxes: Box[];
  wires: Wire[];
  gaps: Gap[];
  width: number;
  height: number;
  /** Height of each block of the outermost sequence: where its ruler entry stands. */
  rows: { block: string; y: number }[];
}
