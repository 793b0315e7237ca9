import { Link } from 'react-router';
import { Card } from '../components/card.tsx';
import { useCall } from '../data/use-call.ts';
import { useTexts } from '../i18n/texts.ts';
import { SupervisionFigures } from '../supervision/supervision-figures.tsx';
import { supervisionTexts } from '../supervision/supervision-texts.ts';

/** The centre's figures on the home page of those who supervise. */
export function SupervisionBrief() {
  const t = useTexts(supervisionTexts);
  const { data } = useCall('supervision', { query: {} });
  if (!data) return null;
  return (
    <Card title={t.overview} end={<Link to="/supervision">{t.seeAll}</Link>}>
      <SupervisionFigures view={data} />
    </Card>
  );
}
