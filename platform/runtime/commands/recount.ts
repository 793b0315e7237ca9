import { z } from 'zod';
import { calendarMoved, recountClock } from '../clock/ledger.ts';
import { refuse } from '../refusal.ts';
import { defineCaseCommand } from '../steps/define-step.ts';

/** 重算时限, given by the system after the working calendar changed: every date is counted again, and what moved is noted. */
export const recount = defineCaseCommand({
  label: { zh: '重算时限', en: 'Count the limits again' },
  by: 'system',
  opinion: 'none',
  payload: z.strictObject({}),
  afterEnd: false,
  decide({ case: file, definition, today }) {
    const counted = recountClock(file.clock, definition.calendars);
    if (counted === file.clock) return refuse('deadline.unmoved');
    const clock = calendarMoved(file.clock, counted, today, definition.calendars);
    return { ok: true, events: [{ type: 'clock-changed', clock }], next: { kind: 'stay' } };
  },
});
