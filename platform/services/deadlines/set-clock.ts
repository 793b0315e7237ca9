import type { ClockView } from '../../contract/operations.ts';
import { Rejected } from '../../errors/rejected.ts';
import { isInstant } from '../../runtime/clock/local-date.ts';
import type { AuditTrail } from '../audit/trail.ts';
import { principalOf } from '../cases/access.ts';
import { localDate, type WorkspaceClock } from '../clock.ts';
import type { CallContext, Clock } from '../context.ts';

interface Needs {
  clock: WorkspaceClock;
  wall: Clock;
  trail: AuditTrail;
  /** Whether this installation lets its clock be set: a place for teaching does, a real centre does not. */
  settable: boolean;
  /** The clock has jumped: what has fallen due happens now. */
  jumped(): Promise<void>;
}

export interface ClockService {
  read(): ClockView;
  set(now: string | null, context: CallContext): Promise<ClockView>;
}

/** 虚拟时钟: the time a workspace works by. It moves cases, never sessions, locks or the audit log. */
export function createClockService({ clock, wall, trail, settable, jumped }: Needs): ClockService {
  const read = (): ClockView => {
    const now = clock.now();
    const real = wall.now();
    const setting = clock.setting();
    return {
      ...{ now, today: localDate(now), wall: real, settable },
      virtual: setting !== null,
      offsetMs: setting?.offsetMs ?? 0,
      ...(setting && { setBy: setting.setBy, setAt: setting.setAt }),
    };
  };
  return {
    read,
    async set(now, context) {
      if (!settable) throw new Rejected('clock.fixed');
      // Days no case can be counted from would stop all work.
      if (now !== null && !isInstant(now)) throw new Rejected('request.invalid', { path: '/now' });
      const before = clock.now();
      const setAt = wall.now();
      const setBy = principalOf(context).name;
      const subject = { type: 'clock', id: context.workspace };
      // Written before it is set: what falls due by the new time is never without the reason on record.
      await trail.record(context, 'clock-set', subject, { from: before, to: now ?? 'real time' });
      await clock.set(now === null ? null : { offsetMs: Date.parse(now) - Date.parse(setAt), setBy, setAt });
      await jumped();
      return read();
    },
  };
}
