import { Link, useParams } from 'react-router';
import { useCall } from '../data/use-call.ts';
import { useTexts } from '../i18n/texts.ts';
import { Failure } from '../components/failure.tsx';
import { PageHead } from '../components/page-head.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import { CalendarYear } from './calendar-year.tsx';
import { organisationTexts } from './organisation-texts.ts';

/** One year of the working calendar: reads it, then `CalendarYear` edits it. */
export function CalendarYearPage() {
  const t = useTexts(organisationTexts);
  const { key = '' } = useParams();
  const { data, problem, reload, replace } = useCall('readDefinition', { params: { kind: 'calendar', key } });
  if (data) return <CalendarYear key={data.revision} row={data} onSaved={replace} onReload={reload} />;
  return (
    <>
      <PageHead
        title={t.yearTitle(key)}
        crumbs={[
          t.calendarCrumb,
          <Link key="up" to="/calendars">
            {t.calendars}
          </Link>,
        ]}
      />
      {problem ? <Failure problem={problem} onRetry={reload} /> : <Skeleton lines={6} />}
    </>
  );
}
