import { useListContext } from 'react-admin';
import { useTexts } from '../i18n/texts.ts';
import { officeTexts } from './office-texts.ts';

/** From and to of the day of submission. */
export function DateFilters() {
  const t = useTexts(officeTexts);
  const { filterValues, setFilters } = useListContext();
  const set = (field: 'from' | 'to', value: string) => {
    const { [field]: _, ...rest } = filterValues;
    setFilters(value ? { ...rest, [field]: value } : rest, undefined, false);
  };
  return (
    <>
      {(['from', 'to'] as const).map((field) => (
        <label key={field} className="inp date-filter">
          <span className="m s">{t[field]}</span>
          <input
            type="date"
            className={filterValues[field] ? undefined : 'blank'}
            value={String(filterValues[field] ?? '')}
            onChange={(event) => set(field, event.target.value)}
          />
        </label>
      ))}
    </>
  );
}
