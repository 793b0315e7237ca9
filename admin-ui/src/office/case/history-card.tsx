import GppMaybeOutlined from '@mui/icons-material/GppMaybeOutlined';
import VerifiedUserOutlined from '@mui/icons-material/VerifiedUserOutlined';
import { useState } from 'react';
import type { CaseView, HistoryRow } from '../../../../platform/contract/case-view.ts';
import { formatDayTime } from '../../../../platform/render/format/date.ts';
import { Card } from '../../components/card.tsx';
import { useLanguage, usePick, useTexts } from '../../i18n/texts.ts';
import { caseTexts } from './case-texts.ts';
import { isBookkeeping, toneOf } from './history-rows.ts';

function Row({ row, now }: { row: HistoryRow; now: boolean }) {
  const language = useLanguage();
  const pick = usePick();
  const who = [row.who, row.post].filter(Boolean).join(' · ');
  return (
    <li className={now ? 'now' : toneOf(row.type)}>
      <div>
        <b>{pick(row.text)}</b> <span className="m">{who}</span>
        <time className="tm s m" dateTime={row.at}>
          {formatDayTime(row.at, language)}
        </time>
      </div>
      {row.opinion ? <blockquote>{row.opinion}</blockquote> : null}
    </li>
  );
}

/** What happened, oldest first, with whether the chain of hashes holds; bookkeeping rows on demand. */
export function HistoryCard({ view }: { view: CaseView }) {
  const t = useTexts(caseTexts);
  const [all, setAll] = useState(false);
  const rows = all ? view.history : view.history.filter((row) => !isBookkeeping(row));
  const ok = view.chainOk !== false;
  const Shield = ok ? VerifiedUserOutlined : GppMaybeOutlined;
  return (
    <Card
      title={t.history}
      className="h-low"
      end={
        <>
          {view.chainOk === undefined ? null : (
            <span className={`s ${ok ? 't-ok' : 't-bad'}`}>
              <Shield sx={{ fontSize: 16, verticalAlign: -3 }} aria-hidden="true" />{' '}
              {ok ? t.chainOk : t.chainBroken}
            </span>
          )}
          <button type="button" className="link s" aria-pressed={all} onClick={() => setAll(!all)}>
            {all ? t.historyMain : t.historyAll(view.history.length)}
          </button>
        </>
      }
    >
      <div className="card-b">
        <ol className="tl">
          {rows.map((row, index) => (
            <Row key={row.seq} row={row} now={index === rows.length - 1 && view.closedAt === null} />
          ))}
        </ol>
      </div>
    </Card>
  );
}
