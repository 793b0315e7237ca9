import type { Calendar } from '../../definition/kinds/calendar.ts';
import type { WarningThresholds } from '../../definition/kinds/warning-thresholds.ts';
import { firstDays } from '../../runtime/clock/standing.ts';
import { thresholdsOf } from '../../runtime/clock/thresholds.ts';
import { runningStep } from '../../runtime/clock/time-left.ts';
import { isOfficial } from '../../runtime/clock/warning-days.ts';
import {
  addDays,
  type Case,
  type Definition,
  isOver,
  type LocalDate,
  localDateOf,
  type Task,
} from '../../runtime/index.ts';
import { personKey, postKey } from '../cases/actor.ts';
import { gradeDays, NEVER } from '../inbox/grade-days.ts';
import type { CaseFacts, WatchedCase, WatchedUrge } from '../ports/supervision.ts';

type CardDays = Pick<WatchedCase, 'warningOn' | 'yellowOn' | 'redOn'>;

/** An open case as supervisors find it, null when it is over. Pure: the same case always gives the same row. */
export function watchedCase(current: Case, definition: Definition): WatchedCase | null {
  if (isOver(current)) return null;
  const { clock, tasks, submittedAt } = current;
  const thresholds = thresholdsOf(definition);
  const { calendars } = definition;
  const cards = [
    gradeDays(clock, calendars, thresholds),
    ...tasks.filter(isOfficial).map((task) => stepCards(task, current, calendars, thresholds)),
  ];
  const running = clock.stoppedOn === undefined;
  const statutoryEnd = running ? clock.statutory?.dueOn : undefined;
  return {
    ...factsOf(current),
    submittedAt,
    warningOn: earliest(cards.map((one) => one.warningOn)),
    yellowOn: earliest(cards.map((one) => one.yellowOn)),
    redOn: earliest(cards.map((one) => one.redOn)),
    unlawfulOn: statutoryEnd && !isStatutoryHeld(current) ? addDays(statutoryEnd, 1) : NEVER,
    dueOn: earliest([running ? clock.promised.dueOn : undefined, ...tasks.map((task) => task.dueOn)]),
  };
}

/** While a suspension holds the statutory limit its end moves on with every day. */
function isStatutoryHeld({ clock }: Case): boolean {
  return clock.suspensions.some((one) => one.to === undefined && one.limits.includes('statutory'));
}

function stepCards(
  { dueOn, openedAt, limitDays }: Task,
  { clock }: Case,
  calendars: readonly Calendar[],
  thresholds: WarningThresholds,
): CardDays {
  if (dueOn === undefined) return { warningOn: NEVER, yellowOn: NEVER, redOn: NEVER };
  const openedOn = localDateOf(openedAt) ?? dueOn;
  const limit = { ...runningStep(dueOn, { clock, openedOn, limitDays }), start: openedOn };
  const { warning = NEVER, yellow = NEVER, red = NEVER } = firstDays(limit, thresholds.step, calendars);
  return { warningOn: earliest([warning, yellow, red]), yellowOn: earliest([yellow, red]), redOn: red };
}

function earliest(days: readonly (LocalDate | undefined)[]): LocalDate {
  return days.reduce<LocalDate>((first, day) => (day !== undefined && day < first ? day : first), NEVER);
}

function factsOf({ id, number, item, applicant }: Case): CaseFacts {
  return {
    case: id,
    number,
    item: { key: item.key, name: item.name },
    applicant: applicant.name,
    department: item.department,
  };
}

/** Every urge of a case; who can answer follows the case from post to post. */
export function watchedUrges(current: Case): WatchedUrge[] {
  const over = isOver(current);
  const posts = [...new Set(current.tasks.filter((task) => !task.forApplicant).flatMap(inboxesOf))];
  return current.urges.map((urge) => ({
    ...factsOf(current),
    id: `${current.id}:${urge.id}`,
    urge,
    at: urge.at,
    dueOn: urge.dueOn,
    status: urge.answer ? 'answered' : over ? 'ended' : 'open',
    posts,
    ...(urge.answer && { answeredBy: urge.answer.by.account }),
  }));
}

function inboxesOf({ assignees, assignee }: Task): string[] {
  return [...assignees.map(postKey), ...(assignee ? [personKey(assignee.account)] : [])];
}
