import Button from '@mui/material/Button';
import { useTexts } from '../i18n/texts.ts';
import { operationTexts } from './operation-texts.ts';

/** Foot of a list that goes page by page; nothing where one page holds all. */
export function PageTurner({
  page,
  size,
  total,
  onPage,
}: {
  page: number;
  size: number;
  total: number;
  onPage(page: number): void;
}) {
  const t = useTexts(operationTexts);
  if (total <= size) return null;
  const last = Math.ceil(total / size);
  return (
    <div className="card-f">
      <span>{t.shown((page - 1) * size + 1, Math.min(total, page * size), total)}</span>
      <span className="end">
        <Button size="small" disabled={page <= 1} onClick={() => onPage(page - 1)}>
          {t.less}
        </Button>
        <Button size="small" disabled={page >= last} onClick={() => onPage(page + 1)}>
          {t.more}
        </Button>
      </span>
    </div>
  );
}
