import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo, useState } from 'react';
import { inWorkingDays } from '../../../../platform/definition/limits.ts';
import type { StepChain } from '../../../../platform/definition/kinds/step-chain.ts';
import { Empty } from '../../components/empty.tsx';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { labelOf } from '../define/catalog.ts';
import { useDesigner } from '../define/designer-context.ts';
import { BlockMenu, type MenuAt } from './block-menu.tsx';
import { insertAfter, newStep } from './chain-edit.ts';
import { usualAssignees } from './fitting-posts.ts';
import { FlowCanvas } from './flow-canvas.tsx';
import { type FlowActs, FlowContext } from './flow-context.ts';
import { FlowPanel } from './flow-panel.tsx';
import { FlowProblems } from './flow-problems.tsx';
import { FlowSums } from './flow-sums.tsx';
import { FlowToolbar } from './flow-toolbar.tsx';
import { flowTexts } from './flow-texts.ts';
import { useChainEditing } from './use-chain-editing.ts';
import { useFlowProblems } from './use-flow-problems.ts';

export function FlowDesigner() {
  const { bundle, readOnly, catalog } = useDesigner();
  const t = useTexts(flowTexts);
  const language = useLanguage();
  const editing = useChainEditing();
  const problems = useFlowProblems();
  const [menu, setMenu] = useState<MenuAt | null>(null);
  const { promisedLimit } = bundle.item;
  const promised = useMemo(() => inWorkingDays(promisedLimit), [promisedLimit]);
  const openProperties = (key: string) => {
    editing.choose(key);
    editing.setOpen(key);
  };
  const acts: FlowActs = {
    readOnly,
    selected: editing.selected,
    problemsOf: (block) => problems.filter((one) => one.block === block).map((one) => one.number),
    select: (block) => {
      editing.choose(block);
      if (editing.open) editing.setOpen(block);
    },
    openProperties,
    openMenu: (block, x, y) => setMenu({ block, x, y }),
    remove: (block) => !readOnly && editing.remove(block),
    moveBy: (block, by) => !readOnly && editing.moveBy(block, by),
    goBy: editing.goBy,
    insert: editing.insert,
  };
  const usual = (chain: StepChain, action: string) =>
    newStep(chain, {
      name: labelOf(catalog.actions, action, language),
      action,
      assignees: usualAssignees(catalog, bundle.item, action),
    });
  const addUsual = () => {
    let chain = bundle.steps;
    for (const action of ['accept', 'review', 'decide'])
      if (catalog.actions.some((known) => known.name === action))
        chain = insertAfter(chain, null, usual(chain, action));
    editing.put('usual', chain);
  };
  return (
    <FlowContext value={acts}>
      <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0,1fr)' }}>
        <FlowToolbar editing={editing} />
        <FlowSums />
        <div className={`flow-grid${editing.open ? ' open' : ''}`}>
          <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0,1fr)' }}>
            {bundle.steps.blocks.length === 0 ? (
              <section className="card">
                <Empty title={t.emptyTitle}>
                  <p>{t.emptyText}</p>
                  {!readOnly && (
                    <Button color="primary" sx={{ mt: 1 }} onClick={addUsual}>
                      {t.addUsual}
                    </Button>
                  )}
                </Empty>
              </section>
            ) : (
              <FlowCanvas
                promised={promised}
                onMove={editing.move}
                onMenu={(block, x, y) => {
                  editing.choose(block);
                  setMenu({ block, x, y });
                }}
              />
            )}
            <FlowProblems problems={problems} onShow={openProperties} />
          </Box>
          {editing.open && (
            <FlowPanel block={editing.open} editing={editing} onClose={() => editing.setOpen(null)} />
          )}
        </div>
        <BlockMenu at={menu} editing={editing} onClose={() => setMenu(null)} onProperties={openProperties} />
      </Box>
    </FlowContext>
  );
}
