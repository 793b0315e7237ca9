import '../../styles/ledger.css';
import type { CaseView } from '../../../../contract/case-view.ts';
import { formatDayTime } from '../../../../render/format/date.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { pick } from '../../../../render/language.ts';
import { Icon } from '../../components/icon.tsx';
import { useText } from '../../i18n/index.ts';
import { whoWords } from './who-words.ts';

/** Every row of history the applicant may read, newest first. */
export function FullRecord({ history }: Pick<CaseView, 'history'>) {
  const { caseText, common } = useText();
  const language = useLanguage();
  return (
    <details className="qa history">
      <summary>
        {caseText.showHistory(history.length)}
        <Icon name="down" />
      </summary>
      <ul className="led wide">
        {[...history].reverse().map((row) => (
          <li key={row.seq}>
            <time dateTime={row.at}>{formatDayTime(row.at, language)}</time>
            <div>
              {pick(row.text, language)}
              <p>{whoWords(row.who, language)}</p>
              {row.opinion && (
                <p>
                  {caseText.opinion}
                  {common.colon}
                  {row.opinion}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
