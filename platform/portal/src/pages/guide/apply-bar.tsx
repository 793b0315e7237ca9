import { Link } from 'react-router';
import type { ItemGuide } from '../../../../contract/hall.ts';
import { useSession } from '../../app/session.tsx';
import { Icon } from '../../components/icon.tsx';
import { StickyActionBar } from '../../components/sticky-action-bar.tsx';
import { useText } from '../../i18n/index.ts';
import { whyNotApply } from './may-apply.ts';

/** The main button under the thumb on a phone. */
export function ApplyBar({ guide }: { guide: ItemGuide }) {
  const text = useText();
  const { account } = useSession();
  const phone = guide.item.phone ?? guide.department.phone;
  const reason = whyNotApply(guide, account, text);
  return (
    <StickyActionBar narrowOnly>
      {phone && (
        <a className="btn" href={`tel:${phone.replace(/[^0-9+]/g, '')}`}>
          <Icon name="phone" />
          {text.guide.call}
        </a>
      )}
      {reason ? (
        <p className="small">{reason}</p>
      ) : (
        <Link className="btn pri" to={`/items/${guide.item.key}/apply`}>
          {text.guide.apply}
        </Link>
      )}
    </StickyActionBar>
  );
}
