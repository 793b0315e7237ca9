import type { Instant, LocalDate } from '../runtime/case.ts';
import type { Clock } from './context.ts';
import type { ClockSetting, ClockSettingStore } from './ports/clock-settings.ts';

/** The machine's clock. */
export const realClock: Clock = { now: () => new Date().toISOString() };

/** A clock that showed `start` when it was made and runs on from there. */
export function clockFrom(start: Instant): Clock {
  const offset = Date.parse(start) - Date.now();
  return { now: () => new Date(Date.now() + offset).toISOString() };
}

/** The clock of a workspace: the base's, or a virtual one that everybody on the database follows. */
export interface WorkspaceClock extends Clock {
  /** The virtual clock, null while real time holds. */
  setting(): ClockSetting | null;
  /** Sets it for every process: at once in this one, within a second in the others. Null is back to real time. */
  set(setting: ClockSetting | null): Promise<void>;
  /** Looks whether another process has set it; true when it has moved. */
  refresh(): Promise<boolean>;
}

/** `now` is asked everywhere and at every moment, so the setting is kept here and looked up in the background. */
export function createWorkspaceClock(
  store: ClockSettingStore,
  workspace: string,
  base: Clock,
): WorkspaceClock {
  let current: ClockSetting | null = null;
  return {
    now: () => (current ? later(realClock.now(), current.offsetMs) : base.now()),
    setting: () => current,
    async set(setting) {
      if (setting) await store.put(workspace, setting);
      else await store.remove(workspace);
      current = setting;
    },
    async refresh() {
      const before = current?.offsetMs;
      current = await store.read(workspace);
      return current?.offsetMs !== before;
    },
  };
}

/** `now` plus so many milliseconds. */
export function later(now: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(now) + milliseconds).toISOString();
}

/** The date people in China see on the wall (UTC+8, without daylight saving since 1992). */
export function localDate(now: Instant): LocalDate {
  return later(now, 8 * 3600_000).slice(0, 10);
}
