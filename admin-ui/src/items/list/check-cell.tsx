import type { ItemRow } from '../../../../platform/contract/admin.ts';
import { useTexts } from '../../i18n/texts.ts';
import { itemListTexts } from './list-texts.ts';

/** How much of the item is filled in, and what the checks say. */
export function CheckCell({ row }: { row: ItemRow }) {
  const t = useTexts(itemListTexts);
  const tone = row.completeness >= 100 ? 'ok' : row.completeness < 70 ? 'warn' : '';
  return (
    <span>
      <span className="item-check">
        <span
          className="bar thin"
          role="progressbar"
          aria-label={t.complete(row.completeness)}
          aria-valuenow={row.completeness}
          aria-valuemin={0}
          aria-valuemax={100}
        >
          <i className={tone} style={{ width: `${row.completeness}%` }} />
        </span>
        {row.completeness}%
      </span>
      <span
        className={`sub ${row.errors > 0 ? 't-bad' : row.warnings > 0 ? 't-warn' : ''}`}
        style={{ color: row.errors > 0 ? 'var(--bad)' : row.warnings > 0 ? 'var(--warn)' : undefined }}
      >
        {row.errors > 0 ? t.errors(row.errors) : row.warnings > 0 ? t.warnings(row.warnings) : t.passed}
      </span>
    </span>
  );
}
