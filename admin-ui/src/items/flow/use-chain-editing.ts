import { useState } from 'react';
import type { Block, Step, StepChain } from '../../../../platform/definition/kinds/step-chain.ts';
import { useTell } from '../../components/use-tell.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useDesigner } from '../define/designer-context.ts';
import { duplicate } from './chain-copy.ts';
import {
  addBranch,
  insertAfter,
  insertAt,
  move,
  moveBy,
  newStep,
  remove,
  wrapInExclusive,
  wrapInParallel,
} from './chain-edit.ts';
import { allBlocks, allSteps, findBlock, type Slot } from './chain-find.ts';
import { flowTexts } from './flow-texts.ts';
import { firstCondition } from './first-condition.ts';
import { usualAssignees } from './fitting-posts.ts';
import { focusBlock } from './focus-block.ts';

/** Which block is chosen, which is open in the panel, and everything that can be done to the chain. */
export function useChainEditing() {
  const { bundle, change, catalog } = useDesigner();
  const t = useTexts(flowTexts);
  const tell = useTell();
  const [selected, setSelected] = useState<string | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const chain = bundle.steps;
  const put = (label: string, next: StepChain) =>
    change(`flow-${label}`, (now) => (next === now.steps ? now : { ...now, steps: next }));
  const choose = (key: string | null) => {
    setSelected(key);
    if (key) focusBlock(key);
  };
  const fresh = (): Step => {
    const number = allSteps(chain).length + 1;
    const action = catalog.actions.find((known) => known.name === 'review') ?? catalog.actions[0];
    const name = action?.name ?? 'review';
    const assignees = usualAssignees(catalog, bundle.item, name);
    return newStep(chain, { name: t.newStep(number), action: name, assignees });
  };
  const added = (next: StepChain, block: Block) => {
    put(`add-${block.key}`, next);
    choose(block.key);
  };
  /** What the toolbar works on: the chosen block, or the last of the chain. */
  const target = (selected && findBlock(chain, selected)) || chain.blocks.at(-1);

  return {
    selected: selected && findBlock(chain, selected) ? selected : null,
    open: open && findBlock(chain, open) ? open : null,
    choose,
    setOpen,
    put,
    addStep: (after: string | null = selected) => {
      const step = fresh();
      added(insertAfter(chain, after, step), step);
    },
    insert: (slot: Slot) => {
      const step = fresh();
      added(insertAt(chain, slot, step), step);
    },
    addParallel: () => {
      const step = fresh();
      if (!target) return added(insertAfter(chain, null, step), step);
      if (target.type === 'parallel') return added(addBranch(chain, target.key, [step]), step);
      return added(wrapInParallel(chain, target.key, step), step);
    },
    addBranch: () => {
      const when = firstCondition(bundle);
      const step = fresh();
      if (target?.type === 'exclusive') return added(addBranch(chain, target.key, [step], when), step);
      const [base, key] = target ? [chain, target.key] : [insertAfter(chain, null, step), step.key];
      const next = wrapInExclusive(base, key, when);
      const block = allBlockKeys(next).find((known) => !allBlockKeys(base).includes(known));
      put(`branch-${key}`, next);
      if (block) {
        choose(block);
        setOpen(block);
      }
    },
    remove: (key: string) => {
      const block = findBlock(chain, key);
      if (!block) return;
      put(`remove-${key}`, remove(chain, key));
      setSelected(null);
      tell(t.removed(block.name ?? t.choice));
    },
    copy: (key: string) => {
      const { chain: next, copy } = duplicate(chain, key);
      put(`copy-${key}`, next);
      if (copy) choose(copy);
    },
    move: (key: string, slot: Slot) => {
      put(`move-${key}`, move(chain, key, slot));
      choose(key);
    },
    moveBy: (key: string, by: -1 | 1) => {
      put(`move-${key}`, moveBy(chain, key, by));
      choose(key);
    },
    goBy: (key: string, by: -1 | 1) => {
      const keys = allSteps(chain).map((step) => step.key);
      const at = keys.indexOf(key);
      const next = keys[at < 0 ? 0 : at + by];
      if (next) choose(next);
    },
  };
}

const allBlockKeys = (chain: StepChain): string[] => allBlocks(chain.blocks).map((block) => block.key);

export type ChainEditing = ReturnType<typeof useChainEditing>;
