import { useListContext } from 'react-admin';
import { formatNumber } from '../../../../platform/render/format/number.ts';
import { useTexts } from '../../i18n/texts.ts';
import { listTexts } from './list-texts.ts';
import { pagesAround } from './pages-around.ts';

const SIZES = [10, 20, 50, 100];

/** Where in the list this page stands, and the way to the others. */
export function Pager() {
  const t = useTexts(listTexts);
  const { page, perPage, total = 0, setPage, setPerPage } = useListContext();
  const last = Math.max(1, Math.ceil(total / perPage));
  const from = total === 0 ? 0 : (page - 1) * perPage + 1;
  const sizes = [...new Set([...SIZES, perPage])].sort((a, b) => a - b);
  return (
    <div className="card-f">
      <span>{t.range(from, Math.min(page * perPage, total), formatNumber(total))}</span>
      <select
        className="inp sm"
        aria-label={t.perPageLabel}
        value={perPage}
        onChange={(event) => setPerPage(Number(event.target.value))}
      >
        {sizes.map((size) => (
          <option key={size} value={size}>
            {t.perPage(size)}
          </option>
        ))}
      </select>
      {last > 1 ? (
        <nav className="pager end" aria-label={t.pages}>
          <button
            type="button"
            disabled={page <= 1}
            onClick={() => setPage(page - 1)}
            aria-label={t.previous}
          >
            ‹
          </button>
          {pagesAround(page, last).map((number, index, all) => (
            <span key={number} className="pager-n">
              {index > 0 && number - (all[index - 1] ?? 0) > 1 ? <span className="gap">…</span> : null}
              <button
                type="button"
                className={number === page ? 'on' : ''}
                aria-current={number === page ? 'page' : undefined}
                aria-label={t.page(number)}
                onClick={() => setPage(number)}
              >
                {number}
              </button>
            </span>
          ))}
          <button type="button" disabled={page >= last} onClick={() => setPage(page + 1)} aria-label={t.next}>
            ›
          </button>
        </nav>
      ) : null}
    </div>
  );
}
