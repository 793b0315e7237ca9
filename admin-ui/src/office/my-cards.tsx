import { useCall } from '../data/use-call.ts';
import { useTexts } from '../i18n/texts.ts';
import { officeTexts } from './office-texts.ts';
import { TaskCard } from './task-card.tsx';

const SHOWN = 5;
const gradeList = (grade: string): string =>
  `/tasks?filter=${encodeURIComponent(JSON.stringify({ grade }))}&page=1`;

/** 亮牌办件 among my own: red first, then yellow; nothing where there is none. */
export function MyCards() {
  const t = useTexts(officeTexts);
  const red = useCall('tasks', { query: { grade: 'red', size: SHOWN } }).data;
  const yellow = useCall('tasks', { query: { grade: 'yellow', size: SHOWN } }).data;
  if (!red || !yellow || red.total + yellow.total === 0) return null;
  return (
    <TaskCard
      title={t.cards}
      about={t.cardsAbout(red.total, yellow.total)}
      rows={[...red.rows, ...yellow.rows].slice(0, SHOWN)}
      total={red.total + yellow.total}
      more={{ to: gradeList(red.total > 0 ? 'red' : 'yellow'), text: t.allCards }}
      empty={{ title: t.noTasks, text: t.noTasksText }}
    />
  );
}
