import { Link } from 'react-router';
import type { ItemCard } from '../../../../contract/hall.ts';
import { formatDays } from '../../../../render/format/time-left.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { nameOf } from '../../../../render/language.ts';
import { promisedWords } from '../../components/item-words.ts';
import { useText } from '../../i18n/index.ts';

export function PopularRow({ item }: { item: ItemCard }) {
  const { home } = useText();
  const language = useLanguage();
  const name = nameOf(item, language);
  return (
    <li className="row">
      <div>
        <Link className="t" to={`/items/${item.key}`}>
          {name}
        </Link>
        <p className="m">
          <span>{nameOf(item.department, language)}</span>
          <span className="ph">{promisedWords(item, language, home)}</span>
        </p>
      </div>
      <p className="fx">
        <b>{formatDays(item.promisedDays, item.promisedUnit, language)}</b>
        {item.promisedDays === 0 ? home.closes : home.promised}
      </p>
      <p className="fx">
        <b>{home.visits(item.visits)}</b>
        {home.toSite}
      </p>
      <Link className="btn sm line" to={`/items/${item.key}/apply`} aria-label={home.applyOnlineFor(name)}>
        {home.applyOnline}
      </Link>
    </li>
  );
}
