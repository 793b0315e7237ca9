import { Link } from 'react-router';
import { useSession } from '../data/session-store.ts';
import { useLanguage, useTexts } from '../i18n/texts.ts';
import { frameTexts } from './frame-texts.ts';

/** The mark, the product's name and whose back office this is; leads home. */
export function ProductMark() {
  const t = useTexts(frameTexts);
  const language = useLanguage();
  // The centre's name exists in Chinese only.
  const centre = useSession()?.workspace.name;
  return (
    <Link className="brand" to="/">
      <svg viewBox="0 0 28 28" aria-hidden="true">
        <rect x="1" y="1" width="26" height="26" rx="6" fill="var(--white)" />
        <path
          d="M8 8h9a3 3 0 0 1 3 3v9M8 20l4-4 3 3 5-6"
          fill="none"
          stroke="var(--blue-600)"
          strokeWidth="2.4"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <b>{t.product}</b>
      <span>{centre && language === 'zh' ? `${centre} · ${t.office}` : t.office}</span>
    </Link>
  );
}
