import { z } from 'zod';
import type { Calendar } from '../../definition/kinds/calendar.ts';
import type { CaseClock, LocalDate, Person } from '../case.ts';
import { noteClock, suspendClock } from '../clock/ledger.ts';
import { reasonText } from '../payload-schemas.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { type Act, defineCommand, type Outcome, type Scene } from '../steps/define-step.ts';
import { notifyApplicant } from '../steps/notices.ts';

const payload = z.strictObject({ reason: reasonText.meta({ title: '暂停原因', titleEn: 'Reason' }) });

const NAME = { zh: '暂停办理', en: 'Paused' };

/** 暂停: work is held for a reason the law does not know; the promised limit waits, the statutory one runs on. */
export const pause = defineCommand<unknown>()({
  label: { zh: '暂停', en: 'Pause' },
  by: 'assignee',
  opinion: 'optional',
  keepsTask: true,
  payload,
  available: mayPause,
  decide,
});

function mayPause({ case: file }: Scene): Refusal | undefined {
  return file.decision === null ? undefined : refuse('pause.decided');
}

function decide(act: Act<unknown, z.infer<typeof payload>>): Outcome {
  const { case: file, today, actor, definition } = act;
  const { reason } = act.payload;
  const by = { account: actor.account, name: actor.name };
  const clock = pausedClock(
    file.clock,
    { id: `${file.seq + 1}-pause`, on: today, reason, by },
    definition.calendars,
  );
  return {
    ok: true,
    events: [
      { type: 'paused', reason, on: today },
      { type: 'clock-changed', clock },
    ],
    effects: [
      notifyApplicant({ case: file, bundle: definition.bundle }, 'paused', {
        zh: `暂停办理：${reason}。`,
        en: `has been paused: ${reason}.`,
      }),
    ],
    documents: definition.bundle.item.turnDocuments.pause ?? [],
    next: { kind: 'stay' },
  };
}

/** The promised limit waits; where none runs yet the pause is noted only. */
export function pausedClock(
  clock: CaseClock,
  { reason, ...at }: { id: string; on: LocalDate; reason: string; by?: Person },
  calendars: readonly Calendar[],
): CaseClock {
  if (clock.startedOn === undefined) {
    const { id: _, ...mark } = at;
    const text = { zh: `暂停办理：${reason}`, en: `Paused: ${reason}` };
    return noteClock(clock, { ...mark, kind: 'noted', text });
  }
  const text = {
    zh: `暂停办理：${reason}；承诺时限停止，法定时限照计`,
    en: `Paused: ${reason}; the promised limit stops, the statutory one runs on`,
  };
  return suspendClock(clock, { ...at, kind: 'pause', name: NAME, limits: ['promised'], text }, calendars);
}
