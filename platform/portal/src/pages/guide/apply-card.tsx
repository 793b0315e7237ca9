import { Link } from 'react-router';
import type { ItemGuide } from '../../../../contract/hall.ts';
import { useSession } from '../../app/session.tsx';
import { Icon } from '../../components/icon.tsx';
import { Note } from '../../components/note.tsx';
import { useText } from '../../i18n/index.ts';
import { whyNotApply } from './may-apply.ts';

/** The way in, beside the guide on a wide screen. */
export function ApplyCard({ guide }: { guide: ItemGuide }) {
  const text = useText();
  const { account, applicant } = useSession();
  const reason = whyNotApply(guide, account, text);
  return (
    <section className="card only-desk no-print" aria-label={text.guide.now}>
      <h2>{text.guide.now}</h2>
      <p className="small mute lead-s">{applicant ? text.guide.nowSigned : text.guide.nowHint}</p>
      {reason ? (
        <Note tone="warn">{reason}</Note>
      ) : (
        <Link className="btn pri big full" to={`/items/${guide.item.key}/apply`}>
          {text.guide.apply}
          <Icon name="forward" />
        </Link>
      )}
    </section>
  );
}
