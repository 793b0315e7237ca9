import { useText } from '../i18n/index.ts';
import { Icon } from './icon.tsx';

interface PagerProps {
  page: number;
  size: number;
  total: number;
  onPage: (page: number) => void;
}

export function Pager({ page, size, total, onPage }: PagerProps) {
  const { items } = useText();
  const pages = Math.max(1, Math.ceil(total / size));
  if (pages === 1) return null;
  return (
    <nav className="pager" aria-label={items.paging}>
      <button type="button" className="btn sm" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        <Icon name="left" size="s" />
        {items.previous}
      </button>
      <span className="small">{items.page(page, pages)}</span>
      <button type="button" className="btn sm" disabled={page >= pages} onClick={() => onPage(page + 1)}>
        {items.next}
        <Icon name="right" size="s" />
      </button>
    </nav>
  );
}
