import type { ClockView, LimitView } from '../../../../../platform/contract/case-view.ts';
import type { Bilingual } from '../../../../../platform/definition/finding.ts';

type Line = ClockView['lines'][number];
type Limit = 'promised' | 'statutory';

/** What a row of the ledger says of one limit. */
export type Cell =
  | { say: 'nothing' }
  | { say: 'limit'; days: number }
  | { say: 'added'; days: number }
  | { say: 'stopped' }
  | { say: 'counts' }
  | { say: 'left'; limit: LimitView };
export interface LedgerRow {
  key: string;
  on: string;
  today: boolean;
  line?: Line;
  promised: Cell;
  statutory: Cell;
}

const NOTHING: Cell = { say: 'nothing' };

function cellOf(clock: ClockView, line: Line, limit: Limit, counted: ReadonlySet<string>): Cell {
  if (!clock[limit]) return NOTHING;
  const added = line.days?.[limit];
  if (added) return { say: 'added', days: added };
  if (line.kind === 'started') return { say: 'limit', days: clock[limit].days };
  if (line.kind === 'noted') return counted.has(line.on) ? { say: 'counts' } : NOTHING;
  if (line.kind !== 'suspended') return NOTHING;
  const of = clock.suspensions.filter((one) => one.from === line.on);
  if (of.length === 0) return NOTHING;
  return of.some((one) => one.limits.includes(limit)) ? { say: 'stopped' } : { say: 'counts' };
}

/**
 * The ledger by date, with a row for today that says what is left; none once every limit has stopped. `counted`: days on
 * which a procedure began whose time counts.
 */
export function ledgerRows(
  clock: ClockView,
  today: string,
  counted: ReadonlySet<string> = new Set(),
): LedgerRow[] {
  const rows: LedgerRow[] = clock.lines.map((line, index) => ({
    key: `${index}-${line.kind}`,
    on: line.on,
    today: false,
    line,
    promised: cellOf(clock, line, 'promised', counted),
    statutory: cellOf(clock, line, 'statutory', counted),
  }));
  const left = (limit: Limit): Cell => (clock[limit]?.left ? { say: 'left', limit: clock[limit] } : NOTHING);
  const now: LedgerRow = {
    key: 'today',
    on: today,
    today: true,
    promised: left('promised'),
    statutory: left('statutory'),
  };
  if (clock.stoppedOn || !clock.startedOn) return rows;
  const after = rows.findLastIndex((row) => row.on <= today);
  return rows.toSpliced(after + 1, 0, now);
}

/** The first clause of a sentence is what happened; the rest, in brackets or not, explains it. */
export function headAndRest(sentence: string): { head: string; rest: string } {
  const found = /^([^，；：,;:（(]{2,40})(?:[，；：,;:]\s*|(?=[（(]))(.+)$/s.exec(sentence);
  return found ? { head: found[1] ?? '', rest: found[2] ?? '' } : { head: sentence, rest: '' };
}

/** What has stopped a limit now, by name; nothing while it runs. */
export function stoppedBy(clock: ClockView, limit: Limit): Bilingual[] {
  return clock.suspensions
    .filter((one) => one.to === undefined && one.limits.includes(limit))
    .map((one) => one.name);
}
