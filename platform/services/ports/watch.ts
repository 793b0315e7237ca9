import type { Instant } from '../../runtime/case.ts';

/** What a look through all open cases found. */
export interface Look {
  /** Real time at which the look ended. */
  at: Instant;
  /** Open cases looked at. */
  cases: number;
  /** Those without any task; there must be none. The first of them by id. */
  ownerless: string[];
}

export interface WatchStore {
  read(workspace: string): Promise<Look | null>;
  put(workspace: string, look: Look): Promise<void>;
}
