import assert from 'node:assert/strict';
import { verifyChain } from '../../../platform/runtime/index.ts';
import { localDate } from '../../../platform/services/clock.ts';
import type { DueCase } from '../../../platform/services/ports/cases.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { jumpTo, newCases, NO_LEASES, read, sweeper, warned } from './support.ts';

const CASES = 24;

describe('the sweep of deadlines', () => {
  let server: TestServer;
  let ids: string[];
  before(async () => {
    // Nobody but the tests sweeps here.
    server = await startTestServer({ env: { WORK: 'elsewhere' } });
    await jumpTo(server.installation, '2026-03-02');
    ids = await newCases(server.installation, CASES);
  });
  after(() => server.stop());

  const seqs = async (): Promise<number[]> =>
    Promise.all(ids.map(async (id) => (await read(server.installation, id)).case.seq));

  it('a new case says on which day it has to be looked at', async () => {
    for (const id of ids)
      assert.match((await read(server.installation, id)).nextCheckOn ?? '', /^2026-03-\d\d$/);
  });

  it('does nothing, and takes no lease, before that day', async () => {
    assert.equal(await sweeper(server.installation).run(), 0);
  });

  it('three at once, all let in: what is due happens once in every case', async () => {
    await jumpTo(server.installation, '2026-03-12');
    const sweepers = Array.from({ length: 3 }, () => sweeper(server.installation, NO_LEASES));
    const happened = (await Promise.all(sweepers.map((one) => one.run()))).reduce((sum, n) => sum + n, 0);
    assert.ok(happened >= CASES, `${happened} things happened`);
    const alike = await warned(server.installation, ids[0] ?? '');
    assert.ok(alike.length > 0, 'warnings were due');
    for (const id of ids) {
      const keys = await warned(server.installation, id);
      assert.equal(new Set(keys).size, keys.length, `${id}: ${keys.join(' ')}`);
      assert.deepEqual(keys.toSorted(), alike.toSorted());
      const { case: current, events, nextCheckOn } = await read(server.installation, id);
      assert.ok(!nextCheckOn || nextCheckOn > localDate(server.installation.clock.now()));
      assert.deepEqual(verifyChain(events, undefined, { seq: current.seq, hash: current.head }), {
        ok: true,
      });
    }
  });

  it('again on the same day, after a jump back, and forward to that day: nothing more', async () => {
    const before = await seqs();
    for (const day of ['2026-03-12', '2026-03-03', '2026-03-12']) {
      await jumpTo(server.installation, day);
      assert.equal(await sweeper(server.installation).run(), 0, day);
    }
    assert.deepEqual(await seqs(), before);
  });

  it('a sweep broken off in the middle is finished by the next one, each thing once', async () => {
    await jumpTo(server.installation, '2026-04-20');
    let looks = 0;
    await sweeper(server.installation).run(() => ++looks > 1);
    await sweeper(server.installation).run();
    const counts = await Promise.all(ids.map(async (id) => (await warned(server.installation, id)).length));
    assert.equal(new Set(counts).size, 1, counts.join(' '));
    for (const id of ids) {
      const keys = await warned(server.installation, id);
      assert.equal(new Set(keys).size, keys.length);
    }
    assert.equal(await sweeper(server.installation).run(), 0);
  });

  it('one sweeps while another holds the lease: the other leaves it to them', async () => {
    const { stores, workspace } = server.installation;
    await jumpTo(server.installation, '2026-03-02');
    const [id = ''] = await newCases(server.installation, 1);
    await jumpTo(server.installation, '2026-03-12');
    const [now, until] = ['2000-01-01T00:00:00.000Z', '2999-01-01T00:00:00.000Z'];
    assert.equal(
      await stores.leases.take(workspace.key, 'deadline-sweep', { holder: 'other', now, until }),
      true,
    );
    assert.equal(await sweeper(server.installation).run(), 0);
    await stores.leases.release(workspace.key, 'deadline-sweep', 'other');
    assert.ok((await sweeper(server.installation).run()) > 0);
    assert.ok((await warned(server.installation, id)).length > 0);
  });

  it('a day that moved without a command is only noted', async () => {
    const { stores, workspace } = server.installation;
    await jumpTo(server.installation, '2026-03-02');
    const [id = ''] = await newCases(server.installation, 1);
    const { case: current, nextCheckOn } = await read(server.installation, id);
    await stores.cases.checkOn(workspace.key, id, current.version, '2026-03-01');
    assert.equal(await sweeper(server.installation).run(), 0);
    const after = await read(server.installation, id);
    assert.deepEqual([after.nextCheckOn, after.case.version], [nextCheckOn, current.version]);
    assert.equal(await stores.cases.checkOn(workspace.key, id, current.version - 1, '2026-03-01'), false);
  });

  it('finds due cases in the order of their days, a page at a time', async () => {
    const { stores, workspace } = server.installation;
    await jumpTo(server.installation, '2026-03-02');
    const own = await newCases(server.installation, 7);
    for (const [n, id] of own.entries()) {
      const { version } = (await read(server.installation, id)).case;
      await stores.cases.checkOn(workspace.key, id, version, n < 3 ? '2020-01-02' : '2020-01-01');
    }
    const found: string[] = [];
    let after: DueCase | null = null;
    do {
      const page: DueCase[] = await stores.cases.due(workspace.key, '2020-01-02', after, 2);
      found.push(...page.map((one) => one.id));
      after = page.at(-1) ?? null;
    } while (after);
    assert.deepEqual(found, [...own.slice(3).sort(), ...own.slice(0, 3).sort()]);
  });
});
