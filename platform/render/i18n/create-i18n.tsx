import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { LANGUAGE_TAG, type Language } from '../language.ts';

const STORED = 'banshi.language';

function initialLanguage(): Language {
  try {
    const stored = localStorage.getItem(STORED);
    if (stored === 'zh' || stored === 'en') return stored;
  } catch {
    // storage is switched off: begin in Chinese
  }
  return 'zh';
}

/** The language switch of a face: its dictionaries in, a provider and typed hooks out. Chinese comes first. */
export function createI18n<T>(dictionaries: Readonly<Record<Language, T>>) {
  interface I18n {
    language: Language;
    text: T;
    setLanguage(language: Language): void;
  }
  const Context = createContext<I18n | null>(null);

  function I18nProvider({ children }: { children: ReactNode }) {
    const [language, choose] = useState<Language>(initialLanguage);
    useEffect(() => {
      document.documentElement.lang = LANGUAGE_TAG[language];
    }, [language]);
    const value = useMemo<I18n>(
      () => ({
        language,
        text: dictionaries[language],
        setLanguage(next) {
          try {
            localStorage.setItem(STORED, next);
          } catch {
            // not kept for the next visit; the switch itself still works
          }
          choose(next);
        },
      }),
      [language],
    );
    return <Context value={value}>{children}</Context>;
  }

  function useI18n(): I18n {
    const value = useContext(Context);
    if (!value) throw new Error('useI18n outside its provider');
    return value;
  }

  return { I18nProvider, useI18n, useText: () => useI18n().text, useLanguage: () => useI18n().language };
}
