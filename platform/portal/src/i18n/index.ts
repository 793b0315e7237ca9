import type { SameShape } from '../../../render/i18n/dictionary.ts';
import { useLanguage } from '../../../render/i18n/language-provider.tsx';
import type { Language } from '../../../render/language.ts';
import { en } from './en/index.ts';
import { type Texts as ZhTexts, zh } from './zh/index.ts';

export type Texts = SameShape<ZhTexts>;
const DICTIONARIES: Readonly<Record<Language, Texts>> = { zh, en };

/** The dictionary of the language in use. */
export const useText = (): Texts => DICTIONARIES[useLanguage()];
