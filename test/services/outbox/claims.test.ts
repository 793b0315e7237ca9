import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { later, realClock } from '../../../platform/services/clock.ts';
import { createCarrier } from '../../../platform/services/outbox/carry.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { newCases, read } from '../deadlines/support.ts';

describe('several processes carry the effects of one case', () => {
  let server: TestServer;
  before(async () => {
    // Only the carriers of the tests carry here.
    server = await startTestServer({ env: { WORK: 'elsewhere' } });
  });
  after(() => server.stop());

  /** A carrier as another process has it; each delivery takes its time and is counted. */
  const carrier = (holder: string, delivered: string[], slow = 30, wall = realClock) => {
    const { stores, workspace, cases } = server.installation;
    const note = async (_workspace: string, _record: unknown, entry: { key: string }): Promise<void> => {
      await sleep(slow);
      delivered.push(entry.key);
    };
    return createCarrier({
      ...{ workspace: workspace.key, cases: stores.cases, projector: cases.projector, holder, wall },
      deliveries: { notify: note, 'render-document': note, certificate: note },
      log: { warn: (detail: unknown) => assert.fail(JSON.stringify(detail)) },
    });
  };

  it('five at the same moment: each effect is carried once', async () => {
    const ids = await newCases(server.installation, 6);
    const wanted = (await Promise.all(ids.map((id) => read(server.installation, id)))).flatMap((record) =>
      record.outbox.map((entry) => entry.key),
    );
    assert.ok(wanted.length >= ids.length);
    const delivered: string[] = [];
    const carriers = ['a', 'b', 'c', 'd', 'e'].map((name) => carrier(name, delivered));
    await Promise.all(ids.flatMap((id) => carriers.map((carry) => carry(id))));
    assert.deepEqual(delivered.toSorted(), wanted.toSorted());
    for (const id of ids) assert.deepEqual((await read(server.installation, id)).outbox, []);
  });

  it('a claim is let go as soon as the work is done, also when the case went on meanwhile', async () => {
    const [id = ''] = await newCases(server.installation, 1);
    const { stores, workspace } = server.installation;
    const record = await read(server.installation, id);
    const claim = { holder: 'a', now: realClock.now(), until: later(realClock.now(), 30_000) };
    assert.ok(await stores.cases.claim(workspace.key, id, claim));
    assert.equal(await stores.cases.claim(workspace.key, id, { ...claim, holder: 'b' }), null);
    assert.ok(await stores.cases.claim(workspace.key, id, claim), 'its holder may prolong it');
    const delivered = record.outbox.map((entry) => entry.key);
    await stores.cases.settle(workspace.key, id, {
      version: record.case.version - 1,
      delivered,
      holder: 'a',
    });
    assert.ok(await stores.cases.claim(workspace.key, id, { ...claim, holder: 'b' }));
    await stores.cases.settle(workspace.key, id, {
      version: record.case.version,
      delivered: [],
      holder: 'b',
    });
    assert.ok(await stores.cases.claim(workspace.key, id, { ...claim, holder: 'c' }));
    assert.ok(!(await stores.cases.pending(workspace.key, '', 1000)).includes(id));
  });

  it('what a killed process had claimed is carried by another once the claim has run out', async () => {
    const [id = ''] = await newCases(server.installation, 1);
    const { stores, workspace } = server.installation;
    const now = realClock.now();
    assert.ok(
      await stores.cases.claim(workspace.key, id, { holder: 'dead', now, until: later(now, 30_000) }),
    );
    const delivered: string[] = [];
    await carrier('next', delivered)(id);
    assert.deepEqual(delivered, []);
    await carrier('next', delivered, 0, { now: () => later(realClock.now(), 31_000) })(id);
    assert.equal(delivered.length > 0 && new Set(delivered).size, delivered.length);
  });

  it('a server alone on its database lets go of all claims when it starts', async () => {
    const [id = ''] = await newCases(server.installation, 1);
    const { stores, workspace } = server.installation;
    const now = realClock.now();
    await stores.cases.claim(workspace.key, id, { holder: 'dead', now, until: later(now, 30_000) });
    await stores.cases.releaseClaims(workspace.key);
    const delivered: string[] = [];
    await carrier('next', delivered)(id);
    assert.ok(delivered.length > 0);
  });
});
