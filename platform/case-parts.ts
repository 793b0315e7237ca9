import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Router } from 'express';
import type { Logger } from 'pino';
import { paymentHttp } from '../plugins/payment-http/index.ts';
import { createPaymentSimulator, type PaymentSimulator } from '../plugins/payment-simulator/index.ts';
import { type BackgroundParts, wireBackground } from './background-parts.ts';
import { type CertificateParts, wireCertificates } from './certificate-parts.ts';
import type { Configuration } from './configuration.ts';
import type { Core } from './core-parts.ts';
import { delegationHandlers } from './http/handlers/delegations.ts';
import { hallHandlers } from './http/handlers/hall.ts';
import { myHandlers } from './http/handlers/my.ts';
import { officeHandlers } from './http/handlers/office.ts';
import { supervisionHandlers } from './http/handlers/supervision.ts';
import { paymentNotifyRouter } from './http/payment-notify.ts';
import type { PaymentPort } from './plugin/ports/payment.ts';
import { STEP_ACTIONS } from './runtime/index.ts';
import { createCaseAnnouncer } from './services/cases/announcer.ts';
import { createCaseDefinitions } from './services/cases/case-definitions.ts';
import { createCaseLists } from './services/cases/case-lists.ts';
import { createCases } from './services/cases/cases.ts';
import { realClock, type WorkspaceClock } from './services/clock.ts';
import { createDelegations } from './services/delegations/delegations.ts';
import { issueDocument } from './services/documents/issue-document.ts';
import { createPdfRenderer, type PdfRenderer } from './services/documents/pdf-renderer.ts';
import { createDrafts } from './services/drafts/drafts.ts';
import { createSubmission } from './services/drafts/submit.ts';
import { createGuides } from './services/hall/guide.ts';
import { dieAt, NO_FAULTS } from './services/fault-points.ts';
import { createHall } from './services/hall/hall.ts';
import { createProgress } from './services/hall/progress.ts';
import { createItemSearch } from './services/hall/search.ts';
import { createSearchIndex, type SearchIndex } from './services/hall/search-index.ts';
import { createInbox } from './services/inbox/inbox.ts';
import { createLeases } from './services/leases.ts';
import { createMessages } from './services/messages/messages.ts';
import { notify } from './services/outbox/deliver.ts';
import { createProjector, type Projector } from './services/outbox/projector.ts';
import { createRelay, type Relay } from './services/outbox/relay.ts';
import { createPayments } from './services/payments/payments.ts';
import type { CaseRecord } from './services/ports/cases.ts';
import { createSupervision } from './services/supervision/supervision.ts';
import { createUrges } from './services/supervision/urges.ts';
import type { Stores } from './storage/stores.ts';

export interface CaseWiring {
  workspace: string;
  centre: string;
  clock: WorkspaceClock;
  log: Logger;
  stores: Stores;
  core: Core;
  configuration: Configuration;
  /** Where this server is reached from this machine. */
  ownUrl: string;
}
/** Everything about cases, wired. */
export interface CaseParts {
  handlers: ReturnType<typeof hallHandlers> &
    ReturnType<typeof myHandlers> &
    ReturnType<typeof officeHandlers> &
    ReturnType<typeof supervisionHandlers> &
    ReturnType<typeof delegationHandlers> &
    CertificateParts['handlers'] &
    BackgroundParts['handlers'];
  /** Mounted beside the contract's routes: payment reports, and the pretended bank of a demonstration. */
  routers: { path: string; router: Router }[];
  renderer: PdfRenderer;
  search: SearchIndex;
  projector: Projector;
  relay: Relay;
  simulator: PaymentSimulator | null;
  certificates: Pick<CertificateParts, 'expire' | 'rebuild'>;
  background: Pick<BackgroundParts, 'sweep' | 'calendarRuns' | 'watcher'>;
  /** For health: open cases in nobody's inbox (there must be none), as of the last look, a quarter of an hour ago at most. */
  health(): { ownerless: number };
  start(): Promise<void>;
  stop(): Promise<void>;
}

const SIMULATOR_PATH = '/simulators/payment';

