import type { Logger } from 'pino';
import type { OutboxEntry } from '../../runtime/index.ts';
import { later } from '../clock.ts';
import type { Clock } from '../context.ts';
import { type FaultPoints, NO_FAULTS } from '../fault-points.ts';
import type { CaseRecord, CaseStore } from '../ports/cases.ts';
import type { Deliveries } from './deliver.ts';
import type { Projector } from './projector.ts';

export interface CarryNeeds {
  workspace: string;
  cases: CaseStore;
  projector: Projector;
  deliveries: Deliveries;
  log: Pick<Logger, 'warn'>;
  /** Names this process among those that share the database. */
  holder: string;
  /** Real time: what claims go by. */
  wall: Clock;
  faults?: FaultPoints;
}

/** Rows of history a case document keeps; what a page shows needs no second read. */
const KEPT_EVENTS = 50;
/** Moving rows one by one would cost a write per step; they are moved in batches. */
const TRIM_AT = 80;
const LONGEST_WAIT_MS = 60_000;
/** A process that was killed keeps others from the effects of a case for so long; one at work prolongs its claim. */
const CLAIM_MS = 30_000;

interface Waiting {
  failures: number;
  until: number;
}

/**
 * Deals with one case: makes the inbox show it, delivers its effects, takes those out. Processes that share a database
 * claim a case before they deliver, so that work is not done twice; each delivery is safe to repeat all the same.
 */
export function createCarrier(needs: CarryNeeds): (id: string) => Promise<void> {
  const { workspace, cases, log, holder, wall, faults = NO_FAULTS } = needs;
  const waiting = new Map<string, Waiting>();
  const isReady = ({ key }: OutboxEntry): boolean => (waiting.get(key)?.until ?? 0) <= performance.now();

  const deliver = async (record: CaseRecord, entry: OutboxEntry): Promise<boolean> => {
    if (!isReady(entry)) return false;
    try {
      const delivery = needs.deliveries[entry.kind] as (
        workspace: string,
        record: CaseRecord,
        entry: OutboxEntry,
      ) => Promise<void>;
      faults.pass('effect.before');
      await delivery(workspace, record, entry);
      faults.pass('effect.after');
      waiting.delete(entry.key);
      return true;
    } catch (reason) {
      const failures = (waiting.get(entry.key)?.failures ?? 0) + 1;
      const pause = Math.min(LONGEST_WAIT_MS, 500 * 2 ** failures);
      waiting.set(entry.key, { failures, until: performance.now() + pause });
      log.warn(
        { err: reason, effect: entry.key, kind: entry.kind, failures },
        'effect not delivered, tried again later',
      );
      return false;
    }
  };

  const claim = (id: string): Promise<CaseRecord | null> => {
    const now = wall.now();
    return cases.claim(workspace, id, { holder, now, until: later(now, CLAIM_MS) });
  };
  const deliverAll = async (id: string, record: CaseRecord): Promise<string[]> => {
    const delivered: string[] = [];
    let claimedAt = performance.now();
    for (const entry of record.outbox) {
      if (performance.now() - claimedAt > CLAIM_MS / 3) {
        if (!(await claim(id))) return delivered;
        claimedAt = performance.now();
      }
      if (await deliver(record, entry)) delivered.push(entry.key);
    }
    return delivered;
  };

  return async (id) => {
    const found = await cases.read(workspace, id);
    if (!found) return;
    await needs.projector.ensure(found);
    const hasEffects = found.outbox.length > 0;
    if (hasEffects && !found.outbox.some(isReady)) return;
    // Only effects are claimed: a projection may be made by two processes at once and late, and changes nothing.
    const record = hasEffects ? await claim(id) : found;
    if (!record) return;
    const delivered = await deliverAll(id, record);
    if (record.events.length > TRIM_AT) await cases.trimHistory(workspace, record, KEPT_EVENTS);
    faults.pass('effect.before-settle');
    await cases.settle(workspace, id, { version: found.case.version, delivered, holder });
  };
}
