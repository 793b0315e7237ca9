import type { ClockView } from '../../../../contract/case-view.ts';
import { formatNumber } from '../../../../render/format/number.ts';
import { leftWords } from '../../../../render/format/time-left.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { useText } from '../../i18n/index.ts';

/** One limit: how much of it is used. */
export function ClockBar({ title, limit }: { title: string; limit: ClockView['promised'] }) {
  const { caseText } = useText();
  const language = useLanguage();
  const { used, days, left } = limit;
  if (used === undefined || days === 0) {
    return (
      <p className="clockline">
        <b>{title}</b>
      </p>
    );
  }
  const percent = Math.min(100, Math.round((used / days) * 100));
  const words = left
    ? caseText.used(formatNumber(used), leftWords(left, language))
    : caseText.usedOnly(formatNumber(used));
  return (
    <div className="clockline">
      <div>
        <b>{title}</b>
        <span className="mute">{words}</span>
      </div>
      <div className="bar" role="img" aria-label={caseText.usedLabel(percent)}>
        <i className={used > days ? 'bad' : ''} style={{ width: `${percent}%` }} />
      </div>
    </div>
  );
}
