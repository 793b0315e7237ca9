import AddOutlined from '@mui/icons-material/AddOutlined';
import ContentCopyOutlined from '@mui/icons-material/ContentCopyOutlined';
import DeleteOutlineOutlined from '@mui/icons-material/DeleteOutlineOutlined';
import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined';
import SettingsOutlined from '@mui/icons-material/SettingsOutlined';
import Divider from '@mui/material/Divider';
import ListItemIcon from '@mui/material/ListItemIcon';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { type ReactNode, useState } from 'react';
import type { Block } from '../../../../platform/definition/kinds/step-chain.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useDesigner } from '../define/designer-context.ts';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import { commonTexts } from '../texts.ts';
import { addBranch, newStep } from './chain-edit.ts';
import { allSteps, findBlock } from './chain-find.ts';
import { firstCondition } from './first-condition.ts';
import { flowTexts } from './flow-texts.ts';
import type { ChainEditing } from './use-chain-editing.ts';

export interface MenuAt {
  block: string;
  x: number;
  y: number;
}

interface BlockMenuProps {
  at: MenuAt | null;
  editing: ChainEditing;
  onClose: () => void;
  onProperties: (block: string) => void;
}

/** The menu of a box: right click, Shift+F10 or a long press. */
export function BlockMenu({ at, editing, onClose, onProperties }: BlockMenuProps) {
  const { bundle, readOnly } = useDesigner();
  const t = useTexts(flowTexts);
  const common = useTexts(commonTexts);
  const [asking, setAsking] = useState<Block | null>(null);
  const block = at ? findBlock(bundle.steps, at.block) : undefined;
  const run = (act: () => void) => () => {
    onClose();
    act();
  };
  const addWay = (to: Block) => {
    const step = newStep(bundle.steps, {
      name: t.newStep(allSteps(bundle.steps).length + 1),
      action: 'review',
    });
    editing.put(`way-${to.key}`, addBranch(bundle.steps, to.key, [step], firstCondition(bundle)));
  };
  const inside = asking ? allSteps({ blocks: [asking] }).length : 0;
  return (
    <>
      <Menu
        open={Boolean(at && block)}
        onClose={onClose}
        anchorReference="anchorPosition"
        anchorPosition={at ? { left: at.x, top: at.y } : undefined}
        slotProps={{
          list: { 'aria-label': block ? t.menuOf(block.name ?? t.choice) : undefined },
          paper: { sx: { minWidth: 176 } },
        }}
      >
        {block && [
          <Entry
            key="properties"
            icon={<SettingsOutlined fontSize="small" />}
            end={t.enterKey}
            onClick={run(() => onProperties(block.key))}
          >
            {t.properties}
          </Entry>,
          block.type === 'step' && (
            <Entry
              key="materials"
              icon={<DescriptionOutlined fontSize="small" />}
              end={t.copies(block.materials.length)}
              onClick={run(() => {
                onProperties(block.key);
                setTimeout(() => document.getElementById('step-materials')?.focus(), 80);
              })}
            >
              {t.chooseMaterials}
            </Entry>
          ),
          !readOnly && block.type !== 'step' && (
            <Entry key="way" icon={<AddOutlined fontSize="small" />} onClick={run(() => addWay(block))}>
              {t.addWay}
            </Entry>
          ),
          !readOnly && (
            <Entry
              key="after"
              icon={<AddOutlined fontSize="small" />}
              onClick={run(() => editing.addStep(block.key))}
            >
              {t.insertAfter}
            </Entry>
          ),
          !readOnly && (
            <Entry
              key="copy"
              icon={<ContentCopyOutlined fontSize="small" />}
              onClick={run(() => editing.copy(block.key))}
            >
              {t.copy}
            </Entry>
          ),
          !readOnly && <Divider key="line" />,
          !readOnly && (
            <MenuItem
              key="remove"
              sx={{ color: 'var(--bad)' }}
              onClick={run(() => (block.type === 'step' ? editing.remove(block.key) : setAsking(block)))}
            >
              <ListItemIcon>
                <DeleteOutlineOutlined fontSize="small" sx={{ color: 'var(--bad)' }} />
              </ListItemIcon>
              {block.type === 'step'
                ? t.removeStep
                : block.type === 'parallel'
                  ? t.removeParallel
                  : t.removeChoice}
            </MenuItem>
          ),
        ]}
      </Menu>
      <ConfirmDialog
        open={asking !== null}
        title={t.removeBlockTitle}
        confirm={common.remove}
        danger
        onClose={() => setAsking(null)}
        onConfirm={() => {
          if (asking) editing.remove(asking.key);
          setAsking(null);
        }}
      >
        {t.removeBlockText(inside)}
      </ConfirmDialog>
    </>
  );
}

interface EntryProps {
  icon: ReactNode;
  end?: string;
  onClick: () => void;
  children: string;
}

function Entry({ icon, end, onClick, children, ...rest }: EntryProps) {
  return (
    <MenuItem onClick={onClick} {...rest}>
      <ListItemIcon>{icon}</ListItemIcon>
      {children}
      {end && (
        <span className="s m" style={{ marginLeft: 'auto', paddingLeft: 16 }} aria-hidden="true">
          {end}
        </span>
      )}
    </MenuItem>
  );
}
