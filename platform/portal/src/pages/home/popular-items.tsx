import { useId } from 'react';
import { Link } from 'react-router';
import type { HallHome } from '../../../../contract/hall.ts';
import type { Load } from '../../app/use-load.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Icon } from '../../components/icon.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { SectionHeader } from '../../components/section-header.tsx';
import { useText } from '../../i18n/index.ts';
import { PopularRow } from './popular-row.tsx';

export function PopularItems({ load }: { load: Load<HallHome> }) {
  const { home } = useText();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <SectionHeader id={id} title={home.popular}>
        <Link className="lk" to="/items">
          {home.allItems}
          <Icon name="right" size="s" />
        </Link>
      </SectionHeader>
      <div className="card">
        <Loaded load={load} lines={8}>
          {({ popular }) =>
            popular.length === 0 ? (
              <EmptyState title={home.noPopular} />
            ) : (
              <ul className="rows pop">
                {popular.map((item) => (
                  <PopularRow key={item.key} item={item} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </div>
    </section>
  );
}
