import { call } from '../../../../contract/client.ts';
import { useBodyClass } from '../../app/use-body-class.ts';
import { useLoad } from '../../app/use-load.ts';
import { useTitle } from '../../app/use-title.ts';
import { Breadcrumb } from '../../components/breadcrumb.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Pager } from '../../components/pager.tsx';
import { useText } from '../../i18n/index.ts';
import '../../styles/items.css';
import { ChosenFilters } from './chosen-filters.tsx';
import { FacetPanel } from './facet-panel.tsx';
import { ItemRow } from './item-row.tsx';
import { SearchBox } from './search-box.tsx';
import { useFilters } from './use-filters.ts';

/** Every published item: words and facets live in the address, so a list can be sent to somebody. */
export function ItemsPage() {
  useBodyClass('tint');
  const { items } = useText();
  const filters = useFilters();
  const { chosen, page } = filters;
  const titles = { person: items.personTitle, enterprise: items.enterpriseTitle };
  const title = chosen.audience ? titles[chosen.audience] : items.title;
  useTitle(title);
  const home = useLoad('home', (signal) => call('hallHome', { signal }));
  const list = useLoad(
    JSON.stringify({ ...chosen, page }),
    (signal) => call('hallItems', { query: { ...chosen, page, size: 20 }, signal }),
    true,
  );
  const catalogue = home.value?.catalogue;
  return (
    <div className="wrap">
      <Breadcrumb links={[]} current={title} />
      <h1 className="page-h">{title}</h1>
      <SearchBox key={chosen.q ?? ''} words={chosen.q ?? ''} onSearch={(q) => filters.set({ q })} />
      <div className="cols nav gapt">
        <FacetPanel catalogue={catalogue} filters={filters} />
        <div className="main">
          <div className="card">
            <div className="list-h">
              <p role="status" className={list.loading ? 'mute' : ''}>
                {list.value && <b>{items.found(list.value.total)}</b>}
              </p>
              <ChosenFilters catalogue={catalogue} filters={filters} />
            </div>
            <Loaded load={list} lines={10}>
              {({ rows, total, size }) => (
                <>
                  {rows.length === 0 && (
                    <EmptyState title={items.empty} hint={items.emptyHint} icon="search">
                      <button type="button" className="btn line" onClick={filters.clear}>
                        {items.clearAll}
                      </button>
                    </EmptyState>
                  )}
                  <ul className="rows items">
                    {rows.map((item) => (
                      <ItemRow key={item.key} item={item} />
                    ))}
                  </ul>
                  <Pager page={page} size={size} total={total} onPage={filters.toPage} />
                </>
              )}
            </Loaded>
          </div>
        </div>
      </div>
    </div>
  );
}
