import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { call } from '../../../../contract/client.ts';
import { useLoad } from '../../app/use-load.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { FilterChips } from '../../components/filter-chips.tsx';
import { Icon } from '../../components/icon.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Pager } from '../../components/pager.tsx';
import { useText } from '../../i18n/index.ts';
import { CaseRow } from './case-row.tsx';
import { MyLayout } from './my-layout.tsx';

const STATES = ['must-act', 'open', 'closed'] as const;

/** All my cases; state, words and page are kept in the address. */
export function CasesPage() {
  const { my, shell, common, home } = useText();
  const [search, setSearch] = useSearchParams();
  const state = STATES.find((known) => known === search.get('state'));
  const q = search.get('q')?.slice(0, 100) ?? '';
  const page = Math.max(1, Number.parseInt(search.get('page') ?? '1', 10) || 1);
  const [words, setWords] = useState(q);
  const query = { state, q: q || undefined, page, size: 20 };
  const load = useLoad(JSON.stringify(query), (signal) => call('myCases', { query, signal }), true);

  const set = (values: Record<string, string | undefined>): void => {
    const next = new URLSearchParams(search);
    next.delete('page');
    for (const [name, value] of Object.entries(values)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    setSearch(next);
  };
  return (
    <MyLayout title={shell.myCases}>
      <section className="card cases" aria-label={shell.myCases}>
        <div className="list-h">
          <FilterChips
            label={my.filter}
            value={state ?? 'all'}
            onChange={(value) => set({ state: value === 'all' ? undefined : value })}
            options={[
              { value: 'all', label: my.filterAll },
              { value: 'must-act', label: my.filterMust },
              { value: 'open', label: my.filterOpen },
              { value: 'closed', label: my.filterClosed },
            ]}
          />
          <form
            className="find boxed small-find"
            onSubmit={(event) => {
              event.preventDefault();
              set({ q: words.trim() || undefined });
            }}
          >
            <Icon name="search" />
            <input
              data-search
              type="search"
              aria-label={my.search}
              placeholder={my.searchPlaceholder}
              value={words}
              maxLength={100}
              onChange={(event) => setWords(event.currentTarget.value)}
            />
            <button type="submit" className="btn pri sm">
              {home.search}
            </button>
          </form>
          <p role="status" className="small mute">
            {load.value && common.cases(load.value.total)}
          </p>
        </div>
        <Loaded load={load} lines={8}>
          {({ rows, total, size }) => (
            <>
              {rows.length === 0 && (
                <EmptyState
                  title={state === 'must-act' ? my.noMust : my.noCases}
                  hint={state === 'must-act' ? my.noMustHint : my.noCasesHint}
                >
                  <Link className="btn pri" to="/items">
                    {my.find}
                  </Link>
                </EmptyState>
              )}
              <ul className="rows">
                {rows.map((row) => (
                  <CaseRow key={row.id} row={row} />
                ))}
              </ul>
              <Pager
                page={page}
                size={size}
                total={total}
                onPage={(to) => setSearch({ ...Object.fromEntries(search), page: String(to) })}
              />
            </>
          )}
        </Loaded>
      </section>
    </MyLayout>
  );
}
