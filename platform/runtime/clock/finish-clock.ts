import type { Calendar } from '../../definition/kinds/calendar.ts';
import type { Item } from '../../definition/kinds/item.ts';
import type { CaseClock, ClockLine, DecisionResult, LocalDate, Person } from '../case.ts';
import { decisionLabel } from '../rules/decision-labels.ts';
import { ARTICLES } from './articles.ts';
import { entry, withLine } from './ledger-lines.ts';
import { closeSuspensions } from './suspensions.ts';

/** The decision stops both limits; after a grant or a filing the limit for issuing and delivering starts (art. 44). */
export function decideClock(
  clock: CaseClock,
  on: LocalDate,
  result: DecisionResult,
  item: Item,
  calendars: readonly Calendar[],
  by?: Person,
): CaseClock {
  if (clock.stoppedOn !== undefined) return clock;
  const { zh, en } = decisionLabel(item, result);
  const line: ClockLine = {
    on,
    kind: 'decided',
    text: { zh: `作出决定：${zh}，时限停止`, en: `Decided: ${en}; the limits stop` },
    ...(result === 'filed' ? {} : { basis: ARTICLES.decision }),
    ...(by === undefined ? {} : { by }),
  };
  const stopped = { ...closeSuspensions(clock, on, calendars), stoppedOn: on };
  if (result === 'refused') return withLine(stopped, line);
  const delivery = { days: item.deliveryDays, unit: 'working-day' as const };
  const delivering = entry({ ...stopped, delivery }, line, calendars);
  const { deliveryDays } = item;
  const dueOn = delivering.delivery?.dueOn;
  const text = {
    zh: `送达时限起算：自作出决定之日起 ${deliveryDays} 个工作日内颁发、送达，${dueOn} 届满`,
    en: `Issuing and delivering runs on a limit of its own: ${deliveryDays} working days, until ${dueOn}`,
  };
  return withLine(delivering, { on, kind: 'noted', text, basis: ARTICLES.delivery });
}

/** The end of a case; also the stop of limits no decision has stopped. With calendars the dates are counted once more. */
export function finishClock(clock: CaseClock, on: LocalDate, calendars?: readonly Calendar[]): CaseClock {
  const closed = closeSuspensions(clock, on, calendars);
  const text = { zh: '办结', en: 'Finished' };
  return withLine({ ...closed, stoppedOn: clock.stoppedOn ?? on }, { on, kind: 'finished', text });
}
