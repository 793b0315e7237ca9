import type { Bilingual } from '../definition/finding.ts';

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** BCP 47 tag for `lang` attributes and `Intl`. */
export const LANGUAGE_TAG: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

/** The sentence in the reader's language. */
export const pick = (text: Bilingual, language: Language): string => text[language] || text.zh;

/** Name of a definition; the English name is optional, the Chinese one is not. */
export const nameOf = (named: { name: string; nameEn?: string }, language: Language): string =>
  language === 'en' && named.nameEn ? named.nameEn : named.name;
