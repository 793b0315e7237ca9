import type { Logger } from 'pino';
import { Rejected } from '../../errors/rejected.ts';
import type { CaseCommand } from '../../runtime/index.ts';
import { SYSTEM } from '../cases/actor.ts';
import { type CommitNeeds, commitCommand } from '../cases/commit.ts';
import { localDate } from '../clock.ts';
import type { Clock } from '../context.ts';
import { NO_FAULTS } from '../fault-points.ts';
import type { Leases } from '../leases.ts';
import type { CaseRecord, DueCase } from '../ports/cases.ts';
import { noteNextCheck } from './note-next-check.ts';

export interface SweepNeeds extends CommitNeeds {
  workspace: string;
  clock: Clock;
  leases: Leases;
  log: Pick<Logger, 'error'>;
  committed(record: CaseRecord): Promise<void>;
}

export interface DeadlineSweep {
  /**
   * Makes happen whatever has fallen due by today, in every case, and gives the number of things that happened. One
   * indexed query where nothing is due; leaves the work to another process that is at it.
   */
  run(stopped?: () => boolean): Promise<number>;
}

const BATCH = 200;
const AT_ONCE = 8;
/** More things than this due in one case in one sweep: a deadline does not move on when it has happened. */
const MOST = 100;
/** How long a case the sweep could not deal with is left alone. */
const PAUSE_MS = 60_000;

const CHECK: CaseCommand = { type: 'check-deadlines', actor: SYSTEM, payload: {} };

/**
 * 到期扫描. That nothing happens twice is the doing of the compare-and-set and of what a case remembers, not of the
 * lease: restarts, jumps of the clock and several processes at once change nothing about it.
 */
export function createDeadlineSweep(needs: SweepNeeds): DeadlineSweep {
  const { workspace, cases, clock, leases, faults = NO_FAULTS } = needs;
  const paused = new Map<string, number>();

  /** One case until nothing is due in it; the number of things that happened. */
  const settle = async ({ id }: DueCase): Promise<number> => {
    for (let happened = 0; happened < MOST; happened += 1) {
      const now = clock.now();
      faults.pass('sweep.before');
      const record = await check(needs, id, now);
      if (!record) return happened;
      faults.pass('sweep.after');
      await needs.committed(record);
      if (!record.nextCheckOn || record.nextCheckOn > localDate(now)) return happened + 1;
    }
    throw new Error(`Deadlines of case ${id} keep falling due`);
  };
  const attempt = async (due: DueCase): Promise<number> => {
    try {
      return await settle(due);
    } catch (reason) {
      paused.set(due.id, performance.now() + PAUSE_MS);
      needs.log.error({ err: reason, case: due.id }, 'deadlines not checked, tried again later');
      return 0;
    }
  };
  const isPaused = ({ id }: DueCase): boolean => {
    const until = paused.get(id);
    if (until === undefined) return false;
    if (until > performance.now()) return true;
    paused.delete(id);
    return false;
  };

  return {
    async run(stopped = () => false) {
      const today = localDate(clock.now());
      if ((await cases.due(workspace, today, null, 1)).length === 0) return 0;
      let happened = 0;
      await leases.hold(workspace, 'deadline-sweep', async (hold) => {
        let after: DueCase | null = null;
        while (!stopped() && (after === null || (await hold()))) {
          const batch: DueCase[] = await cases.due(workspace, today, after, BATCH);
          happened += await inTurns(
            batch.filter((due) => !isPaused(due)),
            attempt,
          );
          after = batch.at(-1) ?? null;
          if (batch.length < BATCH) return;
        }
      });
      return happened;
    },
  };
}

/** Some at a time; the sum of what each gives. */
async function inTurns(batch: readonly DueCase[], work: (due: DueCase) => Promise<number>): Promise<number> {
  const queue = [...batch];
  let sum = 0;
  const hand = async (): Promise<void> => {
    for (let due = queue.shift(); due; due = queue.shift()) {
      const happened = await work(due);
      sum += happened;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, hand));
  return sum;
}

/** The case after the first thing that was due, null where nothing was: then only the day to look again is noted. */
async function check(needs: SweepNeeds, id: string, now: string): Promise<CaseRecord | null> {
  try {
    return (await commitCommand(needs, { workspace: needs.workspace, id, command: CHECK, now })).record;
  } catch (reason) {
    const code = reason instanceof Rejected ? reason.code : '';
    if (code !== 'deadline.none-due' && code !== 'case.closed') throw reason;
    await noteNextCheck(needs, needs.workspace, id);
    return null;
  }
}
