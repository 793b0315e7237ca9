import { useEffect, useRef } from 'react';
import type { Designer } from './designer-context.ts';

const inField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** Ctrl+Z, Ctrl+Y (or Ctrl+Shift+Z) outside of fields, Ctrl+S anywhere. */
export function useDesignerKeys(designer: Designer): void {
  const latest = useRef(designer);
  latest.current = designer;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { readOnly, save, undo, redo } = latest.current;
      if (readOnly || !(event.ctrlKey || event.metaKey)) return;
      const key = event.key.toLowerCase();
      if (key === 's') {
        event.preventDefault();
        void save();
      } else if (!inField(event.target) && (key === 'z' || key === 'y')) {
        event.preventDefault();
        if (key === 'y' || event.shiftKey) redo();
        else undo();
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