export function wireCases(wiring: CaseWiring): CaseParts {
  const { workspace, clock, log, stores, core, centre, ownUrl, configuration } = wiring;
  const { faultPoint } = configuration;
  const { cases, tasks, handled, supervision, messages: messageStore, drafts: draftStore } = stores;
  const { catalog, published } = core;
  const renderer = createPdfRenderer();
  const committing = {
    cases,
    definitions: createCaseDefinitions(published, catalog, stores.accounts),
    announcer: createCaseAnnouncer(),
    faults: faultPoint ? dieAt(faultPoint.point, faultPoint.nth) : NO_FAULTS,
  };
  const wall = realClock;
  /** This process among those that share the database. */
  const holder = randomUUID();
  const projector = createProjector({ ...committing, workspace, tasks, handled, supervision, wall });
  const committed = async (record: CaseRecord): Promise<void> => {
    // The command stands whatever happens here: what fails now is repaired by the relay.
    await projector
      .project(record)
      .catch((reason: unknown) => log.warn({ err: reason, case: record.case.id }, 'projected later'));
    relay.nudge(record.case.id);
  };
  const own = { ...committing, committed, clock, wall, log };
  const simulator = simulatorOf(wiring);
  const one = createCases({
    ...own,
    catalog,
    files: stores.files,
    uploads: stores.caseUploads,
    trail: core.audit,
  });
  const payments = createPayments({
    ...{ ...own, view: one.view, ownUrl },
    ...{ orders: stores.paymentOrders, channels: channelsOf(wiring, simulator) },
  });
  const certificates = wireCertificates({ ...own, workspace, stores, published, summary: one.summary });
  const background = wireBackground({
    expire: certificates.expire,
    ...{ ...own, workspace, stores, catalog, projector, payments, configuration, trail: core.audit },
    ...{ leases: createLeases(stores.leases, holder, wall), ownChannels: simulator ? ['simulator'] : [] },
  });
  const relay = createRelay({
    ...{ workspace, cases, projector, log, holder, wall, faults: committing.faults },
    carries: configuration.work === 'here',
    deliveries: {
      notify: notify(stores.accounts, messageStore, core.standIns),
      certificate: certificates.keep,
      'render-document': issueDocument({
        ...{ ...own, catalog, renderer, centre, files: stores.files },
        ...{ numbers: stores.documentNumbers, serials: stores.serials },
      }),
    },
    chores: background.chores,
  });
  const messages = createMessages(messageStore);
  const lists = createCaseLists({ ...committing, handled, catalog });
  const drafts = createDrafts({
    drafts: draftStore,
    accounts: stores.accounts,
    published,
    catalog,
    files: stores.files,
  });
  const search = createSearchIndex({ search: stores.itemSearch, published, catalog });
  const submission = createSubmission({
    ...{
      ...own,
      opened: drafts,
      drafts: draftStore,
      accounts: stores.accounts,
      serials: stores.serials,
      certificates: stores.certificates,
    },
    summary: one.summary,
  });
  return {
    handlers: {
      ...hallHandlers({
        hall: createHall({ search: stores.itemSearch, catalog, cases, centre }),
        search: createItemSearch({ search: stores.itemSearch, catalog }),
        guides: createGuides({ published, catalog, cases, files: stores.files }),
        progress: createProgress({ cases, definitions: committing.definitions, catalog }),
      }),
      ...myHandlers({ drafts, submission, cases: one, lists, messages, payments }),
      ...officeHandlers({
        inbox: createInbox({ ...committing, tasks, handled, catalog, messages }),
        ...{ lists, cases: one, stepActions: STEP_ACTIONS },
      }),
      ...supervisionHandlers({
        supervision: createSupervision({ ...committing, supervision, catalog }),
        urges: createUrges({ supervision, cases, catalog }),
      }),
      ...delegationHandlers(
        createDelegations({
          leases: stores.leases,
          ...{ delegations: stores.delegations, accounts: stores.accounts, catalog, trail: core.audit },
        }),
      ),
      ...certificates.handlers,
      ...background.handlers,
    },
    routers: [
      { path: '/', router: paymentNotifyRouter(payments, workspace) },
      ...(simulator ? [{ path: SIMULATOR_PATH, router: simulator.router }] : []),
    ],
    ...{ renderer, search, projector, relay, simulator, certificates, background },
    health: background.health,
    async start() {
      await search.sync(workspace);
      await background.calendarRuns.upgraded();
      await relay.start();
    },
    async stop() {
      simulator?.stop();
      await relay.stop();
      await background.stop();
      await renderer.stop();
    },
  };
}

/** A bank to try things out with, where the configuration wants one. */
function simulatorOf({ configuration, ownUrl }: CaseWiring): PaymentSimulator | null {
  if (!configuration.paymentSimulator) return null;
  return createPaymentSimulator({
    ...SIMULATED,
    baseUrl: ownUrl + SIMULATOR_PATH,
    ledgerFile: join(configuration.dataDir, 'payment-simulator.jsonl'),
  });
}
/** Bank and merchant live in one process and die together. */
const SIMULATED = { merchant: 'banshi', secret: randomBytes(24).toString('hex') };

/** Payment channels by the name a payer chooses: the simulator is spoken to over the network like any bank. */
function channelsOf(
  { configuration, ownUrl }: CaseWiring,
  simulator: PaymentSimulator | null,
): Map<string, PaymentPort> {
  const channels = new Map<string, PaymentPort>();
  const { payment } = configuration;
  if (payment) channels.set('bank', paymentHttp.create(paymentHttp.config.parse(payment)));
  if (simulator) {
    const settings = paymentHttp.config.parse({ ...SIMULATED, url: ownUrl + SIMULATOR_PATH });
    channels.set('simulator', paymentHttp.create(settings));
  }
  return channels;
}
