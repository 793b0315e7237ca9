import { later } from './clock.ts';
import type { Clock } from './context.ts';
import type { LeaseStore } from './ports/leases.ts';

/** How long a process that was killed keeps others from its work. */
const LEASE_MS = 30_000;

export interface Leases {
  /**
   * Does the work if no other process does it now; false when one does. `hold` says that it goes on and tells whether
   * it is still this process's: work that others may take up by then must be safe to do twice all the same.
   */
  hold(
    workspace: string,
    name: string,
    work: (hold: () => Promise<boolean>) => Promise<void>,
  ): Promise<boolean>;
}

/** One process at a time, so that work is not wasted. What keeps it from being done twice is the compare-and-set. */
export function createLeases(store: LeaseStore, holder: string, wall: Clock): Leases {
  return {
    async hold(workspace, name, work) {
      const take = (): Promise<boolean> => {
        const now = wall.now();
        return store.take(workspace, name, { holder, now, until: later(now, LEASE_MS) });
      };
      if (!(await take())) return false;
      try {
        await work(take);
      } finally {
        await store.release(workspace, name, holder);
      }
      return true;
    },
  };
}
