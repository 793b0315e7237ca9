import polyglotI18nProvider from 'ra-i18n-polyglot';
import type { TranslationMessages } from 'react-admin';
import { ENGLISH } from './react-admin-en.ts';
import { CHINESE } from './react-admin-zh.ts';

const MESSAGES: Readonly<Record<string, TranslationMessages>> = { zh: CHINESE, en: ENGLISH };

/** react-admin's own texts. Ours are typed dictionaries (`texts.ts`). */
export const i18nProvider = polyglotI18nProvider(
  (locale) => MESSAGES[locale] ?? CHINESE,
  'zh',
  [
    { locale: 'zh', name: '简体中文' },
    { locale: 'en', name: 'English' },
  ],
  { allowMissing: true },
);
