import CloseOutlined from '@mui/icons-material/CloseOutlined';
import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import { type ReactNode, useId } from 'react';
import { useTexts } from '../../i18n/texts.ts';
import { commonTexts } from '../texts.ts';

interface SideSheetProps {
  open: boolean;
  title: string;
  width?: number;
  children: ReactNode;
  footer: ReactNode;
  onClose: () => void;
}

/** An editor that slides in from the right; on a phone it takes the whole screen. */
export function SideSheet({ open, title, width = 640, children, footer, onClose }: SideSheetProps) {
  const t = useTexts(commonTexts);
  const id = useId();
  return (
    <Drawer
      anchor="right"
      open={open}
      onClose={onClose}
      slotProps={{
        paper: {
          role: 'dialog',
          'aria-modal': true,
          'aria-labelledby': id,
          sx: { width: { xs: '100%', sm: width }, maxWidth: '100%', display: 'flex' },
        },
      }}
    >
      <Box
        sx={{ display: 'flex', alignItems: 'center', px: 3, py: 1.5, borderBottom: 'var(--line)', gap: 1 }}
      >
        <h2 id={id}>{title}</h2>
        <IconButton aria-label={t.close} onClick={onClose} sx={{ ml: 'auto' }}>
          <CloseOutlined fontSize="small" />
        </IconButton>
      </Box>
      <Box sx={{ flex: 1, overflowY: 'auto', p: 3, minHeight: 0 }}>{children}</Box>
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
    </Drawer>
  );
}
