interface YearDays {
  holidays: readonly string[];
  workdays: readonly string[];
}

const nextDay = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

function works(date: string, { holidays, workdays }: YearDays): boolean {
  if (holidays.includes(date)) return false;
  if (workdays.includes(date)) return true;
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  return day !== 0 && day !== 6;
}

/** The date so many working days after another; weekends only in a year without a calendar. */
export function workingDaysOn(from: string, days: number, calendar: YearDays): string {
  let date = from;
  for (let left = days; left > 0; ) {
    date = nextDay(date);
    if (works(date, calendar)) left -= 1;
  }
  return date;
}

/** A day and time of the office (China has one zone) as an instant. */
export const officeInstant = (date: string, time: string): string => `${date}T${time}:00+08:00`;
