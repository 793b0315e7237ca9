import { useCallback } from 'react';
import { useLocaleState } from 'react-admin';
import type { Bilingual } from '../../../platform/definition/finding.ts';
import { type Language, LANGUAGES, pick } from '../../../platform/render/language.ts';

/** Every text of an area, once per language. Sentences with values are functions. */
export type Dictionary<T> = Readonly<Record<Language, T>>;

/** Both languages have the same keys, or this does not compile. */
export function dictionary<T extends object>(zh: T, en: NoInfer<T>): Dictionary<T> {
  return { zh, en };
}

export function useLanguage(): Language {
  const [locale] = useLocaleState();
  return LANGUAGES.find((language) => language === locale) ?? 'zh';
}

/** The texts of an area in the reader's language. */
export function useTexts<T>(texts: Dictionary<T>): T {
  return texts[useLanguage()];
}

/** Shows a sentence that comes in both languages. */
export function usePick(): (text: Bilingual) => string {
  const language = useLanguage();
  return useCallback((text: Bilingual) => pick(text, language), [language]);
}
