import { z } from 'zod';
import { noteClock, resumeClock } from '../clock/ledger.ts';
import { refuse } from '../refusal.ts';
import { type Act, defineCommand, type Outcome } from '../steps/define-step.ts';
import { notifyApplicant } from '../steps/notices.ts';

/** 恢复: a paused case goes on; whoever has an open task may say so. */
export const resume = defineCommand<unknown>()({
  label: { zh: '恢复办理', en: 'Resume' },
  tone: 'primary',
  by: 'assignee',
  opinion: 'optional',
  keepsTask: true,
  whileHeld: true,
  payload: z.strictObject({}),
  available: ({ case: file }) => (file.pause === null ? refuse('pause.not-paused') : undefined),
  decide,
});

function decide({ case: file, today, actor, definition }: Act<unknown, unknown>): Outcome {
  const by = { account: actor.account, name: actor.name };
  const held = file.clock.suspensions.find((one) => one.kind === 'pause' && one.to === undefined);
  const text = { zh: '恢复办理', en: 'Resumed' };
  const clock =
    held === undefined
      ? noteClock(file.clock, { on: today, kind: 'noted', text, by })
      : resumeClock(file.clock, held.id, today, by, definition.calendars);
  return {
    ok: true,
    events: [{ type: 'unpaused' }, { type: 'clock-changed', clock }],
    effects: [
      notifyApplicant({ case: file, bundle: definition.bundle }, 'resumed', {
        zh: '已恢复办理。',
        en: 'has been resumed.',
      }),
    ],
    next: { kind: 'stay' },
  };
}
