import PlayArrowOutlined from '@mui/icons-material/PlayArrowOutlined';
import SearchOutlined from '@mui/icons-material/SearchOutlined';
import Button from '@mui/material/Button';
import { Link } from 'react-router';
import { formatDate, formatTime, isoDay, weekday } from '../../../platform/render/format/date.ts';
import { CASE_READERS, HANDLERS } from '../app/menu-groups.tsx';
import { Card } from '../components/card.tsx';
import { Failure } from '../components/failure.tsx';
import { PageHead } from '../components/page-head.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import { useAccount, useRoles, useSession } from '../data/session-store.ts';
import { useCall } from '../data/use-call.ts';
import { useLanguage, useTexts } from '../i18n/texts.ts';
import { Figures } from './figures.tsx';
import { MessagesCard } from './messages-card.tsx';
import { MyCards } from './my-cards.tsx';
import { MyUrges } from './my-urges.tsx';
import { officeTexts } from './office-texts.ts';
import { SupervisionBrief } from './supervision-brief.tsx';
import { TaskCard } from './task-card.tsx';
import { caseAddress } from './task-columns.tsx';
import { WorkLinks } from './work-links.tsx';

/** 办公首页: what waits for me, how much time is left, where to begin. */
export function HomePage() {
  const t = useTexts(officeTexts);
  const language = useLanguage();
  const account = useAccount();
  const roles = useRoles();
  const handles = HANDLERS.some((role) => roles.includes(role));
  const reads = CASE_READERS.some((role) => roles.includes(role));
  const accepts = roles.includes('window-clerk');
  const { data: home, problem, reload } = useCall('officeHome', {});
  const applications = useCall('tasks', accepts ? { query: { action: 'accept', size: 5 } } : null);
  const now = new Date();
  const today = useSession()?.today ?? isoDay(now);
  const hour = Number(formatTime(now).slice(0, 2));
  const urgent = home && home.dueToday + home.overdue > 0 ? t.urgent(home.dueToday, home.overdue) : t.calm;
  const next = home?.tasks.find((task) => !task.waitingFor);
  return (
    <>
      <PageHead
        title={t.greeting(account.name, hour)}
        about={`${formatDate(today, language)} ${weekday(today, language)}${home && handles ? ` · ${urgent}` : ''}`}
        actions={
          <>
            {reads ? (
              <Button component={Link} to="/cases" startIcon={<SearchOutlined />}>
                {t.search}
              </Button>
            ) : null}
            {next ? (
              <Button
                component={Link}
                to={caseAddress(next.case)}
                variant="contained"
                color="primary"
                startIcon={<PlayArrowOutlined />}
              >
                {t.startNext}
              </Button>
            ) : null}
          </>
        }
      />
      {problem && !home ? <Failure problem={problem} onRetry={reload} /> : null}
      {home && handles ? <Figures home={home} /> : null}
      <div className="home-grid">
        <div className="stack">
          {roles.includes('supervisor') ? <SupervisionBrief /> : null}
          {handles ? <MyCards /> : null}
          {handles ? (
            home ? (
              <TaskCard
                title={t.toHandle}
                about={t.toHandleAbout}
                rows={home.tasks.slice(0, 8)}
                total={home.toHandle}
                more={{ to: '/tasks', text: t.allTasks }}
                empty={{ title: t.noTasks, text: t.noTasksText }}
              />
            ) : problem ? null : (
              <Card title={t.toHandle}>
                <Skeleton lines={6} />
              </Card>
            )
          ) : null}
          {applications.data ? (
            <TaskCard
              title={t.toAccept}
              about={t.toAcceptAbout}
              rows={applications.data.rows}
              total={applications.data.total}
              more={{ to: '/applications', text: t.allApplications }}
              empty={{ title: t.noApplications, text: t.noApplicationsText }}
            />
          ) : applications.problem ? (
            <Failure problem={applications.problem} onRetry={applications.reload} />
          ) : null}
          <WorkLinks />
        </div>
        <div className="stack">
          {handles ? <MyUrges /> : null}
          <MessagesCard />
        </div>
      </div>
    </>
  );
}
