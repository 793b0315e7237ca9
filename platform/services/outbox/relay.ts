import type { Logger } from 'pino';
import { type CarryNeeds, createCarrier } from './carry.ts';

const SCAN_MS = 1000;
const SCAN_SIZE = 200;
const AT_ONCE = 4;

export interface RelayNeeds extends CarryNeeds {
  log: Pick<Logger, 'warn' | 'error'>;
  /** False where other processes carry effects: then only the chores are done. */
  carries: boolean;
  /** Further work of each scan: payments to ask about, drafts to sweep. */
  chores?: readonly (() => Promise<unknown>)[];
}

export interface Relay {
  /** A case was committed: deal with it soon. */
  nudge(id: string): void;
  /** Projects whatever an earlier process left, then delivers and goes on every second. */
  start(): Promise<void>;
  /** Waits for what is under way; nothing new is begun. */
  stop(): Promise<void>;
  /** Deals with everything pending now: for tests and the command line. */
  drain(): Promise<void>;
}

/**
 * Carries effects out of the cases, at least once each under its key, and repairs what a crash left half done. The
 * cases are the only truth: this holds nothing that a restart would lose.
 */
export function createRelay(needs: RelayNeeds): Relay {
  const { workspace, cases, log, carries } = needs;
  const queue = new Set<string>();
  const busy = new Map<string, Promise<void>>();
  let timer: NodeJS.Timeout | undefined;
  let scanning: Promise<void> | undefined;
  let stopped = false;
  let cursor = '';

  const carry = createCarrier(needs);

  const begin = (id: string): void => {
    queue.delete(id);
    const work = carry(id)
      .catch((reason: unknown) =>
        log.error({ err: reason, case: id }, 'case not relayed, tried again at the next scan'),
      )
      .finally(() => {
        busy.delete(id);
        pump();
      });
    busy.set(id, work);
  };
  const pump = (): void => {
    for (const id of queue) {
      if (stopped || busy.size >= AT_ONCE) return;
      if (!busy.has(id)) begin(id);
    }
  };
  const nudge = (id: string): void => {
    if (!carries) return;
    queue.add(id);
    pump();
  };

  const queuePending = async (): Promise<number> => {
    if (!carries) return 0;
    const ids = await cases.pending(workspace, cursor, SCAN_SIZE);
    // Cases that cannot be settled yet must not keep those behind them from their turn.
    cursor = ids.length === SCAN_SIZE ? (ids.at(-1) ?? '') : '';
    for (const id of ids) queue.add(id);
    pump();
    return ids.length;
  };
  /** A chore that fails must not keep the others from their turn. */
  const done = (chore: () => Promise<unknown>): Promise<unknown> =>
    chore().catch((reason: unknown) => log.error({ err: reason }, 'a chore failed, tried again'));
  const scanOnce = async (): Promise<number> => {
    const found = await queuePending();
    for (const chore of needs.chores ?? []) await done(chore);
    return found;
  };
  const idle = async (): Promise<void> => {
    while (busy.size > 0) await Promise.all(busy.values());
  };
  /** Before anybody looks: the inbox of every case a crash left unprojected. Effects follow at leisure. */
  const projectPending = async (): Promise<void> => {
    for (let after = ''; ; ) {
      const ids = await cases.pending(workspace, after, SCAN_SIZE);
      for (const id of ids) {
        const record = await cases.read(workspace, id);
        if (record) await needs.projector.project(record);
      }
      const last = ids.at(-1);
      if (last === undefined) return;
      after = last;
    }
  };
  const tick = (): void => {
    if (stopped) return;
    scanning = scanOnce()
      .then(() => undefined)
      .catch((reason: unknown) => log.error({ err: reason }, 'scan for pending cases failed'))
      .finally(() => {
        if (stopped) return;
        timer = setTimeout(tick, SCAN_MS);
        timer.unref();
      });
  };

  const drain = async (): Promise<void> => {
    for (let quiet = 0, rounds = 0; quiet < 2 && rounds < 200; rounds += 1) {
      const found = await scanOnce();
      await idle();
      quiet = found === 0 && queue.size === 0 ? quiet + 1 : 0;
    }
  };

  return {
    nudge,
    drain,
    async start() {
      if (carries) await projectPending();
      tick();
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await scanning;
      await Promise.allSettled(busy.values());
    },
  };
}
