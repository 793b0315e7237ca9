import type { Connection } from 'mongoose';
import { accountStore } from './accounts.ts';
import { auditStore } from './audit.ts';
import { caseUploadStore } from './case-uploads.ts';
import { calendarRunStore } from './calendar-runs.ts';
import { caseStore } from './cases.ts';
import { clockSettingStore } from './clock-settings.ts';
import { certificateStore } from './certificates.ts';
import { definitionStore } from './definitions.ts';
import { delegationStore } from './delegations.ts';
import { documentNumberStore } from './document-numbers.ts';
import { draftStore } from './drafts.ts';
import { fileStore } from './files.ts';
import { handledStore } from './handled.ts';
import { idempotencyStore } from './idempotency.ts';
import { itemSearchStore } from './item-search.ts';
import { itemStore } from './items.ts';
import { leaseStore } from './leases.ts';
import { messageStore } from './messages.ts';
import { paymentOrderStore } from './payment-orders.ts';
import { serialStore } from './serials.ts';
import { sessionStore } from './sessions.ts';
import { supervisionStore } from './supervision.ts';
import { taskStore } from './tasks.ts';
import { watchStore } from './watch.ts';

/** Every store on one connection; make them before `createIndexes`. */
export function createStores(connection: Connection) {
  return {
    accounts: accountStore(connection),
    sessions: sessionStore(connection),
    audit: auditStore(connection),
    idempotency: idempotencyStore(connection),
    files: fileStore(connection),
    serials: serialStore(connection),
    definitions: definitionStore(connection),
    delegations: delegationStore(connection),
    items: itemStore(connection),
    itemSearch: itemSearchStore(connection),
    cases: caseStore(connection),
    certificates: certificateStore(connection),
    caseUploads: caseUploadStore(connection),
    drafts: draftStore(connection),
    tasks: taskStore(connection),
    supervision: supervisionStore(connection),
    handled: handledStore(connection),
    messages: messageStore(connection),
    paymentOrders: paymentOrderStore(connection),
    documentNumbers: documentNumberStore(connection),
    leases: leaseStore(connection),
    clockSettings: clockSettingStore(connection),
    calendarRuns: calendarRunStore(connection),
    watch: watchStore(connection),
  };
}
export type Stores = ReturnType<typeof createStores>;
