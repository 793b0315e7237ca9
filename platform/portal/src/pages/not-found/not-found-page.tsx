import { Link } from 'react-router';
import { useTitle } from '../../app/use-title.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { useText } from '../../i18n/index.ts';

export function NotFoundPage() {
  const { missing } = useText();
  useTitle(missing.title);
  return (
    <div className="wrap sec">
      <h1 className="vh">{missing.title}</h1>
      <EmptyState title={missing.title} hint={missing.hint} icon="search">
        <Link className="btn pri" to="/">
          {missing.toHome}
        </Link>
        <Link className="btn" to="/items">
          {missing.toItems}
        </Link>
      </EmptyState>
    </div>
  );
}
