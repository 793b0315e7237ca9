import SearchOutlined from '@mui/icons-material/SearchOutlined';
import Button from '@mui/material/Button';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useListContext } from 'react-admin';
import { useTexts } from '../../i18n/texts.ts';
import type { SelectFilter } from './column.ts';
import { listTexts } from './list-texts.ts';

const PAUSE = 350;

/** Search words and choices; all of them live in the address, so a list can be passed on as it stands. */
export function FilterBar({
  placeholder,
  selects = [],
  more,
  end,
}: {
  placeholder: string;
  selects?: readonly SelectFilter[];
  more?: ReactNode;
  end?: ReactNode;
}) {
  const t = useTexts(listTexts);
  const { filterValues, setFilters } = useListContext();
  const given = String(filterValues['q'] ?? '');
  const [words, setWords] = useState(given);
  const sent = useRef(given);

  useEffect(() => {
    if (given === sent.current) return;
    sent.current = given;
    setWords(given);
  }, [given]);

  const latest = useRef(filterValues);
  latest.current = filterValues;
  const put = (field: string, value: string) => {
    const { [field]: _, ...rest } = latest.current;
    setFilters(value ? { ...rest, [field]: value } : rest, undefined, false);
  };
  const latestPut = useRef(put);
  latestPut.current = put;
  useEffect(() => {
    const wanted = words.trim();
    if (wanted === sent.current) return;
    const wait = setTimeout(() => {
      sent.current = wanted;
      latestPut.current('q', wanted);
    }, PAUSE);
    return () => clearTimeout(wait);
  }, [words]);

  const filtered = Object.values(filterValues).some((value) => value !== undefined && value !== '');
  return (
    <search className="filters">
      <div className="inp filter-words">
        <SearchOutlined sx={{ fontSize: 18 }} aria-hidden="true" />
        <input
          type="search"
          value={words}
          onChange={(event) => setWords(event.target.value)}
          placeholder={placeholder}
          aria-label={placeholder}
          maxLength={100}
        />
      </div>
      {selects.map(({ field, title, options }) => (
        <select
          key={field}
          className="inp"
          aria-label={title}
          value={String(filterValues[field] ?? '')}
          onChange={(event) => put(field, event.target.value)}
        >
          <option value="">{t.all(title)}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ))}
      {more}
      {filtered ? (
        <Button
          variant="text"
          color="primary"
          onClick={() => {
            sent.current = '';
            setWords('');
            setFilters({}, undefined, false);
          }}
        >
          {t.clear}
        </Button>
      ) : null}
      <span className="grow" />
      {end}
    </search>
  );
}
