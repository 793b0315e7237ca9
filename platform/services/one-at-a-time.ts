import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Rejected } from '../errors/rejected.ts';
import { later, realClock } from './clock.ts';
import type { LeaseStore } from './ports/leases.ts';

/** How long somebody who died in between keeps the others waiting. */
const HELD_MS = 5000;
const PAUSE_MS = 25;

/**
 * Looks and then writes without anybody else in between, in this process or another: for what no unique index can
 * express. Waits for its turn, at most as long as the dead may hold it.
 */
export async function oneAtATime<T>(
  leases: LeaseStore,
  workspace: string,
  name: string,
  work: () => Promise<T>,
): Promise<T> {
  const holder = randomUUID();
  const take = (): Promise<boolean> => {
    const now = realClock.now();
    return leases.take(workspace, name, { holder, now, until: later(now, HELD_MS) });
  };
  for (const until = performance.now() + 2 * HELD_MS; !(await take()); ) {
    if (performance.now() > until) throw new Rejected('conflict.busy');
    await pause(PAUSE_MS);
  }
  try {
    return await work();
  } finally {
    await leases.release(workspace, name, holder);
  }
}
