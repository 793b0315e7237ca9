import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';

export interface Shortcut {
  keys: string;
  label: string;
  run(): void;
}
interface Registry {
  all: readonly Shortcut[];
  add(shortcut: Shortcut): () => void;
}
const RegistryContext = createContext<Registry>({ all: [], add: () => () => undefined });

/** True while the reader is typing, so that letters stay letters. */
function typing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && Boolean(target.closest('input, textarea, select, [contenteditable]'))
  );
}

/** Single-key shortcuts of the page on show; a dialog on top keeps its keys to itself. */
export function ShortcutsProvider({ children }: { children: ReactNode }) {
  const [all, setAll] = useState<readonly Shortcut[]>([]);
  const latest = useRef(all);
  latest.current = all;

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
      if (document.querySelector('[role="dialog"]')) return;
      const found = latest.current.find((shortcut) => shortcut.keys === event.key);
      if (!found) return;
      event.preventDefault();
      found.run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  const registry = useMemo(
    () => ({
      all,
      add(shortcut: Shortcut) {
        setAll((before) => [...before, shortcut]);
        return () => setAll((before) => before.filter((other) => other !== shortcut));
      },
    }),
    [all],
  );
  return <RegistryContext value={registry}>{children}</RegistryContext>;
}

export const useShortcutList = (): readonly Shortcut[] => useContext(RegistryContext).all;

/** Registers a key while the component is on show; it is listed in the `?` sheet. */
export function useShortcut(keys: string, label: string, run: () => void, enabled = true): void {
  const { add } = useContext(RegistryContext);
  const latestAdd = useRef(add);
  latestAdd.current = add;
  const latestRun = useRef(run);
  latestRun.current = run;
  useEffect(() => {
    if (!enabled) return;
    return latestAdd.current({ keys, label, run: () => latestRun.current() });
  }, [keys, label, enabled]);
}
