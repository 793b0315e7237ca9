import SearchOutlined from '@mui/icons-material/SearchOutlined';
import Autocomplete from '@mui/material/Autocomplete';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useShortcut } from '../components/shortcuts.tsx';
import { useRoles } from '../data/session-store.ts';
import { useTexts } from '../i18n/texts.ts';
import { frameTexts } from './frame-texts.ts';
import { CASE_READERS } from './menu-groups.tsx';
import { type Found, findAnything } from './search-options.ts';

const PAUSE = 250;

/** The list that holds what was looked for, with the words in its filter as react-admin writes it. */
const searchPage = (list: string, words: string): string =>
  `${list}?filter=${encodeURIComponent(JSON.stringify({ q: words }))}&page=1`;

/** The top bar's search: `/` focuses it, Enter without a choice opens the whole list. */
export function SearchBox() {
  const t = useTexts(frameTexts);
  const navigate = useNavigate();
  const roles = useRoles();
  const list = CASE_READERS.some((role) => roles.includes(role)) ? '/cases' : '/items';
  const input = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  const [found, setFound] = useState<Found[]>([]);
  const [busy, setBusy] = useState(false);
  useShortcut('/', t.search, () => input.current?.focus());

  useEffect(() => {
    const wanted = words.trim();
    setFound([]);
    setBusy(wanted.length > 1);
    if (wanted.length < 2) return;
    const stop = new AbortController();
    const wait = setTimeout(() => {
      findAnything(wanted, roles, stop.signal)
        .then(setFound, () => undefined)
        .finally(() => {
          if (!stop.signal.aborted) setBusy(false);
        });
    }, PAUSE);
    return () => {
      clearTimeout(wait);
      stop.abort();
    };
  }, [words, roles]);

  const go = (choice: Found | string | null) => {
    if (!choice) return;
    const to = typeof choice === 'string' ? searchPage(list, choice.trim()) : choice.to;
    setWords('');
    input.current?.blur();
    navigate(to);
  };

  return (
    <Autocomplete<Found, false, false, true>
      className="ab-search"
      freeSolo
      options={found}
      value={null}
      inputValue={words}
      onInputChange={(_, value, reason) => reason !== 'reset' && setWords(value)}
      onChange={(_, choice) => go(choice)}
      filterOptions={(options) => options}
      getOptionLabel={(option) => (typeof option === 'string' ? option : option.title)}
      groupBy={(option) => (option.group === 'cases' ? t.searchCases : t.searchItems)}
      loading={busy}
      loadingText={t.searching}
      renderOption={({ key, ...props }, option) => (
        <li key={`${key}${option.to}`} {...props}>
          <span>
            {option.title}
            <small className="m"> {option.about}</small>
          </span>
        </li>
      )}
      renderInput={({ slotProps }) => (
        <search ref={slotProps.input.ref} className="ab-search-in">
          <SearchOutlined sx={{ fontSize: 18 }} aria-hidden="true" />
          <input
            {...slotProps.htmlInput}
            ref={(element) => {
              input.current = element;
              const { ref } = slotProps.htmlInput as { ref?: { current: HTMLInputElement | null } };
              if (ref) ref.current = element;
            }}
            placeholder={t.search}
            aria-label={t.search}
          />
          <kbd>/</kbd>
        </search>
      )}
    />
  );
}
