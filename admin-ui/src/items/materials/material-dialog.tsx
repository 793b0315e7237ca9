import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { Material } from '../../../../platform/definition/kinds/material.ts';
import { usePick, useTexts } from '../../i18n/texts.ts';
import { useDesigner } from '../define/designer-context.ts';
import { Note } from '../../components/note.tsx';
import { WideDialog } from '../parts/wide-dialog.tsx';
import { commonTexts } from '../texts.ts';
import { checkMaterial, type MaterialDraft } from './material-draft.ts';
import { MaterialFields } from './material-fields.tsx';
import { MaterialPreview } from './material-preview.tsx';
import { materialTexts } from './material-texts.ts';

interface MaterialDialogProps {
  initial: MaterialDraft;
  isNew: boolean;
  onConfirm: (material: Material, again: boolean) => void;
  onClose: () => void;
}

/** 【新增】 / 修改: what the material is on the left, what the applicant will see on the right. */
export function MaterialDialog({ initial, isNew, onConfirm, onClose }: MaterialDialogProps) {
  const { readOnly } = useDesigner();
  const t = useTexts(materialTexts);
  const common = useTexts(commonTexts);
  const pick = usePick();
  const [draft, setDraft] = useState(initial);
  const [tried, setTried] = useState(false);
  const [uploading, setUploading] = useState(false);
  const { value, findings } = checkMaterial(draft);
  const needsTemplate = draft.type === 'form' && !draft.template;
  const errors: Record<string, string> = {};
  for (const finding of findings) errors[finding.path.split('/')[1] ?? ''] ??= pick(finding.message);
  if (!draft.name) errors['name'] = t.nameMissing;
  if (!draft.type) errors['type'] = t.typeMissing;
  if (needsTemplate) errors['template'] = t.templateMissing;
  const count = Object.keys(errors).length;
  const confirm = (again: boolean) => {
    setTried(true);
    if (value && count === 0) onConfirm(value, again);
    else focusFirst(Object.keys(errors)[0]);
  };
  return (
    <WideDialog
      title={isNew ? t.addTitle : t.editTitle}
      onClose={onClose}
      aside={<MaterialPreview draft={draft} />}
      footer={
        <>
          <Box sx={{ mr: 'auto', fontSize: 12, color: 'var(--grey-700)' }}>{t.lawNote}</Box>
          <Button onClick={onClose}>{readOnly ? common.close : common.cancel}</Button>
          {!readOnly && (
            <>
              {isNew && (
                <Button disabled={uploading} onClick={() => confirm(true)}>
                  {t.confirmMore}
                </Button>
              )}
              <Button variant="contained" color="primary" disabled={uploading} onClick={() => confirm(false)}>
                {common.confirm}
              </Button>
            </>
          )}
        </>
      }
    >
      {tried && count > 0 && (
        <Note tone="bad">
          <b>{t.mend(count)}：</b>
          {Object.values(errors).join('；')}
        </Note>
      )}
      <MaterialFields
        draft={draft}
        errors={tried ? errors : {}}
        disabled={readOnly}
        onBusy={setUploading}
        onChange={(patch) => setDraft((now) => ({ ...now, ...patch }))}
      />
    </WideDialog>
  );
}

function focusFirst(field: string | undefined): void {
  const element = document.getElementById(`material-${field}`);
  element?.scrollIntoView({ block: 'center' });
  element?.focus();
}
