import { useListContext } from 'react-admin';
import { useTexts } from '../../i18n/texts.ts';
import { itemListTexts } from './list-texts.ts';

const STATES = ['draft', 'changing', 'published', 'retired'] as const;
const TONES: Readonly<Record<string, string>> = { changing: 'info' };

/** The states of items with how many there are; one press filters the list. */
export function StatusTabs() {
  const t = useTexts(itemListTexts);
  const { filterValues, setFilters, meta } = useListContext();
  const counts = (meta ?? {}) as Record<string, number>;
  const now = String(filterValues['status'] ?? '');
  const all = counts['all'] ?? STATES.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
  const go = (state: string) => {
    const { status: _, ...rest } = filterValues;
    setFilters(state ? { ...rest, status: state } : rest, undefined, false);
  };
  return (
    <div className="tabs in item-states" role="tablist" aria-label={t.states}>
      {['', ...STATES].map((state) => (
        <button
          key={state}
          type="button"
          role="tab"
          aria-selected={now === state}
          className={now === state ? 'on' : ''}
          onClick={() => go(state)}
        >
          {state === '' ? t.all : t[state as (typeof STATES)[number]]}{' '}
          <span className={`n ${TONES[state] ?? ''}`}>{state === '' ? all : (counts[state] ?? 0)}</span>
        </button>
      ))}
    </div>
  );
}
