import type { Bilingual } from '../../definition/finding.ts';
import type { Calendar } from '../../definition/kinds/calendar.ts';
import type { CaseClock, ClockLine, LimitName, LocalDate, Person } from '../case.ts';
import { ARTICLES } from './articles.ts';
import { entry } from './ledger-lines.ts';
import { addSuspension, closeOne } from './suspensions.ts';

const NAME = { zh: '补正', en: 'Correction' };

export interface CorrectionRequest {
  on: LocalDate;
  dueOn: LocalDate;
  by?: Person;
  /** The case had been accepted. */
  accepted: boolean;
  /** Id of the suspension it may be. */
  id: string;
}

/**
 * 补正告知. Before acceptance no limit runs, so it is noted only; where the item's law counts from receipt, both limits
 * wait for the applicant. After acceptance the law knows no correction: the organ waits on its own promise alone.
 */
export function correctionRequested(
  clock: CaseClock,
  request: CorrectionRequest,
  calendars: readonly Calendar[],
): CaseClock {
  const { on, dueOn, by, accepted, id } = request;
  const runs = clock.startedOn !== undefined && clock.stoppedOn === undefined;
  const basis = accepted ? {} : { basis: ARTICLES.correction };
  const mark = { ...basis, ...(by === undefined ? {} : { by }) };
  const line: ClockLine = { on, kind: 'correction-requested', text: words(dueOn, runs, accepted), ...mark };
  if (!runs) return entry(clock, line, calendars);
  const limits: LimitName[] = accepted ? ['promised'] : ['statutory', 'promised'];
  const suspended = addSuspension(clock, { id, kind: 'correction', name: NAME, on, limits, ...mark });
  return entry(suspended, line, calendars);
}

/** 补正提交: what waited counts on from the next working day; nothing starts anew. */
export function correctionReceived(
  clock: CaseClock,
  { on, by }: { on: LocalDate; by?: Person },
  calendars: readonly Calendar[],
): CaseClock {
  const mark = by === undefined ? {} : { by };
  const open = clock.suspensions.filter((one) => one.kind === 'correction' && one.to === undefined);
  const kind = 'correction-received';
  if (open.length === 0) {
    const text = { zh: '收到补正材料', en: 'Corrected materials received' };
    return entry(clock, { on, kind, text, basis: ARTICLES.correction, ...mark }, calendars);
  }
  return open.reduce((left, one) => closeOne(left, one, { on, kind, ...mark }, calendars), clock);
}

function words(dueOn: LocalDate, runs: boolean, accepted: boolean): Bilingual {
  if (accepted) {
    return {
      zh: `受理后要求补正，应于 ${dueOn} 前补正；法律未规定受理后补正停止计时，仅暂停计算承诺时限，法定时限继续计算`,
      en: `Corrections asked for after acceptance, due ${dueOn}; the law provides for no pause, so only the promised limit waits and the statutory one runs on`,
    };
  }
  return runs
    ? {
        zh: `一次性告知补正，应于 ${dueOn} 前补正；补正期间不计入时限，自次日起停止计时`,
        en: `Corrections asked for, due ${dueOn}; the time they take is not counted, from the next day on`,
      }
    : {
        zh: `一次性告知补正，应于 ${dueOn} 前补正；尚未受理，时限未起算`,
        en: `Corrections asked for, due ${dueOn}; not accepted yet, no limit runs`,
      };
}
