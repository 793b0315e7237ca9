import { Link } from 'react-router';
import type { Catalogue } from '../../../../contract/hall.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { nameOf } from '../../../../render/language.ts';
import { useText } from '../../i18n/index.ts';

interface LifeLineProps {
  title: string;
  events: Catalogue['themes'];
  audience: string;
}

/** Life events along a line, in their order. */
export function LifeLine({ title, events, audience }: LifeLineProps) {
  const { common } = useText();
  const language = useLanguage();
  return (
    <div>
      <div className="sec-h">
        <h2 className="h3">{title}</h2>
      </div>
      <ol className="life">
        {events.map((event) => (
          <li key={event.key}>
            <Link to={`/items?theme=${event.key}&audience=${audience}`}>
              {nameOf(event, language)}
              <small>{common.count(event.count)}</small>
            </Link>
          </li>
        ))}
      </ol>
    </div>
  );
}
