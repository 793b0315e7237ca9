import type { Calendar } from '../../definition/kinds/calendar.ts';
import { DEFAULT_WARNINGS, type WarningThresholds } from '../../definition/kinds/warning-thresholds.ts';
import type { CaseClock, LocalDate } from '../../runtime/index.ts';
import { firstDays, runningLimit } from '../../runtime/clock/standing.ts';
import type { StoredTask } from '../ports/tasks.ts';

/** Later than any limit: a case without a running clock is never graded. */
export const NEVER: LocalDate = '9999-12-31';

type GradeDays = Pick<StoredTask, 'warningOn' | 'yellowOn' | 'redOn'>;

/**
 * The days on which a case turns 预警, 黄牌 and 红牌, so that the inbox can be filtered by grade in the database. 提醒 is
 * no grade of the filter: it is shown, and found among the normal ones. A worse level counts as the milder ones too.
 */
export function gradeDays(
  clock: CaseClock,
  calendars: readonly Calendar[],
  thresholds: WarningThresholds = DEFAULT_WARNINGS,
): GradeDays {
  const limit = runningLimit(clock, 'promised');
  if (limit?.start === undefined || limit.endedOn !== undefined) {
    return { warningOn: NEVER, yellowOn: NEVER, redOn: NEVER };
  }
  const {
    warning = NEVER,
    yellow = NEVER,
    red = NEVER,
  } = firstDays({ ...limit, start: limit.start }, thresholds.case, calendars);
  return { warningOn: earliest(warning, yellow, red), yellowOn: earliest(yellow, red), redOn: red };
}

function earliest(...days: LocalDate[]): LocalDate {
  return days.toSorted()[0] ?? NEVER;
}
