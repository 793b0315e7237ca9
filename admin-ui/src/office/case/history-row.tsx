import AttachFileOutlined from '@mui/icons-material/AttachFileOutlined';
import { useState } from 'react';
import { Link } from 'react-router';
import type { FileView, HistoryRow as Row } from '../../../../platform/contract/case-view.ts';
import { formatDayTime } from '../../../../platform/render/format/date.ts';
import { CASE_STATE } from '../../../../platform/render/labels/case-labels.ts';
import { label } from '../../../../platform/render/labels/label-set.ts';
import { useLanguage, usePick, useTexts } from '../../i18n/texts.ts';
import { caseTexts } from './case-texts.ts';
import { FileDialog } from './file-dialog.tsx';
import { toneOf } from './history-rows.ts';
import { type Moment, momentAt, seqOfVersion } from './replay/moments.ts';
import { replayTexts } from './replay/replay-texts.ts';

/** One fact of history: who, in which post and for whom, when, from and to which state, opinion and files. */
export function HistoryRow({
  caseId,
  row,
  moments,
  state,
}: {
  caseId: string;
  row: Row;
  moments: readonly Moment[];
  state: 'done' | 'now' | 'coming';
}) {
  const t = useTexts(caseTexts);
  const replay = useTexts(replayTexts);
  const language = useLanguage();
  const pick = usePick();
  const [open, setOpen] = useState<FileView | null>(null);
  const who = [row.who, row.onBehalfOf && t.onBehalfOf(row.onBehalfOf), row.post].filter(Boolean).join(' · ');
  const moved = row.type !== 'state-changed' && row.from && row.to && row.from !== row.to;
  const at = formatDayTime(row.at, language);
  const seen = row.seen === undefined ? undefined : seqOfVersion(moments, row.seen);
  return (
    <li className={state === 'now' ? 'now' : state === 'coming' ? 'coming' : toneOf(row)}>
      <div>
        <b>{pick(row.text)}</b> <span className="m">{who}</span>
        <Link
          className="tm s m"
          to={{ search: `?seq=${moments[momentAt(moments, row.seq)]?.seq ?? row.seq}` }}
          title={replay.here}
        >
          <time dateTime={row.at}>{at}</time>
          <span className="hidden-label"> {replay.hereOf(pick(row.text))}</span>
        </Link>
      </div>
      {moved || seen !== undefined ? (
        <div className="s m">
          {moved
            ? t.stateMoved(label(CASE_STATE, row.from, language), label(CASE_STATE, row.to, language))
            : ''}
          {moved && seen !== undefined ? ' · ' : ''}
          {seen === undefined ? null : (
            <Link to={{ search: `?seq=${seen}` }}>
              {replay.seen}
              <span className="hidden-label"> {replay.seenOf(pick(row.text))}</span>
            </Link>
          )}
        </div>
      ) : null}
      {row.opinion ? <blockquote>{row.opinion}</blockquote> : null}
      {row.files?.map((file) => (
        <button key={file.id} type="button" className="link s" onClick={() => setOpen(file)}>
          <AttachFileOutlined sx={{ fontSize: 14, verticalAlign: -2 }} aria-hidden="true" /> {file.name}
        </button>
      ))}
      {open ? (
        <FileDialog caseId={caseId} name={open.name} file={open} onClose={() => setOpen(null)} />
      ) : null}
    </li>
  );
}
