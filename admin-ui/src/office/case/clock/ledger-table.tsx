import type { ClockView } from '../../../../../platform/contract/case-view.ts';
import { formatDay } from '../../../../../platform/render/format/date.ts';
import { useLanguage, usePick, useTexts } from '../../../i18n/texts.ts';
import { clockTexts } from './clock-texts.ts';
import { type Cell, headAndRest, type LedgerRow, ledgerRows } from './ledger-rows.ts';

function useCellWords(): (cell: Cell) => string {
  const t = useTexts(clockTexts);
  return (cell) => {
    switch (cell.say) {
      case 'limit':
        return String(cell.days);
      case 'added':
        return cell.days > 0 ? `+${cell.days}` : `−${-cell.days}`;
      case 'stopped':
        return t.cellStopped;
      case 'counts':
        return t.cellCounts;
      case 'left':
        return cell.limit.left ? t.cellLeft(cell.limit.left.days) : '—';
      case 'nothing':
        return '—';
    }
  };
}

function What({ row, used, name }: { row: LedgerRow; used: number | undefined; name: string }) {
  const t = useTexts(clockTexts);
  const pick = usePick();
  if (!row.line)
    return (
      <>
        <b>{name}</b>
        {used === undefined ? null : <span className="sub">{t.usedDays(used)}</span>}
      </>
    );
  const { kind, text, basis, by } = row.line;
  const { head, rest } = headAndRest(pick(text));
  return (
    <>
      <b>{kind === 'suspended' ? t.stopHead(head) : head}</b>
      {rest ? <span className="sub">{rest}</span> : null}
      {by ? <span className="sub">{by}</span> : null}
      {basis ? <span className="sub basis">{basis}</span> : null}
    </>
  );
}

/** 日期 · 事由与依据 · 承诺 · 法定: a line for everything that moved a limit, and one for today. */
export function LedgerTable({
  clock,
  today,
  then,
  counted,
}: {
  clock: ClockView;
  today: string;
  /** Shown as it was on an earlier day. */
  then?: boolean;
  /** Days on which a procedure began whose time counts. */
  counted: ReadonlySet<string>;
}) {
  const t = useTexts(clockTexts);
  const language = useLanguage();
  const words = useCellWords();
  return (
    <table className="tbl led">
      <thead>
        <tr>
          <th scope="col">{t.date}</th>
          <th scope="col">{t.reason}</th>
          <th scope="col" className="r">
            {t.promisedShort}
          </th>
          <th scope="col" className="r">
            {t.statutoryShort}
          </th>
        </tr>
      </thead>
      <tbody>
        {ledgerRows(clock, today, counted).map((row) => (
          <tr
            key={row.key}
            className={row.today ? 'sel' : undefined}
            aria-current={row.today ? 'date' : undefined}
          >
            <td className="nw">{formatDay(row.on, language)}</td>
            <td>
              <What row={row} used={clock.promised.used} name={then ? t.thatDay : t.today} />
            </td>
            <td className="r nw">{words(row.promised)}</td>
            <td className="r nw">{words(row.statutory)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
