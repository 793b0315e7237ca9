import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';

const STORED = 'banshi.large';
interface Preferences {
  large: boolean;
  setLarge(large: boolean): void;
}
const PreferencesContext = createContext<Preferences | null>(null);

function stored(): boolean {
  try {
    return localStorage.getItem(STORED) === 'yes';
  } catch {
    return false;
  }
}

/** 长者版: every size follows the root font size. */
export function PreferencesProvider({ children }: { children: ReactNode }) {
  const [large, setLarge] = useState(stored);
  useEffect(() => {
    document.documentElement.toggleAttribute('data-large', large);
    try {
      localStorage.setItem(STORED, large ? 'yes' : 'no');
    } catch {
      // not kept for the next visit
    }
  }, [large]);
  const value = useMemo(() => ({ large, setLarge }), [large]);
  return <PreferencesContext value={value}>{children}</PreferencesContext>;
}

export function usePreferences(): Preferences {
  const value = useContext(PreferencesContext);
  if (!value) throw new Error('usePreferences outside PreferencesProvider');
  return value;
}
