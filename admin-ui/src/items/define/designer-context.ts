import { createContext, useContext } from 'react';
import type { ItemView } from '../../../../platform/contract/admin.ts';
import type { Problem } from '../../../../platform/contract/problem.ts';
import type { Finding } from '../../../../platform/definition/finding.ts';
import type { ItemBundle } from '../../../../platform/definition/kinds/item-bundle.ts';
import type { Catalog } from './catalog.ts';

/** `invalid`: not sent, because what was typed does not have the shape of a definition yet. */
export type SaveState = 'saved' | 'dirty' | 'saving' | 'invalid' | 'failed' | 'conflict';

/** The item being defined: one bundle, edited by every tab, with one undo history and one save. */
export interface Designer {
  view: ItemView;
  bundle: ItemBundle;
  catalog: Catalog;
  readOnly: boolean;
  findings: Finding[];
  state: SaveState;
  savedAt: string | null;
  problem: Problem | null;
  /** Counts undo, redo and reload: what holds a copy of the bundle takes it anew. */
  turn: number;
  canUndo: boolean;
  canRedo: boolean;
  change: (label: string, edit: (bundle: ItemBundle) => ItemBundle) => void;
  undo: () => void;
  redo: () => void;
  /** Saves now; true when everything is on the server. */
  save: () => Promise<boolean>;
  /** Takes what the server answered as the present state. */
  accept: (view: ItemView) => void;
  reload: () => void;
}

export const DesignerContext = createContext<Designer | null>(null);

export function useDesigner(): Designer {
  const designer = useContext(DesignerContext);
  if (!designer) throw new Error('useDesigner outside of the definition page');
  return designer;
}
