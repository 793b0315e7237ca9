import ScheduleOutlined from '@mui/icons-material/ScheduleOutlined';
import type { ReactNode } from 'react';
import type { CaseView } from '../../../../../platform/contract/case-view.ts';
import { formatDate } from '../../../../../platform/render/format/date.ts';
import { TimeLeftMark } from '../../../components/time-left-mark.tsx';
import { useLanguage, useTexts } from '../../../i18n/texts.ts';
import { clockTexts } from './clock-texts.ts';

/** The limit of each of my open steps; without one of mine, of whoever has the case. */
export function StepLimits({
  tasks,
  whyOf,
}: {
  tasks: CaseView['tasks'];
  whyOf(task: CaseView['tasks'][number]): ReactNode;
}) {
  const t = useTexts(clockTexts);
  const language = useLanguage();
  return (
    <ul className="step-limits">
      {tasks.map((task) => (
        <li key={task.id}>
          <ScheduleOutlined sx={{ fontSize: 18 }} aria-hidden="true" />
          <span className="grow">
            {t.stepLimit(task.name, task.mine)} <TimeLeftMark left={task.left} />
            <span className="sub">
              {task.dueOn ? (task.left?.frozen ? t.dueFrozen : t.due)(formatDate(task.dueOn, language)) : ''}
              {task.left?.unknownYears?.length
                ? ` · ${t.unknownYearOf(task.left.unknownYears.join(t.comma))}`
                : ''}
            </span>
            {whyOf(task)}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Which tasks' limits the card shows. */
export function tasksWithLimit(view: CaseView): CaseView['tasks'] {
  const limited = view.tasks.filter((task) => task.dueOn && !task.side);
  const mine = limited.filter((task) => task.mine);
  return mine.length > 0 ? mine : limited;
}
