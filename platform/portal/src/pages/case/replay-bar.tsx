import { Link } from 'react-router';
import type { HistoryRow } from '../../../../contract/case-view.ts';
import { formatDateTime } from '../../../../render/format/date.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { pick } from '../../../../render/language.ts';
import { Icon } from '../../components/icon.tsx';
import { useText } from '../../i18n/index.ts';

interface ReplayBarProps {
  rows: readonly HistoryRow[];
  index: number;
  loading: boolean;
  onIndex: (index: number) => void;
}

/** A slider over the history, with the row it stands at in words. */
export function ReplayBar({ rows, index, loading, onIndex }: ReplayBarProps) {
  const { replay } = useText();
  const language = useLanguage();
  const row = rows[index];
  if (!row) return null;
  const last = rows.length - 1;
  const words = `${formatDateTime(row.at, language)} ${pick(row.text, language)}`;
  return (
    <section className="replay no-print" aria-label={replay.title} aria-busy={loading}>
      <div className="sec-h">
        <h2>{replay.title}</h2>
        <Link className="lk" to="?">
          {replay.close}
        </Link>
      </div>
      <p className="small mute">
        {replay.lead} {replay.past}
      </p>
      <div className="replay-bar">
        <button
          type="button"
          className="btn sm"
          aria-label={replay.previous}
          disabled={index === 0}
          onClick={() => onIndex(index - 1)}
        >
          <Icon name="left" size="s" />
        </button>
        <input
          type="range"
          min={0}
          max={last}
          value={index}
          aria-label={replay.slider}
          aria-valuetext={words}
          onChange={(event) => onIndex(Number(event.currentTarget.value))}
        />
        <button
          type="button"
          className="btn sm"
          aria-label={replay.next}
          disabled={index === last}
          onClick={() => onIndex(index + 1)}
        >
          <Icon name="right" size="s" />
        </button>
      </div>
      <p role="status">
        <b>{pick(row.text, language)}</b>{' '}
        <span className="mute small">
          {formatDateTime(row.at, language)} · {replay.position(index + 1, rows.length)}
        </span>
      </p>
    </section>
  );
}
