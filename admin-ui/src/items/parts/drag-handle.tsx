import DragIndicatorOutlined from '@mui/icons-material/DragIndicatorOutlined';
import Box from '@mui/material/Box';
import type { DragEvent } from 'react';

interface DragHandleProps {
  title: string;
  handle: { draggable: boolean; onDragStart: (event: DragEvent) => void; onDragEnd: () => void };
}

/** The mouse's way of reordering; buttons beside it do the same. */
export function DragHandle({ title, handle }: DragHandleProps) {
  return (
    <Box
      component="span"
      {...handle}
      title={title}
      sx={{ cursor: 'grab', color: 'var(--grey-500)', lineHeight: 0, display: 'inline-block' }}
    >
      <DragIndicatorOutlined fontSize="small" aria-hidden />
    </Box>
  );
}
