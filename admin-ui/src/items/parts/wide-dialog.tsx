import CloseOutlined from '@mui/icons-material/CloseOutlined';
import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import DialogTitle from '@mui/material/DialogTitle';
import IconButton from '@mui/material/IconButton';
import useMediaQuery from '@mui/material/useMediaQuery';
import { type ReactNode, useId } from 'react';
import { useTexts } from '../../i18n/texts.ts';
import { commonTexts } from '../texts.ts';

interface WideDialogProps {
  title: string;
  children: ReactNode;
  /** Stands right of the fields on a grey ground (a preview). */
  aside?: ReactNode;
  footer: ReactNode;
  width?: number;
  onClose: () => void;
}

/** A dialog with fields and, beside them, what comes of it; the whole screen on a phone. */
export function WideDialog({ title, children, aside, footer, width = 928, onClose }: WideDialogProps) {
  const t = useTexts(commonTexts);
  const id = useId();
  const phone = useMediaQuery('(max-width: 760px)');
  return (
    <Dialog
      open
      fullScreen={phone}
      fullWidth
      maxWidth={false}
      onClose={(_event, reason) => reason === 'escapeKeyDown' && onClose()}
      aria-labelledby={id}
      slotProps={{ paper: { sx: { width: phone ? undefined : width, m: phone ? 0 : 2 } } }}
    >
      <DialogTitle id={id} sx={{ display: 'flex', alignItems: 'center' }}>
        {title}
        <IconButton aria-label={t.close} onClick={onClose} sx={{ ml: 'auto', my: -0.5 }}>
          <CloseOutlined fontSize="small" />
        </IconButton>
      </DialogTitle>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0,1fr)', md: aside ? 'minmax(0,1fr) 288px' : 'minmax(0,1fr)' },
          overflowY: 'auto',
          flex: 1,
          minHeight: 0,
        }}
      >
        <Box sx={{ display: 'grid', gap: 2, alignContent: 'start', px: 3, py: 2 }}>{children}</Box>
        {aside && (
          <Box sx={{ backgroundColor: 'var(--grey-100)', borderLeft: 'var(--line)', p: 2 }}>{aside}</Box>
        )}
      </Box>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          justifyContent: 'flex-end',
          alignItems: 'center',
          gap: 1,
          px: 3,
          py: 1.5,
          borderTop: 'var(--line)',
        }}
      >
        {footer}
      </Box>
    </Dialog>
  );
}
