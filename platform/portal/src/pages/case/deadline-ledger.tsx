import '../../styles/ledger.css';
import { formatDay, weekday } from '../../../../render/format/date.ts';
import { formatNumber } from '../../../../render/format/number.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { pick } from '../../../../render/language.ts';
import { Icon } from '../../components/icon.tsx';
import { useText } from '../../i18n/index.ts';
import { type LedgerLine, toldLines } from './clock-state.ts';
import { whoWords } from './who-words.ts';

const STOPS = new Set(['correction-requested', 'suspended']);

/** The lines that made the date what it is; behind them the whole ledger, holidays and all. */
export function DeadlineLedger({ lines }: { lines: readonly LedgerLine[] }) {
  const { clock } = useText();
  const told = toldLines(lines);
  return (
    <>
      <Lines lines={told} />
      {lines.length > 0 && (
        <details className="qa ledger-all">
          <summary>
            {clock.fullLedger(lines.length)}
            <Icon name="down" />
          </summary>
          <Lines lines={lines} full />
        </details>
      )}
    </>
  );
}

function Lines({ lines, full = false }: { lines: readonly LedgerLine[]; full?: boolean }) {
  const { clock } = useText();
  const language = useLanguage();
  return (
    <ol className="led">
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the ledger only grows at its end
        <li key={index}>
          <time dateTime={line.on}>
            {formatDay(line.on, language)}
            <br />
            {weekday(line.on, language)}
          </time>
          <div className={STOPS.has(line.kind) ? 'stop' : ''}>
            {pick(line.text, language)}
            {line.basis && <p>{line.basis}</p>}
            {full && line.by && <p>{clock.by(whoWords(line.by, language))}</p>}
            <Added days={line.days} />
          </div>
        </li>
      ))}
    </ol>
  );
}

/** 承诺 +10 · 法定 +10 */
function Added({ days }: { days: LedgerLine['days'] }) {
  const { clock } = useText();
  const words = (['promised', 'statutory'] as const).flatMap((limit) =>
    days?.[limit] ? [clock.added[limit](formatNumber(days[limit]))] : [],
  );
  return words.length > 0 ? <p className="added">{words.join(' · ')}</p> : null;
}
