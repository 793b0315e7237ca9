import AddOutlined from '@mui/icons-material/AddOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { Material } from '../../../../platform/definition/kinds/material.ts';
import { useDesigner } from '../define/designer-context.ts';
import { SaveButton } from '../define/save-button.tsx';
import { allSteps } from '../flow/chain-find.ts';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import { Empty } from '../../components/empty.tsx';
import { Panel } from '../parts/panel.tsx';
import { PlaceFindings } from '../parts/place-findings.tsx';
import { moved } from '../parts/use-sortable.ts';
import { useTexts } from '../../i18n/texts.ts';
import { commonTexts } from '../texts.ts';
import { MaterialDialog } from './material-dialog.tsx';
import { dropMaterial, type MaterialDraft, newMaterial, putMaterial } from './material-draft.ts';
import { MaterialTable } from './material-table.tsx';
import { materialTexts } from './material-texts.ts';

export default function MaterialsTab() {
  const { bundle, change, readOnly } = useDesigner();
  const t = useTexts(materialTexts);
  const common = useTexts(commonTexts);
  const [open, setOpen] = useState<{ draft: MaterialDraft; isNew: boolean } | null>(null);
  const [leaving, setLeaving] = useState<Material | null>(null);
  const { materials } = bundle;
  const add = (
    <Button
      variant="contained"
      color="primary"
      startIcon={<AddOutlined />}
      onClick={() => setOpen({ draft: newMaterial(bundle), isNew: true })}
    >
      {common.add}
    </Button>
  );
  const stepsWith = (key: string) =>
    allSteps(bundle.steps).filter((step) => step.materials.includes(key)).length;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <PlaceFindings path="/materials" exact />
      <Panel
        title={t.title}
        flush
        beside={materials.length > 0 && <span className="s m">{t.summary(materials.length)}</span>}
        end={
          !readOnly && (
            <>
              <SaveButton />
              {add}
            </>
          )
        }
      >
        {materials.length === 0 ? (
          <Empty title={t.emptyTitle}>{t.emptyText}</Empty>
        ) : (
          <MaterialTable
            materials={materials}
            readOnly={readOnly}
            onMove={(from, to) =>
              change('materials-order', (now) => ({ ...now, materials: moved(now.materials, from, to) }))
            }
            onEdit={(draft) => setOpen({ draft, isNew: false })}
            onRemove={setLeaving}
          />
        )}
      </Panel>
      {open && (
        <MaterialDialog
          key={open.draft.key}
          initial={open.draft}
          isNew={open.isNew}
          onClose={() => setOpen(null)}
          onConfirm={(material, again) => {
            change(`material-${material.key}`, (now) => putMaterial(now, material));
            setOpen(again ? { draft: newMaterial(putMaterial(bundle, material)), isNew: true } : null);
          }}
        />
      )}
      <ConfirmDialog
        open={leaving !== null}
        title={t.removeTitle}
        confirm={common.remove}
        danger
        onClose={() => setLeaving(null)}
        onConfirm={() => {
          if (leaving) change(`material-${leaving.key}`, (now) => dropMaterial(now, leaving.key));
          setLeaving(null);
        }}
      >
        {leaving && t.removeText(leaving.name, stepsWith(leaving.key))}
      </ConfirmDialog>
    </Box>
  );
}
