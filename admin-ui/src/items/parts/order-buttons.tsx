import ArrowDownwardOutlined from '@mui/icons-material/ArrowDownwardOutlined';
import ArrowUpwardOutlined from '@mui/icons-material/ArrowUpwardOutlined';
import IconButton from '@mui/material/IconButton';
import { useTexts } from '../../i18n/texts.ts';
import { commonTexts } from '../texts.ts';

interface OrderButtonsProps {
  name: string;
  index: number;
  count: number;
  onMove: (from: number, to: number) => void;
}

/** The keyboard's way of reordering. */
export function OrderButtons({ name, index, count, onMove }: OrderButtonsProps) {
  const t = useTexts(commonTexts);
  return (
    <>
      <IconButton
        size="small"
        aria-label={t.moveUp(name)}
        disabled={index === 0}
        onClick={() => onMove(index, index - 1)}
      >
        <ArrowUpwardOutlined fontSize="small" />
      </IconButton>
      <IconButton
        size="small"
        aria-label={t.moveDown(name)}
        disabled={index === count - 1}
        onClick={() => onMove(index, index + 1)}
      >
        <ArrowDownwardOutlined fontSize="small" />
      </IconButton>
    </>
  );
}
