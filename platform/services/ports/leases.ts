import type { Instant } from '../../runtime/case.ts';

/** A piece of work that one process does at a time. Times are the machine's, never a virtual clock's. */
export interface LeaseStore {
  /** True when it is free, has run out, or is the holder's already; it then holds until `until`. */
  take(
    workspace: string,
    name: string,
    lease: { holder: string; now: Instant; until: Instant },
  ): Promise<boolean>;
  /** Gives it back, if it is still the holder's. */
  release(workspace: string, name: string, holder: string): Promise<void>;
  /** Gives back all: whoever owns the database alone knows that nobody else is at work. */
  clear(workspace: string): Promise<void>;
}
