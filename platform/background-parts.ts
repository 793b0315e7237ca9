import type { Configuration } from './configuration.ts';
import { operationsHandlers } from './http/handlers/operations.ts';
import type { AuditTrail } from './services/audit/trail.ts';
import type { CommitNeeds } from './services/cases/commit.ts';
import type { Expire } from './services/certificates/expiry.ts';
import { later, realClock, type WorkspaceClock } from './services/clock.ts';
import { type CalendarRuns, createCalendarRuns } from './services/deadlines/calendar-runs.ts';
import { createClockService } from './services/deadlines/set-clock.ts';
import { createDeadlineSweep, type DeadlineSweep } from './services/deadlines/sweep.ts';
import type { DefinitionCatalog } from './services/definitions/catalog.ts';
import { sweepDrafts } from './services/drafts/drafts.ts';
import type { Leases } from './services/leases.ts';
import { beside } from './services/outbox/beside.ts';
import type { Projector } from './services/outbox/projector.ts';
import type { Payments } from './services/payments/payments.ts';
import type { CaseRecord } from './services/ports/cases.ts';
import { createWatcher, type Watcher } from './services/watch/watcher.ts';
import type { Stores } from './storage/stores.ts';
import type { Logger } from 'pino';

export interface BackgroundWiring extends CommitNeeds {
  workspace: string;
  clock: WorkspaceClock;
  leases: Leases;
  log: Logger;
  stores: Stores;
  catalog: DefinitionCatalog;
  trail: AuditTrail;
  configuration: Configuration;
  projector: Projector;
  payments: Payments;
  /** Channels only this process speaks to: it asks about their orders even where others do the work. */
  ownChannels: readonly string[];
  committed(record: CaseRecord): Promise<void>;
  /** 证照到期: reminders and expiries that are due. */
  expire: Expire;
}

/** What goes on without anybody asking, wired: deadlines, the calendar, the watcher, payments, sweeping. */
export interface BackgroundParts {
  handlers: ReturnType<typeof operationsHandlers>;
  sweep: DeadlineSweep;
  calendarRuns: CalendarRuns;
  watcher: Watcher;
  /** For the relay's round of every second. */
  chores: readonly (() => Promise<unknown>)[];
  health(): { ownerless: number };
  stop(): Promise<void>;
}

const HOUR_MS = 3600_000;
const MINUTE_MS = 60_000;
/** Looking for ownerless cases reads every open one, so health tells of the last look. */
const LOOK_EVERY_MS = 15 * MINUTE_MS;
/** Expiry is found by an index and falls due by the day; a virtual clock may jump at any moment. */
const EXPIRY_EVERY_MS = 10_000;
/** Marks of closed tasks only have to outlive a late projector. */
const TASK_MARKS_MS = 24 * HOUR_MS;

export function wireBackground(wiring: BackgroundWiring): BackgroundParts {
  const { workspace, clock, log, stores, projector, payments, configuration } = wiring;
  const wall = realClock;
  const sweep = createDeadlineSweep(wiring);
  const calendarRuns = createCalendarRuns({
    ...{ ...wiring, wall, runs: stores.calendarRuns, project: projector.project },
  });
  const watcher = createWatcher({
    ...{ workspace, projector, clock, wall, log, leases: wiring.leases, store: stores.watch },
    ...{ cases: stores.cases, tasks: stores.tasks, accounts: stores.accounts },
    ...{ delegations: stores.delegations, catalog: wiring.catalog },
  });
  const long = {
    sweep: beside('deadlines', sweep.run, log),
    calendar: beside('calendar', calendarRuns.work, log),
    look: beside('watch', watcher.look, log),
    expiry: beside('certificates', wiring.expire, log),
  };
  let ownerless = 0;
  const hear = async (): Promise<void> => {
    ownerless = (await stores.watch.read(workspace))?.ownerless.length ?? 0;
  };
  const always = [() => clock.refresh(), often(MINUTE_MS, hear)];
  const work = [
    () => payments.chase(workspace),
    long.sweep.begin,
    long.calendar.begin,
    often(EXPIRY_EVERY_MS, long.expiry.begin),
    seldom(LOOK_EVERY_MS, long.look.begin),
    seldom(HOUR_MS, sweepDrafts(stores.drafts, workspace, clock.now)),
    seldom(HOUR_MS, () => stores.tasks.sweep(workspace, later(wall.now(), -TASK_MARKS_MS))),
    seldom(HOUR_MS, () => stores.supervision.sweep(workspace, later(wall.now(), -TASK_MARKS_MS))),
  ];
  const here = configuration.work === 'here';
  return {
    handlers: operationsHandlers({
      clock: createClockService({
        ...{ clock, wall, trail: wiring.trail, settable: configuration.virtualClock },
        // Elsewhere, the workers see within a second that the clock has jumped.
        jumped: here ? long.sweep.begin : async () => undefined,
      }),
      ...{ runs: stores.calendarRuns, watcher },
    }),
    ...{ sweep, calendarRuns, watcher },
    chores: [...always, ...(here ? work : [() => payments.chase(workspace, wiring.ownChannels)])],
    health: () => ({ ownerless }),
    async stop() {
      await Promise.all(Object.values(long).map((one) => one.stop()));
    },
  };
}

/** A chore that need not be done every second, and not at the beginning. */
function seldom(every: number, chore: () => Promise<unknown>): () => Promise<unknown> {
  return spaced(performance.now() + every, every, chore);
}
/** A chore that is done at the beginning, then now and then. */
function often(every: number, chore: () => Promise<unknown>): () => Promise<unknown> {
  return spaced(0, every, chore);
}
function spaced(first: number, every: number, chore: () => Promise<unknown>): () => Promise<unknown> {
  let next = first;
  return async () => {
    if (performance.now() < next) return;
    next = performance.now() + every;
    await chore();
  };
}
