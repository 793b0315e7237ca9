import { Link } from 'react-router';
import { Empty } from '../components/empty.tsx';
import { usePageTitle } from '../components/page-head.tsx';
import { useTexts } from '../i18n/texts.ts';
import { frameTexts } from './frame-texts.ts';

export function NotFoundPage() {
  const t = useTexts(frameTexts);
  usePageTitle(t.notFound);
  return (
    <Empty title={t.notFound}>
      <p>{t.notFoundWhy}</p>
      <p>
        <Link to="/">{t.backHome}</Link>
      </p>
    </Empty>
  );
}
