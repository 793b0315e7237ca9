import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '../i18n/index.ts';
import { Icon } from './icon.tsx';
import { SuggestionList } from './suggestion-list.tsx';
import { useSuggestions } from './use-suggestions.ts';

/** Search first: suggestions while typing, arrows to choose, Enter to open or to see all results. */
export function SearchCombobox() {
  const { home } = useText();
  const navigate = useNavigate();
  const [words, setWords] = useState('');
  const [active, setActive] = useState(-1);
  const [open, setOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const found = useSuggestions(words);
  const shown = open && found !== null;

  const toResults = () =>
    navigate(words.trim() === '' ? '/items' : `/items?q=${encodeURIComponent(words.trim())}`);
  const choose = (index: number): void => {
    const item = found?.rows[index];
    if (item) navigate(`/items/${item.key}`);
    else toResults();
  };
  const press = (event: KeyboardEvent): void => {
    const count = found?.rows.length ?? 0;
    if (event.key === 'Escape') setOpen(false);
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && count > 0) {
      event.preventDefault();
      setOpen(true);
      setActive((active + (event.key === 'ArrowDown' ? 1 : count + (active < 0 ? 1 : 0) - 1)) % count);
    }
  };
  const write = (value: string): void => {
    setWords(value);
    setActive(-1);
    setOpen(true);
  };

  return (
    // Only closes the list when the focus leaves; everything in it is reached from the field.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      className="search"
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}
    >
      <search>
        <form
          className="find"
          onSubmit={(event) => {
            event.preventDefault();
            if (shown && active >= 0) choose(active);
            else toResults();
          }}
        >
          <Icon name="search" />
          <input
            ref={field}
            data-search
            type="text"
            inputMode="search"
            enterKeyHint="search"
            role="combobox"
            aria-label={home.searchLabel}
            aria-expanded={shown}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={shown && active >= 0 ? `${id}-${active}` : undefined}
            autoComplete="off"
            placeholder={home.searchPlaceholder}
            value={words}
            maxLength={100}
            onChange={(event) => write(event.currentTarget.value)}
            onFocus={() => setOpen(true)}
            onKeyDown={press}
          />
          {words !== '' && (
            <button
              type="button"
              className="clr"
              aria-label={home.clear}
              onClick={() => {
                write('');
                field.current?.focus();
              }}
            >
              <Icon name="close" />
            </button>
          )}
          <button className="btn pri" type="submit">
            {home.search}
          </button>
        </form>
      </search>
      {shown && <SuggestionList id={id} found={found} active={active} onChoose={choose} onAll={toResults} />}
    </div>
  );
}
