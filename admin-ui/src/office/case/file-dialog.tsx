import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import type { FileView } from '../../../../platform/contract/case-view.ts';
import { partTexts } from '../../components/part-texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { FileViewer } from './file-viewer.tsx';

/** A document at full size. */
export function FileDialog({
  caseId,
  name,
  file,
  onClose,
}: {
  caseId: string;
  name: string;
  file: FileView;
  onClose(): void;
}) {
  const t = useTexts(partTexts);
  const id = useId();
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="lg" aria-labelledby={id}>
      <DialogTitle id={id}>{name}</DialogTitle>
      <div className="view tall">
        <FileViewer caseId={caseId} file={file} />
      </div>
      <DialogActions>
        <Button onClick={onClose}>{t.close}</Button>
      </DialogActions>
    </Dialog>
  );
}
