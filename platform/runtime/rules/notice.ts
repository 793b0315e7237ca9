import type { Calendar } from '../../definition/kinds/calendar.ts';
import type { Item } from '../../definition/kinds/item.ts';
import type { CaseClock, LocalDate } from '../case.ts';
import { addWorkingDays } from '../clock/working-calendar.ts';

/** The day the application arrived; a later one where it was handed in again after its pre-review. */
export function materialsReceivedOn(clock: CaseClock): LocalDate {
  return clock.lines.findLast((line) => line.kind === 'received')?.on ?? clock.receivedOn;
}

/** Last day to tell the applicant what to correct, all at once (行政许可法 第三十二条第一款第（四）项). */
export function noticeDueOn(clock: CaseClock, item: Item, calendars: readonly Calendar[]): LocalDate {
  return addWorkingDays(materialsReceivedOn(clock), item.noticeDays, calendars).date;
}
