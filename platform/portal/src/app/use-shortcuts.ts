import { useEffect } from 'react';
import { useNavigate } from 'react-router';

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** `/` goes to the search of the page (or to the list of items), `?` opens the sheet of shortcuts. */
export function useShortcuts(toggleSheet: () => void): void {
  const navigate = useNavigate();
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (typing(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === '/') {
        event.preventDefault();
        const search = document.querySelector<HTMLInputElement>('input[data-search]');
        if (search) search.focus();
        else navigate('/items', { state: { focusSearch: true } });
      }
      if (event.key === '?') toggleSheet();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [navigate, toggleSheet]);
}
