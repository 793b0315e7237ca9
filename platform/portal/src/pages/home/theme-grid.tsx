import { useState } from 'react';
import { Link } from 'react-router';
import type { Catalogue } from '../../../../contract/hall.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { nameOf } from '../../../../render/language.ts';
import { Icon } from '../../components/icon.tsx';
import { themeIcon } from '../../components/theme-icon.ts';
import { useText } from '../../i18n/index.ts';

const FIRST = 12;

export function ThemeGrid({ themes, audience }: { themes: Catalogue['themes']; audience: string }) {
  const { home, common } = useText();
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const shown = all ? themes : themes.slice(0, FIRST);
  return (
    <div>
      <div className="sec-h">
        <h2 className="h3">{home.byTheme}</h2>
        {themes.length > FIRST && (
          <button type="button" className="lk" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? home.fewerThemes : home.allThemes(themes.length)}
            <Icon name={all ? 'left' : 'right'} size="s" />
          </button>
        )}
      </div>
      {themes.length === 0 && <p className="mute">{home.noThemes}</p>}
      <ul className="themes">
        {shown.map((theme) => (
          <li key={theme.key}>
            <Link to={`/items?theme=${theme.key}&audience=${audience}`}>
              <span className="ic">
                <Icon name={themeIcon(theme.name)} size="l" />
              </span>
              <span>
                {nameOf(theme, language)}
                <small>{common.count(theme.count)}</small>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
