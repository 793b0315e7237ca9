import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DraftView } from '../../platform/contract/hall.ts';
import type { CaseRecord } from '../../platform/services/ports/cases.ts';
import { INDIVIDUAL_BUSINESS, PRESALE_PERMIT } from '../journeys/support/applications.ts';
import { fillDraft, handIn, offered } from '../journeys/support/case-driver.ts';
import type { HttpClient, Reply } from '../support/http-client.ts';
import { PDF } from '../support/sample-files.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

const RUNS = 1000;

/** What is sent: a way to go wrong, and the value that is wrong there. */
type Send = (world: World) => Promise<Reply>;
interface World {
  citizen: HttpClient;
  enterprise: HttpClient;
  clerk: HttpClient;
  draft: DraftView;
  caseId: string;
  task: string;
}

const notText = fc.oneof(
  fc.integer(),
  fc.boolean(),
  fc.array(fc.string()),
  fc.dictionary(fc.string(), fc.integer()),
);
const notNumber = fc.oneof(fc.string({ minLength: 1 }), fc.boolean(), fc.array(fc.integer()), fc.object());
const notBoolean = fc.oneof(fc.string({ minLength: 1 }), fc.integer(), fc.array(fc.boolean()));
const notAnOption = fc.oneof(
  fc.string({ minLength: 1 }).filter((value) => !['male', 'female'].includes(value)),
  fc.integer(),
  fc.array(fc.string()),
);
const strangeKey = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'prototype', '$where', 'a.b', '$set', '', 'toString'),
  fc.string({ minLength: 1, maxLength: 40 }).filter((key) => !(key in INDIVIDUAL_BUSINESS.data)),
);
const nonsense = fc.oneof(
  fc.jsonValue(),
  fc.string({ maxLength: 300 }),
  fc.constantFrom(null, [], {}, 1e308, -1),
);

/** JSON.parse keeps `__proto__` as a key of its own, which a literal would not. */
const withKey = (key: string, value: unknown): object =>
  JSON.parse(`{${JSON.stringify(key)}:${JSON.stringify(value ?? null)}}`);
const save =
  (data: unknown, revision?: unknown): Send =>
  ({ citizen, draft }) =>
    citizen.put(`/api/my/drafts/${draft.id}`, { data, revision: revision ?? draft.revision });
/** Choices an item without them does not take, and what is no choice at all. */
const choose =
  (choices: object): Send =>
  ({ citizen, draft }) =>
    citizen.put(`/api/my/drafts/${draft.id}`, { data: {}, revision: draft.revision, ...choices });
const command =
  (body: (world: World) => object): Send =>
  (world) =>
    world.clerk.post(`/api/office/cases/${world.caseId}/commands`, body(world));

const wrongData: fc.Arbitrary<Send> = fc.oneof(
  strangeKey.chain((key) =>
    nonsense.map((value) => save({ ...INDIVIDUAL_BUSINESS.data, ...withKey(key, value ?? 1) })),
  ),
  notText.map((value) => save({ ownerName: value })),
  notNumber.map((value) => save({ age: value })),
  notBoolean.map((value) => save({ truthPledge: value })),
  notAnOption.map((value) => save({ gender: value })),
  notText.map((value) =>
    save({ familyMembers: value === true || typeof value === 'number' ? value : { rows: value } }),
  ),
  fc
    .array(strangeKey, { minLength: 1, maxLength: 3 })
    .map((keys) => save({ familyMembers: keys.map((key) => withKey(key, 1)) })),
  fc.oneof(fc.constant(null), fc.string(), fc.integer(), fc.array(nonsense)).map((data) => save(data)),
  notNumber.map((revision) => save({}, revision)),
  fc.integer({ min: 1000, max: 2 ** 31 }).map((revision) => save({}, revision)),
  notBoolean.map((commitment) => choose({ commitment })),
  fc.constant(choose({ commitment: true })),
  fc
    .oneof(fc.array(fc.oneof(nonsense, strangeKey), { minLength: 1 }), fc.string(), fc.integer())
    .map((deferred) => choose({ deferred })),
);

const wrongCommand: fc.Arbitrary<Send> = fc.oneof(
  fc.string({ maxLength: 60 }).map((type) => command(({ task }) => ({ type, task }))),
  nonsense.map((type) => command(({ task }) => ({ type, task }))),
  fc.string({ maxLength: 130 }).map((task) => command(() => ({ type: 'accept', task }))),
  nonsense.map((payload) => command(({ task }) => ({ type: 'request-correction', task, payload }))),
  fc
    .array(nonsense)
    .map((items) => command(({ task }) => ({ type: 'request-correction', task, payload: { items } }))),
  fc
    .jsonValue()
    .map((value) => command(({ task }) => ({ type: 'accept', task, payload: { unknown: value } }))),
  fc
    .integer({ min: 4001, max: 9000 })
    .map((length) => command(({ task }) => ({ type: 'accept', task, opinion: '字'.repeat(length) }))),
  fc
    .oneof(fc.array(nonsense, { minLength: 1 }), fc.string(), fc.integer())
    .map((fields) => command(({ task }) => ({ type: 'correct-on-spot', task, payload: { fields } }))),
  fc
    .tuple(fc.oneof(strangeKey, fc.constant('gender')), notAnOption)
    .map(([field, value]) =>
      command(({ task }) => ({ type: 'correct-on-spot', task, payload: { fields: [{ field, value }] } })),
    ),
  fc.tuple(fc.oneof(strangeKey, fc.constant('gender')), notAnOption).map(([key, value]) => {
    const changes = [{ field: `form.${key}`, value }];
    return command(() => ({ type: 'rectify', payload: { changes, reason: '录入有误' } }));
  }),
  nonsense.map((changes) => command(() => ({ type: 'rectify', payload: { changes, reason: 'x' } }))),
  nonsense.map((checks) => command(({ task }) => ({ type: 'check-materials', task, payload: { checks } }))),
  fc
    .constantFrom('record-payment', 'document-issued', 'submit')
    .chain((type) => nonsense.map((payload) => command(({ task }) => ({ type, task, payload })))),
  fc.string().map((reason) => command(() => ({ type: 'withdraw', payload: { reason } }))),
);

