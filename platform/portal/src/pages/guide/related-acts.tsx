import { Link } from 'react-router';
import type { ItemGuide } from '../../../../contract/hall.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { HANDLING } from '../../../../render/labels/item-labels.ts';
import { label } from '../../../../render/labels/label-set.ts';
import { nameOf } from '../../../../render/language.ts';
import { Card } from '../../components/card.tsx';
import { useText } from '../../i18n/index.ts';

/** What can be applied for once one has the certificate. */
export function RelatedActs({ guide }: { guide: ItemGuide }) {
  const { guide: text } = useText();
  const language = useLanguage();
  const acts = guide.certificateActs.filter((act) => act.key !== guide.item.key);
  if (acts.length === 0) return null;
  return (
    <Card title={text.related}>
      <ul className="plain-list">
        {acts.map((act) => (
          <li key={act.key}>
            <span className="tag blue">{label(HANDLING, act.handling, language)}</span>{' '}
            <Link className="lk" to={`/items/${act.key}`}>
              {nameOf(act, language)}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
