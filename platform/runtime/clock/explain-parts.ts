import type { Bilingual } from '../../definition/finding.ts';
import type { Calendar } from '../../definition/kinds/calendar.ts';
import type { CaseClock, ClockExtension, ClockSuspension, LimitState, LocalDate } from '../case.ts';
import { ARTICLES } from './articles.ts';
import { excludedDays, type Suspension } from './due-date.ts';
import { dayNumber } from './local-date.ts';
import { basisWords, daysWords } from './words.ts';
import { countDays, countedDays, holidaysWithin } from './working-calendar.ts';

/** The stretch a paragraph speaks of. */
export interface Stretch {
  start: LocalDate;
  dueOn: LocalDate;
  unit: LimitState['unit'];
}

/** One clause per suspension that took days out or still holds the limit; of an overlap each day counts once. */
export function suspensionClauses(
  suspensions: readonly ClockSuspension[],
  { start, dueOn, unit }: Stretch,
  calendars: readonly Calendar[],
): Bilingual[] {
  const counts = countedDays(unit, calendars);
  const takenOut = (ranges: Suspension[]) =>
    countDays(dayNumber(start), dayNumber(dueOn), counts, excludedDays(ranges));
  const before: Suspension[] = [];
  const clauses: Bilingual[] = [];
  for (const { name, from, to, basis } of suspensions.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const law = basisWords(basis);
    if (to === undefined) {
      clauses.push({
        zh: `${name.zh}自 ${from} 次日起停止计时，尚未恢复${law.zh}，届满日暂未扣除这段时间，恢复后顺延`,
        en: `${name.en} holds it since ${from} and is still open${law.en}: the end will move when it is over`,
      });
      continue;
    }
    const already = takenOut(before);
    const own = { from, to };
    const added = takenOut([...before, own]) - already;
    const overlaps = added < takenOut([own]);
    before.push(own);
    if (to <= start || from >= dueOn) continue;
    const amount = daysWords(added, unit);
    clauses.push({
      zh: `${name.zh} ${from}（不含）至 ${to} 不计入${law.zh}，扣除 ${amount.zh}${overlaps ? '（重叠的日子只计一次）' : ''}`,
      en: `${name.en} after ${from} up to ${to} is not counted${law.en}: ${amount.en}${overlaps ? ' (days that overlap count once)' : ''}`,
    });
  }
  return clauses;
}

export function extensionClause({ days, on, reason, basis, by }: ClockExtension): Bilingual {
  const law = basisWords(basis);
  return {
    zh: `${on} 经${by === undefined ? '' : ` ${by.name} `}批准延长 ${days} 日（理由：${reason}）${law.zh}`,
    en: `extended by ${days} days on ${on}${by === undefined ? '' : ` by ${by.name}`} (reason: ${reason})${law.en}`,
  };
}

/** 补正 that held no limit: asked for before the limits began. Those that did are among the suspensions. */
export function correctionClauses(clock: CaseClock): Bilingual[] {
  const held = new Set(clock.suspensions.filter((one) => one.kind === 'correction').map((one) => one.from));
  return clock.lines.flatMap((line, at) => {
    if (line.kind !== 'correction-requested' || held.has(line.on)) return [];
    const answer = clock.lines.slice(at).find((later) => later.kind === 'correction-received');
    const law = basisWords(line.basis);
    return [
      {
        zh: `${line.on} 告知补正，${answer === undefined ? '尚未收到补正材料' : `${answer.on} 收到补正材料`}，不占用时限${law.zh}`,
        en: `corrections were asked for on ${line.on}, ${answer === undefined ? 'not yet handed in' : `handed in on ${answer.on}`}; that time is not counted${law.en}`,
      },
    ];
  });
}

/** Weekends and holidays inside the stretch, the holidays by their dates, so that the end can be checked by hand. */
export function daysOffClause(
  { start, dueOn, unit }: Stretch,
  calendars: readonly Calendar[],
): Bilingual | undefined {
  if (unit === 'calendar-day') {
    return { zh: '按自然日计算，休息日、节假日计入', en: 'calendar days: weekends and holidays count' };
  }
  const counts = countedDays(unit, calendars);
  const days = countDays(dayNumber(start), dayNumber(dueOn), (day) => !counts(day));
  const { off, work } = holidaysWithin(start, dueOn, calendars);
  if (days === 0 && work.length === 0) return undefined;
  const law = basisWords(ARTICLES.workingDays);
  const ranges = off.map(rangeWords);
  const [zhOff, enOff] = [ranges.map((one) => one.zh).join('、'), ranges.map((one) => one.en).join(', ')];
  return {
    zh: `期间休息日、节假日 ${days} 天不计${law.zh}${zhOff ? `，其中放假 ${zhOff}` : ''}${work.length > 0 ? `，调休上班 ${work.join('、')} 计入` : ''}`,
    en: `${days} days off are not counted${law.en}${enOff ? `, holidays ${enOff}` : ''}${work.length > 0 ? `, make-up working days ${work.join(', ')} count` : ''}`,
  };
}

/** 2026-04-04 至 04-06 */
function rangeWords({ from, to }: Suspension): Bilingual {
  if (from === to) return { zh: from, en: from };
  const end = from.slice(0, 4) === to.slice(0, 4) ? to.slice(5) : to;
  return { zh: `${from} 至 ${end}`, en: `${from} to ${end}` };
}
