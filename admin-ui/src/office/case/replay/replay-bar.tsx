import ChevronLeftOutlined from '@mui/icons-material/ChevronLeftOutlined';
import ChevronRightOutlined from '@mui/icons-material/ChevronRightOutlined';
import HistoryOutlined from '@mui/icons-material/HistoryOutlined';
import PauseOutlined from '@mui/icons-material/PauseOutlined';
import PlayArrowOutlined from '@mui/icons-material/PlayArrowOutlined';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Slider from '@mui/material/Slider';
import { formatDateTime, formatDayTime } from '../../../../../platform/render/format/date.ts';
import { useShortcut } from '../../../components/shortcuts.tsx';
import { useLanguage, usePick, useTexts } from '../../../i18n/texts.ts';
import type { Moment } from './moments.ts';
import { replayTexts } from './replay-texts.ts';
import { usePlayer } from './use-player.ts';

/** 回放: where in its history the case is looked at, with ways to go on and back, and out. */
export function ReplayBar({
  moments,
  at,
  version,
  loading,
  onGo,
  onLeave,
}: {
  moments: readonly Moment[];
  /** Place in `moments`. */
  at: number;
  /** Version of the item's definition on show. */
  version: number | undefined;
  loading: boolean;
  onGo(at: number): void;
  onLeave(): void;
}) {
  const t = useTexts(replayTexts);
  const language = useLanguage();
  const pick = usePick();
  const last = moments.length - 1;
  const moment = moments[at];
  const go = (next: number) => onGo(Math.min(last, Math.max(0, next)));
  const player = usePlayer(at >= last, loading, () => go(at + 1));
  const hand = (next: number) => {
    player.stop();
    go(next);
  };
  useShortcut('ArrowLeft', t.previous, () => hand(at - 1), at > 0);
  useShortcut('ArrowRight', t.next, () => hand(at + 1), at < last);
  useShortcut('Escape', t.leave, onLeave);
  const says = (index: number): string => {
    const one = moments[index];
    if (!one) return '';
    const who = [one.who, one.post].filter(Boolean).join(' · ');
    return `${formatDayTime(one.at, language)} ${who} ${pick(one.text)}`;
  };
  return (
    <section className="replay" aria-label={t.replay}>
      <div className="replay-h">
        <HistoryOutlined sx={{ fontSize: 20 }} aria-hidden="true" />
        <div className="grow" role="status">
          <b>{moment ? t.banner(formatDateTime(moment.at, language)) : t.replay}</b>
          {version === undefined ? null : <small>{t.definition(version)}</small>}
        </div>
        <Button size="small" variant="contained" color="primary" onClick={onLeave}>
          {t.leave}
        </Button>
      </div>
      <div className="replay-c">
        <IconButton size="small" aria-label={t.previous} disabled={at <= 0} onClick={() => hand(at - 1)}>
          <ChevronLeftOutlined fontSize="small" />
        </IconButton>
        <IconButton
          size="small"
          aria-label={player.playing ? t.stop : t.play}
          disabled={!player.playing && at >= last}
          onClick={player.toggle}
        >
          {player.playing ? <PauseOutlined fontSize="small" /> : <PlayArrowOutlined fontSize="small" />}
        </IconButton>
        <IconButton size="small" aria-label={t.next} disabled={at >= last} onClick={() => hand(at + 1)}>
          <ChevronRightOutlined fontSize="small" />
        </IconButton>
        <Slider
          size="small"
          aria-label={t.moment}
          min={0}
          max={Math.max(1, last)}
          step={1}
          marks
          value={at}
          disabled={last <= 0}
          getAriaValueText={says}
          valueLabelDisplay="auto"
          valueLabelFormat={(index) => {
            const one = moments[index];
            return one ? formatDayTime(one.at, language) : '';
          }}
          onChange={(_, next) => hand(Number(next))}
        />
        <small className="nw">{t.at(at + 1, moments.length)}</small>
      </div>
      {moment ? (
        <p className="replay-w">
          <b>{pick(moment.text)}</b> {[moment.who, moment.post].filter(Boolean).join(' · ')}
        </p>
      ) : null}
    </section>
  );
}