const wrongPlace: fc.Arbitrary<Send> = fc.oneof(
  fc.string({ minLength: 1, maxLength: 60 }).map(
    (id): Send =>
      ({ citizen }) =>
        citizen.get(`/api/my/cases/${encodeURIComponent(id)}`),
  ),
  fc.string({ minLength: 1, maxLength: 60 }).map(
    (file): Send =>
      ({ clerk, caseId }) =>
        clerk.get(`/api/office/cases/${caseId}/files/${encodeURIComponent(file)}`),
  ),
  fc.string({ maxLength: 130 }).map(
    (field): Send =>
      ({ clerk, caseId }) =>
        clerk.post(`/api/office/cases/${caseId}/reveal`, { field }),
  ),
  nonsense.map(
    (item): Send =>
      ({ citizen }) =>
        citizen.post('/api/my/drafts', { item }),
  ),
  fc.string({ maxLength: 50 }).map(
    (channel): Send =>
      ({ citizen, caseId }) =>
        citizen.post(`/api/my/cases/${caseId}/payments`, { channel }),
  ),
  fc.string({ maxLength: 50 }).map(
    (material): Send =>
      ({ citizen, draft }) =>
        citizen.upload(`/api/my/drafts/${draft.id}/files`, { name: 'a.pdf', bytes: PDF }, { material }),
  ),
  fc.uint8Array({ minLength: 1, maxLength: 200 }).map(
    (bytes): Send =>
      ({ citizen, draft }) =>
        citizen.upload(
          `/api/my/drafts/${draft.id}/files`,
          { name: 'a.pdf', bytes },
          { material: 'identity' },
        ),
  ),
  fc.tuple(nonsense, nonsense).map(
    ([revision, truthful]): Send =>
      ({ citizen, draft }) =>
        citizen.post(`/api/my/drafts/${draft.id}/submit`, {
          revision,
          truthful: truthful === true ? 1 : truthful,
        }),
  ),
  nonsense.map(
    (payload): Send =>
      ({ enterprise, caseId }) =>
        enterprise.post(`/api/my/cases/${caseId}/commands`, { type: 'withdraw', payload }),
  ),
  nonsense.map(
    (payload): Send =>
      ({ citizen, caseId, task }) =>
        citizen.post(`/api/my/cases/${caseId}/commands`, { type: 'correct', task, payload }),
  ),
  nonsense.map(
    (materials): Send =>
      ({ citizen, caseId }) =>
        citizen.post(`/api/my/cases/${caseId}/commands`, { type: 'supply', payload: { materials } }),
  ),
  fc.string({ maxLength: 400 }).map(
    (json): Send =>
      ({ citizen, draft }) =>
        citizen.send(`/api/my/drafts/${draft.id}`, {
          method: 'PUT',
          body: `{"data":${json}`,
          headers: { 'content-type': 'application/json' },
        }),
  ),
  fc.string({ maxLength: 200 }).map(
    (body): Send =>
      ({ citizen }) =>
        citizen.send('/api/payments/notify/simulator', {
          method: 'POST',
          body,
          headers: { 'x-merchant': 'banshi' },
        }),
  ),
);

describe('malformed submissions', () => {
  let server: TestServer;
  let world: World;

  before(async () => {
    server = await startTestServer();
    const [citizen, enterprise, clerk] = await Promise.all([
      server.as('citizen'),
      server.as('enterprise'),
      server.as('market-window'),
    ]);
    const { id: caseId } = await handIn(citizen, INDIVIDUAL_BUSINESS);
    const { command: accept } = await offered(clerk, caseId, 'accept');
    const draft = await fillDraft(citizen, { ...INDIVIDUAL_BUSINESS, files: {} });
    await handIn(enterprise, PRESALE_PERMIT);
    world = { citizen, enterprise, clerk, draft, caseId, task: accept.task ?? '' };
  });
  after(() => server.stop());

  it(`${RUNS} of them: each is refused with 4xx and a problem that names a code, none with 5xx`, async () => {
    // The sweep goes on meanwhile and may warn of the step; that is nobody's submission.
    const acts = (record: CaseRecord | null) =>
      record?.events.filter((row) => row.actor.kind !== 'system').map((row) => row.hash);
    const before = await server.installation.stores.cases.read('main', world.caseId);
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(fc.oneof(wrongData, wrongCommand, wrongPlace), async (send) => {
        const { status, body } = await send(world);
        assert.ok(status >= 400 && status < 500, `${status} ${JSON.stringify(body)?.slice(0, 500)}`);
        assert.match(String((body as { code?: unknown }).code), /^[a-z]/);
        refused += 1;
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
    assert.equal(refused, RUNS);
    const after = await server.installation.stores.cases.read('main', world.caseId);
    assert.deepEqual(acts(after), acts(before), 'none of them changed the case');
  });
});
