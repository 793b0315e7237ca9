import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { Icon } from '../../components/icon.tsx';
import { useText } from '../../i18n/index.ts';

export function SearchBox({
  words,
  onSearch,
}: {
  words: string;
  onSearch: (words: string | undefined) => void;
}) {
  const { home, items } = useText();
  const [value, setValue] = useState(words);
  const { state } = useLocation() as { state: { focusSearch?: boolean } | null };
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (state?.focusSearch) field.current?.focus();
  }, [state]);
  return (
    <search>
      <form
        className="find boxed"
        onSubmit={(event) => {
          event.preventDefault();
          onSearch(value.trim() || undefined);
        }}
      >
        <Icon name="search" />
        <input
          ref={field}
          data-search
          type="search"
          enterKeyHint="search"
          aria-label={home.searchLabel}
          placeholder={items.searchPlaceholder}
          value={value}
          maxLength={100}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
        <button className="btn pri" type="submit">
          {home.search}
        </button>
      </form>
    </search>
  );
}
