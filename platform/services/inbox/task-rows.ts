import type { Calendar } from '../../definition/kinds/calendar.ts';
import type { WarningThresholds } from '../../definition/kinds/warning-thresholds.ts';
import type { Case, Task } from '../../runtime/index.ts';
import { personKey, postKey } from '../cases/actor.ts';
import type { StoredTask } from '../ports/tasks.ts';
import { gradeDays, NEVER } from './grade-days.ts';

/** The open tasks of a case as the inbox keeps them. Pure: the same case always gives the same rows. */
export function taskRows(
  current: Case,
  calendars: readonly Calendar[],
  thresholds?: WarningThresholds,
): StoredTask[] {
  const { id, number, item, applicant, clock } = current;
  const caseDueOn = clock.stoppedOn ? undefined : clock.promised.dueOn;
  const grades = gradeDays(clock, calendars, thresholds);
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
    const inboxes = inboxesOf(task, posts);
    return inboxes.map((post, n) => ({
      id: [id, task.id, ...(n > 0 ? [n + 1] : [])].join(':'),
      post,
      ...row,
    }));
  });
}

/** Passed to one person, a task is in that inbox alone until it is signed; then the others of the post countersign. */
function inboxesOf({ assignee, signed = [], forApplicant }: Task, posts: string[]): string[] {
  if (assignee && signed.length === 0 && !forApplicant) return [personKey(assignee.account)];
  return posts.length > 0 ? posts : [''];
}

function earlier(...days: (string | undefined)[]): string {
  return days.reduce<string>((first, day) => (day !== undefined && day < first ? day : first), NEVER);
}
