import CloseOutlined from '@mui/icons-material/CloseOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useEffect, useState } from 'react';
import type { Block } from '../../../../platform/definition/kinds/step-chain.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useDesigner } from '../define/designer-context.ts';
import { SideSheet } from '../parts/side-sheet.tsx';
import { commonTexts } from '../texts.ts';
import { BranchFields } from './branch-fields.tsx';
import { removeBranch, updateBlock } from './chain-edit.ts';
import { findBlock } from './chain-find.ts';
import { stepTexts } from './flow-texts.ts';
import { checkStep, StepFields } from './step-fields.tsx';
import type { ChainEditing } from './use-chain-editing.ts';

interface FlowPanelProps {
  block: string;
  editing: ChainEditing;
  onClose: () => void;
}

/** The properties of a block, docked beside the canvas or over it; going to another block keeps what was typed. */
export function FlowPanel({ block, editing, onClose }: FlowPanelProps) {
  const { bundle, turn } = useDesigner();
  const original = findBlock(bundle.steps, block);
  const [pending, setPending] = useState<Block | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only going to another block keeps what was typed
  useEffect(() => {
    if (!pending || pending.key === block) return;
    editing.put(`block-${pending.key}`, updateBlock(bundle.steps, pending));
    setPending(null);
  }, [block]);
  if (!original) return null;
  const ways = original.type === 'step' ? 0 : original.branches.length;
  return (
    <Properties
      key={`${block}-${turn}-${ways}`}
      original={original}
      onDraft={setPending}
      onClose={onClose}
      onRemoveBranch={(draft, branch) => {
        setPending(null);
        editing.put(`branch-${draft.key}`, removeBranch(updateBlock(bundle.steps, draft), draft.key, branch));
      }}
      onConfirm={(next) => {
        editing.put(`block-${next.key}`, updateBlock(bundle.steps, next));
        onClose();
        editing.choose(next.key);
      }}
    />
  );
}

interface PropertiesProps {
  original: Block;
  onDraft: (draft: Block | null) => void;
  onConfirm: (next: Block) => void;
  onRemoveBranch: (draft: Block, branch: number) => void;
  onClose: () => void;
}

function Properties({ original, onDraft, onConfirm, onRemoveBranch, onClose }: PropertiesProps) {
  const { readOnly } = useDesigner();
  const t = useTexts(stepTexts);
  const common = useTexts(commonTexts);
  // Decided when it opens: a window that changes its width must not throw away what is being chosen.
  const [docked] = useState(() => matchMedia('(min-width: 1200px)').matches);
  const [draft, setDraft] = useState(original);
  const [tried, setTried] = useState(false);
  const change = (next: Block) => {
    setDraft(next);
    onDraft(next);
  };
  const close = () => {
    onDraft(null);
    onClose();
  };
  const confirm = () => {
    setTried(true);
    if (draft.type === 'step' && !checkStep(draft)) return;
    onDraft(null);
    onConfirm(draft);
  };
  const title = draft.type === 'step' ? t.title : draft.type === 'parallel' ? t.parallelTitle : t.blockTitle;
  const fields =
    draft.type === 'step' ? (
      <StepFields step={draft} tried={tried} onChange={change} />
    ) : (
      <BranchFields block={draft} onChange={change} onRemove={(branch) => onRemoveBranch(draft, branch)} />
    );
  const footer = (
    <>
      <Button onClick={close}>{readOnly ? common.close : common.cancel}</Button>
      {!readOnly && (
        <Button variant="contained" color="primary" onClick={confirm}>
          {common.confirm}
        </Button>
      )}
    </>
  );
  if (!docked)
    return (
      <SideSheet open title={title} width={420} footer={footer} onClose={close}>
        <Box sx={{ display: 'grid', gap: 2 }}>{fields}</Box>
      </SideSheet>
    );
  return (
    <aside className="card flow-panel" aria-label={title}>
      <div className="card-h">
        <h2>{title}</h2>
        <div className="end">
          <IconButton aria-label={common.close} size="small" onClick={close}>
            <CloseOutlined fontSize="small" />
          </IconButton>
        </div>
      </div>
      <div className="flow-panel-b">{fields}</div>
      <Box
        sx={{ display: 'flex', justifyContent: 'flex-end', gap: 1, px: 2, py: 1, borderTop: 'var(--line)' }}
      >
        {footer}
      </Box>
    </aside>
  );
}
