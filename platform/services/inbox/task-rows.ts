import type { Calendar } from '../../definition/kinds/calendar.ts';
import type { Case } from '../../runtime/index.ts';
import { postKey } from '../cases/actor.ts';
import type { StoredTask } from '../ports/tasks.ts';
import { gradeDays, NEVER } from './grade-days.ts';

/** The open tasks of a case as the inbox keeps them. Pure: the same case always gives the same rows. */
export function taskRows(current: Case, calendars: readonly Calendar[]): StoredTask[] {
  const { id, number, item, applicant, clock } = current;
  const caseDueOn = clock.stoppedOn ? undefined : clock.promised.dueOn;
  const grades = gradeDays(clock, calendars);
  return current.tasks.flatMap((task) => {
    // What waits for the applicant or the system is nobody's at the office, but it is somebody's all the same.
    const posts = task.forApplicant ? [] : task.assignees.map(postKey);
    const row = {
      case: id,
      task: task.id,
      number,
      item: { key: item.key, name: item.name },
      applicant: applicant.name,
      step: task.name,
      action: task.action,
      posts,
      ...(task.assignee && !task.forApplicant && { assignee: task.assignee.account }),
      openedAt: task.openedAt,
      ...(task.dueOn && { dueOn: task.dueOn }),
      ...(caseDueOn && { caseDueOn }),
      sortDue: earlier(task.dueOn, caseDueOn),
      ...grades,
      ...(task.waitingFor && { waitingFor: task.waitingFor }),
    };
    const inboxes = posts.length > 0 ? posts : [''];
    return inboxes.map((post, n) => ({
      id: [id, task.id, ...(n > 0 ? [n + 1] : [])].join(':'),
      post,
      ...row,
    }));
  });
}

function earlier(...days: (string | undefined)[]): string {
  return days.reduce<string>((first, day) => (day !== undefined && day < first ? day : first), NEVER);
}
