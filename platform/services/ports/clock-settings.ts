import type { Instant } from '../../runtime/case.ts';

/** A workspace's virtual clock: how far it is from the machine's, and who set it when (in real time). */
export interface ClockSetting {
  offsetMs: number;
  setBy: string;
  setAt: Instant;
}

export interface ClockSettingStore {
  read(workspace: string): Promise<ClockSetting | null>;
  put(workspace: string, setting: ClockSetting): Promise<void>;
  /** Back to real time. */
  remove(workspace: string): Promise<void>;
}
