import { useState } from 'react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { request } from '../../data/request.ts';
import { useLoad } from '../parts/use-load.ts';
import { formatDateTime } from '../../../../platform/render/format/date.ts';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { designTexts } from './define-texts.ts';
import { type Designer, useDesigner } from './designer-context.ts';

/** Someone saved between our reading and our saving: says who, and offers their version. */
export function ConflictDialog() {
  const designer = useDesigner();
  const [put, setPut] = useState<unknown>(null);
  const open = designer.state === 'conflict' && put !== designer.problem;
  return open ? <Conflict designer={designer} onKeep={() => setPut(designer.problem)} /> : null;
}

function Conflict({ designer, onKeep }: { designer: Designer; onKeep: () => void }) {
  const t = useTexts(designTexts);
  const language = useLanguage();
  const { key } = designer.view;
  const latest = useLoad(key, (signal) => request('readItem', { params: { key }, query: {}, signal }));
  const who = latest.data?.updatedBy ?? '…';
  const at = latest.data ? formatDateTime(latest.data.updatedAt, language) : '…';
  return (
    <Dialog open aria-labelledby="conflict-title" maxWidth="xs" fullWidth>
      <DialogTitle id="conflict-title">{t.conflictTitle}</DialogTitle>
      <DialogContent sx={{ pt: '16px !important', display: 'grid', gap: 1 }}>
        <p>{t.conflict(who, at)}</p>
        <p>{t.reloadLoses}</p>
      </DialogContent>
      <DialogActions>
        <Button onClick={onKeep}>{t.keepEditing}</Button>
        <Button variant="contained" color="primary" onClick={designer.reload}>
          {t.reload}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
