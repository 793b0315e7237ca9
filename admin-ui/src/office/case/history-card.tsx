import GppMaybeOutlined from '@mui/icons-material/GppMaybeOutlined';
import PlayCircleOutlined from '@mui/icons-material/PlayCircleOutlined';
import VerifiedUserOutlined from '@mui/icons-material/VerifiedUserOutlined';
import { useState } from 'react';
import { Link } from 'react-router';
import type { CaseView, HistoryRow as Row } from '../../../../platform/contract/case-view.ts';
import { Card } from '../../components/card.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { caseTexts } from './case-texts.ts';
import { HistoryRow } from './history-row.tsx';
import { mainRows, momentsOf } from './replay/moments.ts';
import { replayTexts } from './replay/replay-texts.ts';

/**
 * What happened, oldest first, with whether the chain of hashes holds; bookkeeping rows on demand. Every row leads to
 * its moment; in a replay the rows that had not happened yet stand in grey.
 */
export function HistoryCard({ view, whole }: { view: CaseView; whole: readonly Row[] }) {
  const t = useTexts(caseTexts);
  const replay = useTexts(replayTexts);
  const [all, setAll] = useState(false);
  const moments = momentsOf(whole);
  const rows = all ? whole : mainRows(whole);
  const until = view.replay?.seq;
  const happened = rows.filter((row) => until === undefined || row.seq <= until);
  const current = until !== undefined || view.closedAt === null ? happened.at(-1)?.seq : undefined;
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
          {view.replay || !moments[0] ? null : (
            <Link className="s" to={{ search: `?seq=${moments[0].seq}` }}>
              <PlayCircleOutlined sx={{ fontSize: 16, verticalAlign: -3 }} aria-hidden="true" /> {replay.open}
            </Link>
          )}
          <button type="button" className="link s" aria-pressed={all} onClick={() => setAll(!all)}>
            {all ? t.historyMain : t.historyAll(whole.length)}
          </button>
        </>
      }
    >
      <div className="card-b">
        <ol className="tl">
          {rows.map((row) => (
            <HistoryRow
              key={row.seq}
              caseId={view.id}
              row={row}
              moments={moments}
              state={until !== undefined && row.seq > until ? 'coming' : row.seq === current ? 'now' : 'done'}
            />
          ))}
        </ol>
      </div>
    </Card>
  );
}
