import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { LANGUAGE_TAG, type Language } from '../language.ts';

const STORED = 'banshi.language';

export interface LanguageSwitch {
  language: Language;
  setLanguage(language: Language): void;
}
const LanguageContext = createContext<LanguageSwitch | null>(null);

function storedLanguage(): Language {
  try {
    const stored = localStorage.getItem(STORED);
    if (stored === 'zh' || stored === 'en') return stored;
  } catch {
    // storage is switched off: begin in Chinese
  }
  return 'zh';
}

function storeLanguage(language: Language): void {
  try {
    localStorage.setItem(STORED, language);
  } catch {
    // not kept for the next visit; the switch itself still works
  }
}

/** The language of a face: Chinese first, kept for the next visit. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, choose] = useState<Language>(storedLanguage);
  useEffect(() => {
    document.documentElement.lang = LANGUAGE_TAG[language];
  }, [language]);
  const value = useMemo<LanguageSwitch>(
    () => ({
      language,
      setLanguage(next) {
        storeLanguage(next);
        choose(next);
      },
    }),
    [language],
  );
  return <LanguageContext value={value}>{children}</LanguageContext>;
}

export function useLanguageSwitch(): LanguageSwitch {
  const value = useContext(LanguageContext);
  if (!value) throw new Error('useLanguageSwitch outside LanguageProvider');
  return value;
}

export const useLanguage = (): Language => useLanguageSwitch().language;
