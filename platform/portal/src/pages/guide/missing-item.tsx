import { Link } from 'react-router';
import { EmptyState } from '../../components/empty-state.tsx';
import { useText } from '../../i18n/index.ts';

export function MissingItem() {
  const { guide } = useText();
  return (
    <div className="wrap">
      <EmptyState title={guide.missing} hint={guide.missingHint} icon="search">
        <Link className="btn pri" to="/items">
          {guide.toList}
        </Link>
      </EmptyState>
    </div>
  );
}
