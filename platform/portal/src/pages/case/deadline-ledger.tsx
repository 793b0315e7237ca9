import '../../styles/ledger.css';
import type { ClockView } from '../../../../contract/case-view.ts';
import { formatDay, weekday } from '../../../../render/format/date.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { pick } from '../../../../render/language.ts';

/** A line for each start, stop and holiday, with its article. */
export function DeadlineLedger({ lines }: { lines: ClockView['lines'] }) {
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
          <div className={line.kind === 'correction-requested' ? 'stop' : ''}>
            {pick(line.text, language)}
            {line.basis && <p>{line.basis}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}
