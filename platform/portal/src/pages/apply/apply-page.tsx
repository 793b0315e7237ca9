import { Link, useParams } from 'react-router';
import { call } from '../../../../contract/client.ts';
import { statusOf } from '../../app/error-text.ts';
import { useBodyClass } from '../../app/use-body-class.ts';
import { useLoad } from '../../app/use-load.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { useText } from '../../i18n/index.ts';
import '../../styles/apply.css';
import '../../styles/certificates.css';
import { Wizard } from './wizard.tsx';

export function ApplyPage() {
  useBodyClass('tint', 'has-act');
  const { id = '' } = useParams();
  const { apply, my } = useText();
  const load = useLoad(`draft:${id}`, (signal) => call('readDraft', { params: { id }, signal }));
  if (statusOf(load.error) === 404) {
    return (
      <div className="wrap">
        <EmptyState title={apply.gone} hint={apply.goneHint}>
          <Link className="btn pri" to="/my/cases">
            {my.cases}
          </Link>
          <Link className="btn" to="/items">
            {my.find}
          </Link>
        </EmptyState>
      </div>
    );
  }
  return (
    <div className="wrap">
      <Loaded load={load} lines={12}>
        {(draft) => <Wizard key={draft.id} initial={draft} />}
      </Loaded>
    </div>
  );
}
