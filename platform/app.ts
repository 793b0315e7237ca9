import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Express } from 'express';
import type { Connection } from 'mongoose';
import type { Logger } from 'pino';
import { type CaseParts, wireCases } from './case-parts.ts';
import type { Configuration } from './configuration.ts';
import type { Operation } from './contract/index.ts';
import { type Core, loadDefinitions, wireCore } from './core-parts.ts';
import { createApplication } from './http/application.ts';
import { createEventStreams } from './http/event-streams.ts';
import type { HandlersOf } from './http/handler.ts';
import { adminHandlers } from './http/handlers/admin.ts';
import { documentPreviewHandlers } from './http/handlers/document-preview.ts';
import { sessionHandlers } from './http/handlers/session.ts';
import { FEE_FUNCTIONS } from './runtime/index.ts';
import { createRegistration } from './services/accounts/registration.ts';
import { createSignIn } from './services/accounts/sign-in.ts';
import { createStaff } from './services/accounts/staff.ts';
import { clockFrom, createWorkspaceClock, later, realClock, type WorkspaceClock } from './services/clock.ts';
import type { Clock } from './services/context.ts';
import type { Definitions } from './services/definition-files.ts';
import { createDefinitionLists } from './services/definitions/lists.ts';
import type { LoadContext, LoadReport } from './services/definitions/load-report.ts';
import { guardLastHolder } from './services/watch/last-holder.ts';
import { createCurrentBundles } from './services/items/current-bundles.ts';
import { createItemFiles } from './services/items/item-files.ts';
import { createItems } from './services/items/items.ts';
import { MAIN_WORKSPACE, type Workspace } from './services/workspace.ts';
import { PRODUCT_ROOT } from './start-up/product-root.ts';
import { answers, createIndexes } from './storage/connection.ts';
import { createStores, type Stores } from './storage/stores.ts';

/** The wired product on one database: what the start-up, the command line and the tests hold. */
export interface Installation {
  workspace: Workspace;
  clock: WorkspaceClock;
  connection: Connection;
  stores: Stores;
  core: Core;
  http: Express;
  /** Inbox, relay, payments, documents: for tests and the command line to look at. */
  cases: Pick<CaseParts, 'projector' | 'relay' | 'search' | 'simulator' | 'certificates' | 'background'>;
  /** Publishes definitions from files; what is refused is in the report. */
  load(definitions: Definitions, context: LoadContext): Promise<LoadReport>;
  /** Begins background work. */
  start(): Promise<void>;
  /** Ends open event streams, which would otherwise never finish. */
  endStreams(): void;
  /** Ends background work when it can be left; call when no request is under way. The connection stays open. */
  stop(): Promise<void>;
}

const HOUR = 3600_000;

export const VERSION: string = JSON.parse(readFileSync(join(PRODUCT_ROOT, 'package.json'), 'utf8')).version;

/** Wires everything: the only place that knows all parts. */
export async function createInstallation(
  connection: Connection,
  configuration: Configuration,
  log: Logger,
  /** Where this server is reached from this machine; nothing is reached while the command line holds it. */
  ownUrl = 'http://127.0.0.1:0',
): Promise<Installation> {
  const workspace: Workspace = { key: MAIN_WORKSPACE, name: configuration.centreName };
  const stores = createStores(connection);
  await createIndexes(connection);
  const base = configuration.clockStart ? clockFrom(configuration.clockStart) : realClock;
  const clock = createWorkspaceClock(stores.clockSettings, workspace.key, base);
  await clock.refresh();
  const core = wireCore(stores);
  const cases = wireCases({
    ...{ workspace: workspace.key, centre: workspace.name, clock, log, stores, core, configuration, ownUrl },
  });
  const handlers: HandlersOf<Operation> = {
    ...wireHandlers(stores, core, workspace, configuration, cases, clock),
    ...cases.handlers,
  };
  const streams = createEventStreams();
  const http = createApplication({
    ...{ workspace: workspace.key, clock, wall: realClock, handlers, log, streams, version: VERSION },
    ...{ sessions: core.sessions, accounts: stores.accounts, idempotency: stores.idempotency },
    standIns: core.standIns,
    ...{ rateLimits: configuration.rateLimits, secureCookies: configuration.secureCookies },
    ...{ trustProxy: configuration.trustProxy, trustedOrigins: configuration.devOrigins },
    databaseAnswers: () => answers(connection, 1000),
    acted: new Set(),
    routers: cases.routers,
    details: cases.health,
    web: { hall: join(PRODUCT_ROOT, 'dist/web/portal'), office: join(PRODUCT_ROOT, 'dist/web/office') },
  });

  const sweep = async (): Promise<void> => {
    const now = realClock.now();
    await core.sessions.removeExpired(workspace.key, now);
    await stores.idempotency.removeOlder(workspace.key, later(now, -24 * HOUR));
  };
  let sweeping: NodeJS.Timeout | undefined;
  return {
    workspace,
    clock,
    connection,
    stores,
    core,
    http,
    cases,
    async load(definitions, context) {
      const report = await loadDefinitions(definitions, stores, core, context);
      await cases.search.sync(workspace.key);
      const years = [...report.added, ...report.changed].filter((one) => one.startsWith('calendar/'));
      if (years.length > 0 && (await stores.cases.countAllOpen(workspace.key)) > 0) {
        await cases.background.calendarRuns.changed(years.map((one) => one.slice(9)).join(' '), context.by);
      }
      return report;
    },
    async start() {
      await sweep();
      await cases.start();
      sweeping = setInterval(
        () => sweep().catch((err) => log.warn({ err }, 'sweeping failed')),
        HOUR,
      ).unref();
    },
    endStreams: () => streams.endAll(),
    async stop() {
      clearInterval(sweeping);
      await cases.stop();
    },
  };
}

/** Handlers of everything but the cases. */
function wireHandlers(
  stores: Stores,
  core: Core,
  workspace: Workspace,
  { secureCookies }: Configuration,
  { search, renderer, background }: CaseParts,
  clock: Clock,
): HandlersOf<Exclude<Operation, keyof CaseParts['handlers']>> {
  const { accounts, items: itemStore, definitions, files } = stores;
  const { sessions, audit, catalog, published, checks } = core;
  const items = createItems({
    ...{ items: itemStore, checks, catalog, audit },
    countOpen: (key, item) => stores.cases.countOpen(key, item),
    changed: search.changed,
  });
  return {
    ...sessionHandlers({
      signIn: createSignIn({ accounts, sessions, audit }),
      registration: createRegistration({ accounts, sessions, audit }),
      ...{ accounts, catalog, workspace, sessions: stores.sessions, cookies: { secure: secureCookies } },
    }),
    ...documentPreviewHandlers({ items, catalog, renderer, centre: workspace.name }),
    ...adminHandlers({
      lists: createDefinitionLists({
        ...{ definitions, accounts, catalog, audit },
        daysChanged: background.calendarRuns.changed,
        bundles: createCurrentBundles(itemStore, published),
      }),
      items,
      itemFiles: createItemFiles({ files, items: itemStore, reach: items.reach }),
      staff: createStaff({
        ...{ accounts, sessions, catalog, audit },
        lastHolder: guardLastHolder({ ...stores, catalog, clock }),
      }),
      feeFunctions: FEE_FUNCTIONS,
    }),
  };
}
