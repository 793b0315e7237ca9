import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { Rejected } from '../../errors/rejected.ts';
import type { CaseCommand } from '../../runtime/index.ts';
import { SYSTEM } from '../cases/actor.ts';
import { type CommitNeeds, commitCommand } from '../cases/commit.ts';
import { later } from '../clock.ts';
import type { Clock } from '../context.ts';
import type { DefinitionCatalog } from '../definitions/catalog.ts';
import type { Leases } from '../leases.ts';
import type { CalendarRun, CalendarRunStore } from '../ports/calendar-runs.ts';
import type { CaseRecord } from '../ports/cases.ts';
import { movesOf } from './moved-dates.ts';
import { noteNextCheck } from './note-next-check.ts';

export interface CalendarRunNeeds extends CommitNeeds {
  workspace: string;
  runs: CalendarRunStore;
  catalog: DefinitionCatalog;
  clock: Clock;
  wall: Clock;
  leases: Leases;
  log: Pick<Logger, 'error'>;
  /** The inbox sorts and grades by dates of the calendar, so every open case is shown anew. */
  project(record: CaseRecord): Promise<void>;
  committed(record: CaseRecord): Promise<void>;
}

export interface CalendarRuns {
  /** The calendar of a year, or something else that days depend on (null), has changed: open cases are counted again. */
  changed(calendar: string | null, by: string): Promise<void>;
  /** Once per release that knows other deadlines than the one before: open cases learn when they are looked at next. */
  upgraded(): Promise<void>;
  /** Goes on with the oldest run that is not done, unless another process is at it. */
  work(stopped?: () => boolean): Promise<void>;
}

/** Every process has forgotten the old calendar by then (it is remembered for three seconds). */
const SETTLED_MS = 5000;
const BATCH = 100;
/** Grows with every release that adds a deadline or moves its day. */
const RULES = 1;

const RECOUNT: CaseCommand = { type: 'recount', actor: SYSTEM, payload: {} };
/** Nothing to count, or nobody left to count for. */
const NOTHING_MOVES = ['deadline.unmoved', 'case.closed', 'record.absent'];

/**
 * 重算: carries a change of the working calendar to every open case. What moves is written down before it moves, under
 * the run and the case, so a run that was cut off goes on where it stood and lists everything once.
 */
export function createCalendarRuns(needs: CalendarRunNeeds): CalendarRuns {
  const { workspace, runs, cases, catalog, clock, wall, leases } = needs;

  const recount = async (run: CalendarRun, id: string): Promise<void> => {
    try {
      const { record } = await commitCommand(needs, {
        ...{ workspace, id, command: RECOUNT, now: clock.now() },
        beforeWrite: ({ case: before }, { case: after }) =>
          runs.setMoves(workspace, run.id, id, movesOf(before, after)),
      });
      await needs.committed(record);
    } catch (reason) {
      if (!(reason instanceof Rejected) || !NOTHING_MOVES.includes(reason.code)) throw reason;
      await noteNextCheck(needs, workspace, id);
      const record = await cases.read(workspace, id);
      if (record) await needs.project(record);
    }
  };
  const attempt = async (run: CalendarRun, id: string): Promise<void> => {
    try {
      await recount(run, id);
    } catch (reason) {
      // One case that cannot be counted must not keep all others from it; it is in the log, and counted when acted on.
      if (!(reason instanceof Rejected)) throw reason;
      needs.log.error({ err: reason, case: id, run: run.id }, 'case not counted again');
    }
  };

  const begin = async (run: CalendarRun): Promise<CalendarRun> => {
    if (run.state === 'running') return run;
    const change = { state: 'running' as const, total: await cases.countAllOpen(workspace) };
    await runs.change(workspace, run.id, change);
    return { ...run, ...change };
  };
  const finish = (run: CalendarRun, moved: number): Promise<void> =>
    runs.change(workspace, run.id, { state: 'done', moved, finishedAt: clock.now() });

  const carry = async (
    run: CalendarRun,
    hold: () => Promise<boolean>,
    stopped: () => boolean,
  ): Promise<void> => {
    let { cursor, done } = await begin(run);
    while (!stopped() && (await hold())) {
      const ids = await cases.ids(workspace, cursor, BATCH, true);
      for (const id of ids) await attempt(run, id);
      const moved = await runs.countMoved(workspace, run.id);
      const last = ids.at(-1);
      if (last === undefined) return finish(run, moved);
      cursor = last;
      done += ids.length;
      await runs.change(workspace, run.id, { cursor, done, moved });
    }
  };

  return {
    async changed(calendar, by) {
      const startsAt = later(wall.now(), SETTLED_MS);
      await runs.insert(workspace, {
        ...fresh(clock),
        id: randomUUID(),
        by,
        calendar: calendar ?? '',
        startsAt,
      });
    },
    async upgraded() {
      const id = `rules-${RULES}`;
      if (await runs.read(workspace, id)) return;
      const total = await cases.countAllOpen(workspace);
      const run = { ...fresh(clock), id, by: '系统', calendar: '', startsAt: wall.now() };
      await runs.insert(workspace, total > 0 ? run : { ...run, state: 'done' });
    },
    async work(stopped = () => false) {
      if (!(await runs.next(workspace, wall.now()))) return;
      await leases.hold(workspace, 'calendar-run', async (hold) => {
        catalog.changed(workspace);
        for (let run = await runs.next(workspace, wall.now()); run && !stopped(); ) {
          await carry(run, hold, stopped);
          if (!(await hold())) return;
          run = stopped() ? null : await runs.next(workspace, wall.now());
        }
      });
    },
  };
}

function fresh(clock: Clock) {
  return { at: clock.now(), state: 'waiting' as const, total: 0, done: 0, moved: 0, cursor: '' };
}
