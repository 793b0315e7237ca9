import DeleteOutlineOutlined from '@mui/icons-material/DeleteOutlineOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import type { ExclusiveBlock, ParallelBlock } from '../../../../platform/definition/kinds/step-chain.ts';
import { Note } from '../../components/note.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { ConditionEditor } from '../condition/condition-editor.tsx';
import { useDesigner } from '../define/designer-context.ts';
import { TextControl } from '../fields/text-control.tsx';
import { stepTexts } from './flow-texts.ts';

type Branching = ParallelBlock | ExclusiveBlock;

interface BranchFieldsProps {
  block: Branching;
  onChange: (block: Branching) => void;
  onRemove: (branch: number) => void;
}

const named = <T extends { name?: string }>(of: T, name: string): T => ({ ...of, name: name || undefined });

/** Names of the branches, and for an exclusive block the condition of each. */
export function BranchFields({ block, onChange, onRemove }: BranchFieldsProps) {
  const { readOnly } = useDesigner();
  const t = useTexts(stepTexts);
  return (
    <>
      <Note tone="info">{block.type === 'parallel' ? t.joinNote : t.branchOrder}</Note>
      <TextControl
        id="block-name"
        label={t.blockName}
        value={block.name ?? ''}
        disabled={readOnly}
        onChange={(name) => onChange(named(block, name))}
      />
      {block.type === 'parallel' ? (
        block.branches.map((branch, index) => (
          <BranchName
            // biome-ignore lint/suspicious/noArrayIndexKey: branches have no identity but their place
            key={index}
            index={index}
            name={branch.name}
            disabled={readOnly}
            onRemove={() => onRemove(index)}
            onChange={(name) =>
              onChange({ ...block, branches: block.branches.with(index, named(branch, name)) })
            }
          />
        ))
      ) : (
        <Ways block={block} disabled={readOnly} onChange={onChange} onRemove={onRemove} />
      )}
    </>
  );
}

interface WaysProps {
  block: ExclusiveBlock;
  disabled: boolean;
  onChange: (block: ExclusiveBlock) => void;
  onRemove: (branch: number) => void;
}

function Ways({ block, disabled, onChange, onRemove }: WaysProps) {
  const t = useTexts(stepTexts);
  const put = (index: number, patch: Partial<ExclusiveBlock['branches'][number]>) => {
    const branch = block.branches[index];
    if (branch) onChange({ ...block, branches: block.branches.with(index, { ...branch, ...patch }) });
  };
  return (
    <>
      {block.branches.map((branch, index) => (
        <Box
          // biome-ignore lint/suspicious/noArrayIndexKey: branches have no identity but their place
          key={index}
          sx={{ display: 'grid', gap: 1, pt: 2, borderTop: 'var(--line)' }}
        >
          <BranchName
            index={index}
            name={branch.name}
            disabled={disabled}
            onRemove={() => onRemove(index)}
            onChange={(name) => put(index, { name: name || undefined })}
          />
          <ConditionEditor
            id={`block-when-${index}`}
            label={t.branchWhen(index + 1)}
            needed
            value={branch.when}
            disabled={disabled}
            onChange={(when) => when && put(index, { when })}
          />
        </Box>
      ))}
      <TextControl
        id="block-otherwise"
        label={t.otherwiseName}
        value={block.otherwise.name ?? ''}
        disabled={disabled}
        onChange={(name) => onChange({ ...block, otherwise: named(block.otherwise, name) })}
      />
    </>
  );
}

interface BranchNameProps {
  index: number;
  name: string | undefined;
  disabled: boolean;
  onChange: (name: string) => void;
  onRemove: () => void;
}

function BranchName({ index, name, disabled, onChange, onRemove }: BranchNameProps) {
  const t = useTexts(stepTexts);
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-end' }}>
      <Box sx={{ flex: 1 }}>
        <TextControl
          id={`block-branch-${index}`}
          label={t.branchName(index + 1)}
          value={name ?? ''}
          disabled={disabled}
          onChange={onChange}
        />
      </Box>
      <IconButton aria-label={t.removeBranch(index + 1)} disabled={disabled} onClick={onRemove}>
        <DeleteOutlineOutlined fontSize="small" />
      </IconButton>
    </Box>
  );
}
