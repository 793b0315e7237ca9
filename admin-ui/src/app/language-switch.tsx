import TranslateOutlined from '@mui/icons-material/TranslateOutlined';
import { useEffect } from 'react';
import { useSetLocale } from 'react-admin';
import { LANGUAGE_TAG } from '../../../platform/render/language.ts';
import { useLanguage, useTexts } from '../i18n/texts.ts';
import { frameTexts } from './frame-texts.ts';

/** One press to the other language; the page's `lang` follows. */
export function LanguageSwitch() {
  const t = useTexts(frameTexts);
  const language = useLanguage();
  const setLocale = useSetLocale();
  useEffect(() => {
    document.documentElement.lang = LANGUAGE_TAG[language];
  }, [language]);
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <button type="button" onClick={() => setLocale(other)} lang={LANGUAGE_TAG[other]}>
      <TranslateOutlined sx={{ fontSize: 16 }} aria-hidden="true" />
      <span>{t.otherLanguage}</span>
    </button>
  );
}
