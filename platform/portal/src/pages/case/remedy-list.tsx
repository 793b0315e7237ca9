import { Link } from 'react-router';
import type { CaseView } from '../../../../contract/case-view.ts';
import { useText } from '../../i18n/index.ts';
import { remediesOf } from './case-endings.ts';

/** 救济途径: where to turn, within which time, by which article. */
export function RemedyList({ view }: { view: CaseView }) {
  const { outcome } = useText();
  const remedies = remediesOf(view);
  if (remedies.length === 0) return null;
  return (
    <>
      <h3>{outcome.remedies}</h3>
      <ul className="remedies">
        {remedies.map((remedy) => (
          <li key={remedy}>
            <b>{outcome.remedy[remedy].title}</b>
            <p>{outcome.remedy[remedy].text}</p>
            {remedy === 'apply-again' && (
              <Link className="lk no-print" to={`/items/${view.item.key}`}>
                {outcome.toGuide}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
