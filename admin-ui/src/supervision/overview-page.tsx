import PrintOutlined from '@mui/icons-material/PrintOutlined';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { formatDate } from '../../../platform/render/format/date.ts';
import { Card } from '../components/card.tsx';
import { Empty } from '../components/empty.tsx';
import { Failure } from '../components/failure.tsx';
import { listTexts } from '../components/list/list-texts.ts';
import { PageHead } from '../components/page-head.tsx';
import { useChoices } from '../components/schema-form/use-choices.ts';
import { Skeleton } from '../components/skeleton.tsx';
import { useRoles, useSession } from '../data/session-store.ts';
import { useCall } from '../data/use-call.ts';
import { useLanguage, useTexts } from '../i18n/texts.ts';
import { cardsAddress } from './cards-address.ts';
import { LimitBars } from './limit-bars.tsx';
import { DepartmentCards } from './stack-bar.tsx';
import { SupervisionFigures } from './supervision-figures.tsx';
import { supervisionTexts } from './supervision-texts.ts';
import type { UrgedCase } from './urge-draft.ts';
import { UrgeDialog } from './urge-dialog.tsx';
import { WarningCard } from './warning-card.tsx';

/** How many of the most urgent cards stand on the overview. */
const TOP = 4;

/** 监察总览: how the centre keeps its limits, who is late, and what has been done about it. */
export default function OverviewPage() {
  const t = useTexts(supervisionTexts);
  const list = useTexts(listTexts);
  const language = useLanguage();
  const roles = useRoles();
  const today = useSession()?.today ?? '';
  const [search, setSearch] = useSearchParams();
  const department = search.get('department') ?? undefined;
  const departments = useChoices('department');
  const { data: view, problem, reload } = useCall('supervision', { query: { department } });
  const [urging, setUrging] = useState<UrgedCase[] | null>(null);
  const urges = roles.includes('supervisor');
  return (
    <>
      <PageHead
        title={t.overview}
        crumbs={[t.crumb]}
        about={t.updated(formatDate(today, language))}
        actions={
          <>
            <select
              className="inp"
              aria-label={t.department}
              value={department ?? ''}
              onChange={(event) => setSearch(event.target.value ? { department: event.target.value } : {})}
            >
              <option value="">{t.allDepartments}</option>
              {departments.options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
            <Button onClick={reload}>{t.refresh}</Button>
            <Button startIcon={<PrintOutlined />} onClick={() => window.print()}>
              {list.print}
            </Button>
          </>
        }
      />
      {problem && !view ? <Failure problem={problem} onRetry={reload} /> : null}
      {!view && !problem ? <Skeleton lines={8} /> : null}
      {view ? (
        <div className="stack">
          <SupervisionFigures view={view} department={department} />
          {view.cards.length > 0 ? (
            <section className="wcards" aria-label={t.topCards}>
              {view.cards.slice(0, TOP).map((row) => (
                <WarningCard
                  key={row.case}
                  row={row}
                  onUrge={urges ? () => setUrging([{ case: row.case, number: row.number }]) : undefined}
                />
              ))}
            </section>
          ) : null}
          <div className="sup-grid">
            <DepartmentCards rows={view.byDepartment} />
            <LimitBars steps={view.steps} />
            <Card
              title={t.overdueUrges}
              count={view.urges.overdue}
              tone={view.urges.overdue > 0 ? 'bad' : undefined}
            >
              <Empty title={view.urges.overdue > 0 ? t.urgesOver(view.urges.overdue) : t.urgesFine}>
                <p>
                  {view.urges.open > 0 && view.urges.nextDue
                    ? t.urgesOpen(view.urges.open, formatDate(view.urges.nextDue, language))
                    : t.urgesNone}
                </p>
                <Link to="/urges">{t.seeAll}</Link>
              </Empty>
            </Card>
          </div>
          <p>
            <Link to={cardsAddress({ department })}>{t.allCards}</Link>
          </p>
        </div>
      ) : null}
      {urging ? <UrgeDialog cases={urging} onDone={reload} onClose={() => setUrging(null)} /> : null}
    </>
  );
}
