import assert from 'node:assert/strict';
import type { Collection } from 'mongoose';
import type { CaseEvent } from '../../../platform/runtime/index.ts';
import { chain } from '../../../platform/runtime/index.ts';
import { actorOf } from '../../../platform/services/cases/actor.ts';
import { createCaseAnnouncer } from '../../../platform/services/cases/announcer.ts';
import { createCaseDefinitions } from '../../../platform/services/cases/case-definitions.ts';
import { commitCommand } from '../../../platform/services/cases/commit.ts';
import { type BrokenCase, verifyCases } from '../../../platform/services/audit/verify-cases.ts';
import { principalOf } from '../../../platform/services/sessions/sessions.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { newCases, read } from '../deadlines/support.ts';

/** Rows a case keeps in its document; the older ones lie in `case_events`. */
const KEPT = 20;
const ROWS = 60;

interface Stored {
  _id: string;
  events: CaseEvent[];
}
interface MovedRow {
  _id: string;
  workspace: string;
  case: string;
  seq: number;
  event: CaseEvent;
}

describe('verify-audit on what is stored', () => {
  let server: TestServer;
  let id: string;
  let cases: Collection<Stored>;
  let moved: Collection<MovedRow>;
  before(async () => {
    server = await startTestServer({ env: { WORK: 'elsewhere' } });
    const { connection, stores } = server.installation;
    cases = connection.collection<Stored>('cases') as unknown as Collection<Stored>;
    moved = connection.collection<MovedRow>('case_events') as unknown as Collection<MovedRow>;
    [id = ''] = await newCases(server.installation, 2);
    await lengthen();
    await stores.cases.trimHistory('main', await read(server.installation, id), KEPT);
    assert.equal((await read(server.installation, id)).events.length, KEPT);
    assert.ok((await moved.countDocuments({ case: id })) >= ROWS - KEPT);
  });
  after(() => server.stop());

  /** Rows enough that most of them are moved out of the document. */
  const lengthen = async (): Promise<void> => {
    const { stores, core, clock } = server.installation;
    const clerk = await stores.accounts.byUsername('main', 'housing-window');
    assert.ok(clerk);
    const needs = {
      cases: stores.cases,
      definitions: createCaseDefinitions(core.published, core.catalog, stores.accounts),
      announcer: createCaseAnnouncer(),
    };
    const record = await read(server.installation, id);
    const [task] = record.case.tasks;
    const { bundle } = await needs.definitions.of('main', record.case.item);
    const material = bundle.materials[0]?.key;
    assert.ok(task && material);
    for (let n = 0; n < ROWS; n += 1) {
      const payload = { checks: [{ material, result: n % 2 ? 'conforms' : 'doubtful' }] };
      const command = {
        type: 'check-materials',
        task: task.id,
        actor: actorOf(principalOf(clerk, '')),
        payload,
      };
      await commitCommand(needs, { workspace: 'main', id, command, now: clock.now() });
    }
  };

  const findings = async (): Promise<BrokenCase[]> => {
    const found: BrokenCase[] = [];
    for await (const { broken } of verifyCases(server.installation.stores.cases, 'main'))
      if (broken) found.push(broken);
    return found;
  };
  const assertFound = async (seq: number, fault: BrokenCase['fault']): Promise<void> => {
    const found = (await findings()).map((one) => [one.id, one.seq, one.fault]);
    assert.deepEqual(found, [[id, seq, fault]]);
  };

  /** Does something to what is stored, looks, and puts everything back as it was. */
  const tampering = async (tamper: () => Promise<unknown>, look: () => Promise<void>): Promise<void> => {
    const document = await cases.findOne({ _id: id });
    const rows = await moved.find({ case: id }).toArray();
    assert.ok(document);
    try {
      await tamper();
      await look();
    } finally {
      await cases.replaceOne({ _id: id }, document, { upsert: true });
      await moved.deleteMany({ case: id });
      await moved.insertMany(rows);
    }
  };
  const eventAt = async (seq: number): Promise<CaseEvent> => {
    const row = await moved.findOne({ case: id, seq });
    const event = row?.event ?? (await cases.findOne({ _id: id }))?.events.find((one) => one.seq === seq);
    assert.ok(event);
    return event;
  };

  it('finds nothing in what was not touched', async () => {
    assert.deepEqual(await findings(), []);
  });

  for (const [where, at] of [
    ['in the document', 55],
    ['among the rows moved out of it', 12],
  ] as const) {
    const inDocument = at > ROWS - KEPT;
    const setEvent = (seq: number, event: CaseEvent) =>
      inDocument
        ? cases.updateOne({ _id: id, 'events.seq': seq }, { $set: { 'events.$': event } })
        : moved.updateOne({ case: id, seq }, { $set: { event } });
    const insertEvent = (event: CaseEvent, place: number) =>
      inDocument
        ? cases.updateOne({ _id: id }, { $push: { events: { $each: [event], $position: place } } })
        : moved.insertOne({ _id: `${id}:forged`, workspace: 'main', case: id, seq: at - 0.5, event });

    it(`names a row that was edited ${where}`, () =>
      tampering(
        async () => setEvent(at, { ...(await eventAt(at)), at: '2020-01-01T00:00:00.000Z' }),
        () => assertFound(at, 'edited'),
      ));
    it(`names a row that was removed ${where}`, () =>
      tampering(
        () =>
          inDocument
            ? cases.updateOne({ _id: id }, { $pull: { events: { seq: at } } })
            : moved.deleteOne({ case: id, seq: at }),
        () => assertFound(at, 'removed'),
      ));
    it(`names a row that was moved ${where}`, () =>
      tampering(
        async () => {
          const [one, other] = [await eventAt(at), await eventAt(at + 1)];
          if (inDocument) {
            const events = (await cases.findOne({ _id: id }))?.events ?? [];
            const swapped = events.map((row) => (row.seq === at ? other : row.seq === at + 1 ? one : row));
            await cases.updateOne({ _id: id }, { $set: { events: swapped } });
          } else {
            await setEvent(at, other);
            await setEvent(at + 1, one);
          }
        },
        () => assertFound(at, 'reordered'),
      ));
    it(`names a row that was put in ${where}, even one that chains to the row before`, () =>
      tampering(
        async () => {
          const before = await eventAt(at - 1);
          const { seq: _, prev: __, hash: ___, ...body } = await eventAt(at);
          const [forged] = chain([body], { seq: before.seq - 1, hash: before.prev });
          assert.ok(forged);
          const first = (await read(server.installation, id)).events[0]?.seq ?? 0;
          await insertEvent(forged, at - first);
        },
        () => assertFound(at - 1, 'inserted'),
      ));
  }

  it('names rows missing at the end', () =>
    tampering(
      async () => {
        const { seq } = (await read(server.installation, id)).case;
        await cases.updateOne({ _id: id }, { $pull: { events: { seq } } });
      },
      async () => assertFound((await read(server.installation, id)).case.seq, 'removed'),
    ));

  it('names a row put among the moved ones under a number the document has', () =>
    tampering(
      async () => {
        const event = { ...(await eventAt(55)), at: '2020-01-01T00:00:00.000Z' };
        await moved.insertOne({ _id: `${id}:55`, workspace: 'main', case: id, seq: 55, event });
      },
      () => assertFound(55, 'inserted'),
    ));

  it('takes no offence at a row a crash left in both places', () =>
    tampering(
      async () =>
        moved.insertOne({ _id: `${id}:55`, workspace: 'main', case: id, seq: 55, event: await eventAt(55) }),
      async () => assert.deepEqual(await findings(), []),
    ));

  it('names a case that is not what its history makes it', () =>
    tampering(
      () => cases.updateOne({ _id: id }, { $set: { 'case.form.totalUnits': 1 } }),
      () => assertFound(0, 'state'),
    ));

  it('names a case that is gone while rows of it are left', () =>
    tampering(
      () => cases.deleteOne({ _id: id }),
      () => assertFound(0, 'case-removed'),
    ));
});
