import { useCallback } from 'react';
import { useLocaleState } from 'react-admin';
import type { Bilingual } from '../../../platform/definition/finding.ts';
import { type Language, LANGUAGES, pick } from '../../../platform/render/language.ts';
import type { Dictionary } from './dictionary.ts';

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

export type { Dictionary } from './dictionary.ts';
