import { createContext, useContext } from 'react';
import type { Slot } from './chain-find.ts';

/** What the boxes of the canvas can ask for. */
export interface FlowActs {
  readOnly: boolean;
  selected: string | null;
  /** Numbers of the problems of a block. */
  problemsOf: (block: string) => number[];
  select: (block: string) => void;
  openProperties: (block: string) => void;
  openMenu: (block: string, x: number, y: number) => void;
  remove: (block: string) => void;
  moveBy: (block: string, by: -1 | 1) => void;
  /** The next step up or down in drawing order. */
  goBy: (block: string, by: -1 | 1) => void;
  insert: (slot: Slot) => void;
}

export const FlowContext = createContext<FlowActs | null>(null);

export function useFlow(): FlowActs {
  const acts = useContext(FlowContext);
  if (!acts) throw new Error('useFlow outside of the canvas');
  return acts;
}
