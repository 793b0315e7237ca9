import type { TaskRow } from '../../../platform/contract/office.ts';
import { TIME_GRADE } from '../../../platform/render/labels/case-labels.ts';
import { label } from '../../../platform/render/labels/label-set.ts';
import { ListPage } from '../components/list/list-page.tsx';
import { useCall } from '../data/use-call.ts';
import { useLanguage, usePick, useTexts } from '../i18n/texts.ts';
import { HandleLink } from './handle-link.tsx';
import { officeTexts } from './office-texts.ts';
import { taskColumns } from './task-columns.tsx';

/** 提醒 is shown beside a row and found among the normal ones. */
const GRADES = ['normal', 'warning', 'yellow', 'red'] as const;

/** 待办申请 (applications to accept) and 待办事项 (everything in my inbox). */
export function TaskList({ applications = false }: { applications?: boolean }) {
  const t = useTexts(officeTexts);
  const language = useLanguage();
  const pick = usePick();
  const actions = useCall('stepActions', applications ? null : {});
  return (
    <ListPage<TaskRow>
      resource="tasks"
      keptAs={applications ? 'applications' : 'tasks'}
      fixed={applications ? { action: 'accept' } : undefined}
      title={applications ? t.toAccept : t.toHandle}
      crumbs={[t.crumb]}
      searches={t.searchesTasks}
      columns={taskColumns(t, language)}
      selects={[
        {
          field: 'grade',
          title: t.grade,
          options: GRADES.map((value) => ({ value, label: label(TIME_GRADE, value, language) })),
        },
        ...(applications
          ? []
          : [
              {
                field: 'action',
                title: t.action,
                options: (actions.data?.rows ?? []).map((action) => ({
                  value: action.name,
                  label: pick(action.label),
                })),
              },
            ]),
      ]}
      empty={
        applications
          ? { title: t.noApplications, text: t.noApplicationsText }
          : { title: t.noTasks, text: t.noTasksText }
      }
      rowActions={(row) => <HandleLink row={row} />}
    />
  );
}
