import { formatDay } from '../../../platform/render/format/date.ts';
import { useLanguage, useTexts } from '../i18n/texts.ts';
import { organisationTexts } from './organisation-texts.ts';
import { daysOf, type DayState, stateOf, weekdayOf } from './year-days.ts';

/** One month; each day is a button that says what it is. */
export function MonthGrid({
  year,
  month,
  days,
  today,
  onTurn,
}: {
  year: number;
  month: number;
  days: { holidays: string[]; workdays: string[] };
  today: string;
  /** Absent where the reader may only look. */
  onTurn?(date: string): void;
}) {
  const t = useTexts(organisationTexts);
  const language = useLanguage();
  const words: Record<DayState, string> = {
    work: t.dayWork,
    weekend: t.dayWeekend,
    holiday: t.dayHoliday,
    'make-up': t.dayMakeUp,
  };
  const dates = daysOf(year, month);
  const before = dates[0] ? weekdayOf(dates[0]) : 0;
  return (
    <section className="month" aria-label={t.month(month)}>
      <h3>{t.month(month)}</h3>
      <div className="month-days">
        {t.weekdays.map((day) => (
          <span key={day} className="month-w" aria-hidden="true">
            {day}
          </span>
        ))}
        {dates.map((date, index) => {
          const state = stateOf(date, days);
          return (
            <button
              key={date}
              type="button"
              className={`day ${state}${date === today ? ' today' : ''}`}
              style={index === 0 ? { gridColumnStart: before + 1 } : undefined}
              data-mark={state === 'holiday' ? t.off : state === 'make-up' ? t.work : undefined}
              disabled={!onTurn}
              aria-label={t.day(formatDay(date, language), words[state])}
              onClick={() => onTurn?.(date)}
            >
              {Number(date.slice(8))}
            </button>
          );
        })}
      </div>
    </section>
  );
}
