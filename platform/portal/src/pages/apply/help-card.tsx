import type { ItemGuide } from '../../../../contract/hall.ts';
import { Icon } from '../../components/icon.tsx';
import { useText } from '../../i18n/index.ts';

export function HelpCard({ guide }: { guide: ItemGuide | undefined }) {
  const { apply } = useText();
  if (!guide) return null;
  const phone = guide.item.phone ?? guide.department.phone;
  return (
    <section className="card only-wide" aria-label={apply.help}>
      <h2>{apply.help}</h2>
      <p>
        <a className="lk" href={`/items/${guide.item.key}`} target="_blank" rel="noreferrer">
          <Icon name="file" size="s" />
          {apply.readGuide}
        </a>
      </p>
      {phone && (
        <p>
          <a className="lk" href={`tel:${phone.replace(/[^0-9+]/g, '')}`}>
            <Icon name="phone" size="s" />
            {apply.callPhone(phone)}
          </a>
        </p>
      )}
    </section>
  );
}
