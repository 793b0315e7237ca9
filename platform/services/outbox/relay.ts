import type { Logger } from 'pino';
import type { OutboxEntry } from '../../runtime/index.ts';
import type { CaseRecord, CaseStore } from '../ports/cases.ts';
import type { Deliveries } from './deliver.ts';
import type { Projector } from './projector.ts';

/** Rows of history a case document keeps; what a page shows needs no second read. */
const KEPT_EVENTS = 50;
/** Moving rows one by one would cost a write per step; they are moved in batches. */
const TRIM_AT = 80;
const SCAN_MS = 1000;
const SCAN_SIZE = 200;
const AT_ONCE = 4;
const LONGEST_WAIT_MS = 60_000;

export interface RelayNeeds {
  workspace: string;
  cases: CaseStore;
  projector: Projector;
  deliveries: Deliveries;
  log: Pick<Logger, 'warn' | 'error'>;
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

interface Waiting {
  failures: number;
  until: number;
}

/**
 * Carries effects out of the cases, at least once each under its key, and repairs what a crash left half done. The
 * cases are the only truth: this holds nothing that a restart would lose.
 */
export function createRelay(needs: RelayNeeds): Relay {
  const { workspace, cases, log } = needs;
  const queue = new Set<string>();
  const busy = new Map<string, Promise<void>>();
  const waiting = new Map<string, Waiting>();
  let timer: NodeJS.Timeout | undefined;
  let scanning: Promise<void> | undefined;
  let stopped = false;
  let cursor = '';

  const deliver = async (record: CaseRecord, entry: OutboxEntry): Promise<boolean> => {
    const wait = waiting.get(entry.key);
    if (wait && wait.until > performance.now()) return false;
    try {
      const delivery = needs.deliveries[entry.kind] as (
        workspace: string,
        record: CaseRecord,
        entry: OutboxEntry,
      ) => Promise<void>;
      await delivery(workspace, record, entry);
      waiting.delete(entry.key);
      return true;
    } catch (reason) {
      const failures = (wait?.failures ?? 0) + 1;
      const pause = Math.min(LONGEST_WAIT_MS, 500 * 2 ** failures);
      waiting.set(entry.key, { failures, until: performance.now() + pause });
      log.warn(
        { err: reason, effect: entry.key, kind: entry.kind, failures },
        'effect not delivered, tried again later',
      );
      return false;
    }
  };

  const deal = async (id: string): Promise<void> => {
    const record = await cases.read(workspace, id);
    if (!record) return;
    await needs.projector.project(record);
    const delivered: string[] = [];
    for (const entry of record.outbox) if (await deliver(record, entry)) delivered.push(entry.key);
    if (record.events.length > TRIM_AT) await cases.trimHistory(workspace, record, KEPT_EVENTS);
    await cases.settle(workspace, id, { version: record.case.version, delivered });
  };

  const begin = (id: string): void => {
    queue.delete(id);
    const work = deal(id)
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
    queue.add(id);
    pump();
  };

  const scanOnce = async (): Promise<number> => {
    const ids = await cases.pending(workspace, cursor, SCAN_SIZE);
    // Cases that cannot be settled yet must not keep those behind them from their turn.
    cursor = ids.length === SCAN_SIZE ? (ids.at(-1) ?? '') : '';
    for (const id of ids) queue.add(id);
    pump();
    for (const chore of needs.chores ?? []) await chore();
    return ids.length;
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
      await projectPending();
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
