import { Link } from 'react-router';
import type { ItemCard } from '../../../../contract/hall.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { CASE_KIND } from '../../../../render/labels/item-labels.ts';
import { label } from '../../../../render/labels/label-set.ts';
import { nameOf } from '../../../../render/language.ts';
import { promisedWords } from '../../components/item-words.ts';
import { MarkedText } from '../../components/marked-text.tsx';
import { useText } from '../../i18n/index.ts';

export function ItemRow({ item }: { item: ItemCard }) {
  const { home, items } = useText();
  const language = useLanguage();
  const name = nameOf(item, language);
  return (
    <li className="row">
      <div>
        <Link className="t" to={`/items/${item.key}`}>
          <span>
            <MarkedText text={name} words={item.matched} />
          </span>
        </Link>
        <p className="m">
          <span>{nameOf(item.department, language)}</span>
          <span>{promisedWords(item, language, home)}</span>
          <span>{home.visitsIn(item.visits)}</span>
          <span>{item.charged ? items.charged : items.free}</span>
        </p>
        <p className="tags">
          <span className="tag blue">{nameOf(item.type, language)}</span>
          <span className="tag blue">{label(CASE_KIND, item.caseKind, language)}</span>
        </p>
      </div>
      <p className="btns">
        <Link className="btn sm" to={`/items/${item.key}`} aria-label={items.guideFor(name)}>
          {items.guide}
        </Link>
        <Link className="btn sm line" to={`/items/${item.key}/apply`} aria-label={home.applyOnlineFor(name)}>
          {home.applyOnline}
        </Link>
      </p>
    </li>
  );
}
