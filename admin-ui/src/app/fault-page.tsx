import Button from '@mui/material/Button';
import { Empty } from '../components/empty.tsx';
import { useTexts } from '../i18n/texts.ts';
import { frameTexts } from './frame-texts.ts';

export function FaultPage() {
  const t = useTexts(frameTexts);
  return (
    <Empty title={t.pageFault}>
      <p>{t.pageFaultWhy}</p>
      <p className="mt">
        <Button onClick={() => location.reload()}>{t.reloadPage}</Button>
      </p>
    </Empty>
  );
}
