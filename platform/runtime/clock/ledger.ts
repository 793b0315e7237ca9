/**
 * 时限台账: what the engine does to the clock of a case. Pure: dates and calendars are handed in. A day after the start
 * is day 1; a suspension from day s to day e takes out the days in (s, e]; overlapping ones count once.
 */
export { ARTICLES } from './articles.ts';
export { correctionReceived, correctionRequested } from './corrections.ts';
export { decideClock, finishClock } from './finish-clock.ts';
export { PROCEDURE_RULES, procedureTerms } from './procedures.ts';
export { calendarMoved, movedDates, recountClock } from './recount.ts';
export { acceptClock, openClock, startFromReceipt } from './start-clock.ts';
export { stepDueOn } from './step-due.ts';
export { resumeClock, suspendClock } from './suspensions.ts';
export { extendClock, noteClock, reportAnswered, reportedUp } from './turns.ts';
