import { formatDate, formatDayTime } from '../../../../render/format/date.ts';
import { formatDays } from '../../../../render/format/time-left.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { type Language, pick } from '../../../../render/language.ts';
import { Icon } from '../../components/icon.tsx';
import type { IconName } from '../../components/icon-paths.ts';
import { type Texts, useText } from '../../i18n/index.ts';
import type { Turn } from './case-turns.ts';

const ICONS: Readonly<Record<string, IconName>> = {
  'procedure-started': 'pause',
  paused: 'pause',
  'correction-requested': 'pencil',
  extended: 'clock',
  'reported-up': 'upload',
};

/** What happened at a step; turns stand out with a word, a colour and their reason. */
export function TurnList({ turns }: { turns: readonly Turn[] }) {
  const text = useText();
  const language = useLanguage();
  if (turns.length === 0) return null;
  return (
    <ul className="turns">
      {turns.map((turn) => (
        <li key={turn.key} className={turn.tone}>
          {turn.tone !== 'plain' && <Icon name={iconOf(turn)} size="s" />}
          <div>
            <span>{pick(turn.text, language)}</span>{' '}
            <time className="mute" dateTime={turn.at}>
              {formatDayTime(turn.at, language)}
            </time>
            {detailsOf(turn, text, language).map((detail) => (
              <p key={detail}>{detail}</p>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}

const iconOf = ({ type, tone }: Turn): IconName =>
  ICONS[type] ?? (tone === 'ok' ? 'check-circle' : tone === 'bad' ? 'x-circle' : 'info');

/** The reason, the term and the article, where the turn has them. */
function detailsOf({ procedure, extension, row }: Turn, { turns }: Texts, language: Language): string[] {
  if (procedure) {
    const days = formatDays(procedure.expectedDays, 'working-day', language);
    return [
      turns.reason(procedure.reason),
      turns.expected(days),
      ...(procedure.heldOn ? [turns.heldOn(formatDate(procedure.heldOn, language))] : []),
      ...(procedure.basis ? [turns.basis(procedure.basis)] : []),
    ];
  }
  if (extension) {
    const days = formatDays(extension.days ?? 0, 'working-day', language);
    return [turns.extendedBy(days), turns.reason(extension.reason)];
  }
  if (row?.deemed) return [row.type === 'accepted' ? turns.deemedAcceptance : turns.deemedRenewal];
  return row?.opinion ? [turns.opinion(row.opinion)] : [];
}
