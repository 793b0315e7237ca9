import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { isPlainJson } from '../../platform/runtime/index.ts';
import type { Account } from '../../platform/services/ports/accounts.ts';
import type { StoredDefinition } from '../../platform/services/ports/definitions.ts';
import type { StoredItem } from '../../platform/services/ports/items.ts';
import { answers, containing, openDatabase } from '../../platform/storage/connection.ts';
import { json, type Owned, text, workspaceModel } from '../../platform/storage/workspace-model.ts';
import { startTestDatabase, type TestDatabase } from '../support/database.ts';

const NOW = '2026-03-02T01:00:00.000Z';
const account = (username: string, more: Partial<Account> = {}): Account => ({
  ...{
    id: randomUUID(),
    username,
    passwordHash: 'x',
    name: '某人',
    kind: 'staff',
    roles: ['reviewer'],
    posts: [],
  },
  ...{ disabled: false, mustChangePassword: false, demo: false, failures: 0, createdAt: NOW },
  ...more,
});
const theme = (key: string, more: Partial<StoredDefinition> = {}): StoredDefinition => ({
  ...{ kind: 'theme', key, revision: 1, body: { key, name: `主题 ${key}`, group: 'person', order: 1 } },
  ...{ updatedAt: NOW, updatedBy: '我' },
  ...more,
});

describe('storage', () => {
  let database: TestDatabase;
  before(async () => {
    database = await startTestDatabase();
  });
  after(() => database.stop());

  describe('every collection', () => {
    interface Note extends Owned {
      _id: string;
      title: string;
      body: unknown;
    }

    it('has a workspace in front of every index', () => {
      for (const model of Object.values(database.connection.models)) {
        for (const [keys] of model.schema.indexes()) {
          assert.equal(Object.keys(keys)[0], 'workspace', `${model.modelName} ${JSON.stringify(keys)}`);
        }
        assert.equal(model.schema.path('workspace')?.options.required, true, model.modelName);
      }
    });

    it('refuses what its schema does not know, in documents and in filters', async () => {
      const notes = workspaceModel<Note>(database.connection, {
        name: 'notes',
        fields: { _id: text, title: text, body: json },
      });
      const create = (document: object) => notes.create(document as never);
      await assert.rejects(
        create({ _id: '1', workspace: 'a', title: 't', body: {}, role: 'admin' }),
        /not in schema/,
      );
      await assert.rejects(create({ _id: '1', title: 't', body: {} }), /workspace.* required/);
      await assert.rejects(notes.find({ owner: 'x' } as never).exec(), /owner/);
    });

    it('takes an operator that came with a request for a value', async () => {
      const notes = database.connection.model<Note>('notes');
      await notes.create({ _id: 'secret', workspace: 'a', title: 'secret', body: {} });
      for (const operator of [{ $ne: null }, { $gt: '' }, { $regex: '.*' }]) {
        const found = notes.findOne({ workspace: 'a', title: operator as never }).lean();
        await found.then(
          (row) => assert.equal(row, null),
          (reason: Error) => assert.match(reason.name, /CastError/),
        );
      }
      assert.ok(await notes.findOne({ workspace: 'a', title: containing('ECR') }).lean());
    });

    it('keeps JSON as it was given, empty objects and strange keys included', async () => {
      const notes = database.connection.model<Note>('notes');
      // What the engine takes; the few names a driver would not store whole never get this far.
      const value = fc.jsonValue({ maxDepth: 4 }).filter(isPlainJson);
      await fc.assert(
        fc.asyncProperty(value, async (body) => {
          const _id = randomUUID();
          await notes.create({ _id, workspace: 'a', title: 't', body: { body } });
          const row = await notes.findById(_id).lean<Note>();
          assert.equal(JSON.stringify(row?.body), JSON.stringify({ body }));
        }),
        { numRuns: 200 },
      );
    });

    it('finds literally what a search box held', async () => {
      const { definitions } = database.stores;
      await definitions.insert('search', theme('dots', { body: { key: 'dots', name: 'a.b*c(d)[e]' } }));
      const found = async (q: string) =>
        (await definitions.page('search', 'theme', { q, page: 1, size: 10 })).total;
      assert.equal(await found('A.B*C(D)[E]'), 1);
      for (const q of ['.*', 'a.b.c', '^a', '\\', '\0', '$', 'a|b']) assert.equal(await found(q), 0, q);
    });
  });

  it('says whether it answers', async () => {
    assert.equal(await answers(database.connection, 5000), true);
    const gone = await openDatabase({ uri: database.uri, name: 'banshi' });
    await gone.close();
    assert.equal(await answers(gone, 500), false);
  });

  describe('accounts', () => {
    it('of another workspace are not there', async () => {
      const { accounts } = database.stores;
      const one = account('same-name');
      assert.equal(await accounts.insert('one', one), 'ok');
      assert.equal(await accounts.insert('two', account('same-name')), 'ok');
      assert.equal(await accounts.insert('one', account('SAME-name')), 'username');
      assert.equal(await accounts.byId('two', one.id), null);
      assert.equal(await accounts.change('two', one.id, { name: '别人' }), null);
      assert.equal(await accounts.remove('two', one.id), false);
      assert.equal(await accounts.countFailure('two', one.id), 0);
      assert.equal((await accounts.byId('one', one.id))?.name, '某人');
    });

    it('have one number per kind, and any number of accounts without one', async () => {
      const { accounts } = database.stores;
      const person = (name: string, kind: Account['kind']) =>
        account(name, { kind, idNumber: '990101199003074120' });
      assert.equal(await accounts.insert('numbers', person('p-one', 'person')), 'ok');
      assert.equal(await accounts.insert('numbers', person('p-two', 'person')), 'idNumber');
      assert.equal(await accounts.insert('numbers', person('e-one', 'enterprise')), 'ok');
      assert.equal(await accounts.insert('numbers', account('s-one')), 'ok');
      assert.equal(await accounts.insert('numbers', account('s-two')), 'ok');
    });

    it('a change to undefined takes the field away', async () => {
      const { accounts } = database.stores;
      const one = account('locked', { lockedUntil: NOW, department: 'housing' });
      await accounts.insert('change', one);
      const changed = await accounts.change('change', one.id, { lockedUntil: undefined, failures: 3 });
      assert.equal(changed && 'lockedUntil' in changed, false);
      assert.equal(changed?.failures, 3);
      assert.equal(changed?.department, 'housing');
    });

    it('failures are counted one by one, however many come at once', async () => {
      const { accounts } = database.stores;
      const one = account('counted');
      await accounts.insert('count', one);
      const counts = await Promise.all(
        Array.from({ length: 20 }, () => accounts.countFailure('count', one.id)),
      );
      assert.deepEqual(
        [...counts].sort((a, b) => a - b),
        Array.from({ length: 20 }, (_, index) => index + 1),
      );
    });

    it('who holds a post: active people of that department', async () => {
      const { accounts } = database.stores;
      const holder = (name: string, department: string, more: Partial<Account> = {}) =>
        accounts.insert('posts', account(name, { department, posts: ['window', 'other'], ...more }));
      await holder('h-one', 'housing');
      await holder('h-two', 'housing', { disabled: true });
      await holder('m-one', 'market');
      const found = await accounts.holders('posts', [{ department: 'housing', post: 'window' }]);
      assert.deepEqual(
        found.map(({ username }) => username),
        ['h-one'],
      );
      assert.deepEqual(await accounts.holders('posts', []), []);
    });

    it('who has acted cannot be removed', async () => {
      const { accounts } = database.stores;
      const one = account('actor');
      await accounts.insert('acted', one);
      await accounts.markActed('acted', one.id, NOW);
      await accounts.markActed('acted', one.id, '2027-01-01T00:00:00.000Z');
      assert.equal((await accounts.byId('acted', one.id))?.actedAt, NOW);
      assert.equal(await accounts.remove('acted', one.id), false);
    });
  });

  it('serials: a hundred at once, each number once, no gap', async () => {
    const { serials } = database.stores;
    const drawn = await Promise.all(Array.from({ length: 100 }, () => serials.next('s', 'permit-2026')));
    assert.deepEqual(
      [...drawn].sort((a, b) => a - b),
      Array.from({ length: 100 }, (_, index) => index + 1),
    );
    assert.equal(await serials.next('s', 'permit-2027'), 1);
    assert.equal(await serials.next('other', 'permit-2026'), 1);
  });

  describe('files', () => {
    it('are found by their digest, stored once, and only in their workspace', async () => {
      const { files } = database.stores;
      const bytes = Buffer.alloc(700_000, 'abc');
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const first = await files.put('f', bytes, 'application/pdf');
      assert.deepEqual(first, { sha256, size: bytes.length, contentType: 'application/pdf' });
      await files.put('f', bytes, 'application/pdf');
      const stored = await database.connection.db
        ?.collection('files.files')
        .countDocuments({ filename: `f/${sha256}` });
      assert.equal(stored, 1);
      assert.deepEqual(await files.read('f', sha256), bytes);
      const opened = await files.open('f', sha256);
      assert.ok(opened);
      assert.deepEqual(await buffer(opened.stream), bytes);
      assert.equal(await files.stat('g', sha256), null);
      for (const bad of ['', 'x', '../f', `${sha256}x`, sha256.toUpperCase()])
        assert.equal(await files.read('f', bad), null);
    });

    it('the same bytes put by many at once can be read', async () => {
      const { files } = database.stores;
      const bytes = Buffer.from('many at once');
      const put = await Promise.all(Array.from({ length: 8 }, () => files.put('f', bytes, 'text/plain')));
      assert.deepEqual(await files.read('f', put[0]?.sha256 ?? ''), bytes);
    });
  });

  describe('definitions and items', () => {
    it('of a revision are replaced once', async () => {
      const { definitions } = database.stores;
      assert.equal(await definitions.insert('d', theme('one')), true);
      assert.equal(await definitions.insert('d', theme('one')), false);
      const won = await Promise.all(
        Array.from({ length: 8 }, (_, index) =>
          definitions.replace('d', theme('one', { revision: 2, updatedBy: String(index) }), 1),
        ),
      );
      assert.equal(won.filter(Boolean).length, 1);
      assert.equal((await definitions.read('d', 'theme', 'one'))?.revision, 2);
      assert.equal(await definitions.read('e', 'theme', 'one'), null);
    });

    it('a published bundle is written once and never again', async () => {
      const { items } = database.stores;
      const bundle = (name: string) => ({ item: { name } }) as never;
      await items.keepBundle('i', 'key', 1, 5, bundle('first'));
      await items.keepBundle('i', 'key', 1, 5, bundle('second'));
      assert.deepEqual(await items.readBundle('i', 'key', 1, 5), { item: { name: 'first' } });
      assert.equal(await items.readBundle('j', 'key', 1, 5), null);
    });

    it('the list pages, sorts and counts without the bundles', async () => {
      const { items } = database.stores;
      const item = (index: number): StoredItem => ({
        ...{ key: `item-${String(index).padStart(3, '0')}`, revision: 1, retired: false, versions: [] },
        status: index % 3 === 0 ? 'published' : 'draft',
        draft: { version: 1, bundle: { item: { name: 'large' } } as never },
        facts: {
          name: `事项 ${index}`,
          department: index % 2 ? 'a' : 'b',
          type: 't',
          themes: ['x'],
          caseKind: 'other',
          statutoryDays: null,
          promisedDays: index,
        },
        ...{
          errorCount: 0,
          warningCount: 0,
          completeness: index,
          createdAt: NOW,
          updatedAt: NOW,
          updatedBy: '我',
        },
      });
      for (let index = 0; index < 30; index += 1) await items.insert('list', item(index));
      const page = await items.page('list', {
        department: 'a',
        status: 'draft',
        sort: '-promisedDays',
        page: 2,
        size: 4,
      });
      assert.equal(page.total, 10);
      assert.deepEqual(
        page.rows.map(({ facts }) => facts.promisedDays),
        [17, 13, 11, 7],
      );
      assert.deepEqual(page.counts, { draft: 10, published: 5 });
      assert.equal('draft' in (page.rows[0] ?? {}), false);
      assert.equal(page.rows[0]?.draftVersion, 1);
      assert.equal((await items.summaries('list')).length, 30);
      assert.equal((await items.summaries('nobody')).length, 0);
    });
  });

  it('idempotency: one of many begins, the rest see it, and what is finished stays', async () => {
    const { idempotency } = database.stores;
    const record = { id: 'k', request: 'r', state: 'running' as const, startedAt: NOW };
    const begun = await Promise.all(Array.from({ length: 10 }, () => idempotency.begin('k', record)));
    assert.equal(begun.filter((one) => one === null).length, 1);
    assert.equal(await idempotency.takeOver('k', 'k', '2020-01-01T00:00:00.000Z', NOW), false);
    await idempotency.finish('k', 'k', 200, { a: [1, {}] });
    await idempotency.releaseRunning('k');
    assert.deepEqual((await idempotency.begin('k', record))?.body, { a: [1, {}] });
    await idempotency.removeOlder('k', '2026-03-03T00:00:00.000Z');
    assert.equal(await idempotency.begin('k', record), null);
  });

  it('audit rows are listed newest first, by what was done and to what', async () => {
    const { audit } = database.stores;
    const row = (at: string, id: string) => ({
      ...{ at, act: 'revealed' as const, actor: 'a', actorName: '我', ip: '::1' },
      subject: { type: 'case', id },
    });
    await audit.record('w', row('2026-03-02T00:00:00.000Z', '1'));
    await audit.record('w', row('2026-03-03T00:00:00.000Z', '2'));
    assert.deepEqual(
      (await audit.list('w', { limit: 10 })).map(({ subject }) => subject.id),
      ['2', '1'],
    );
    assert.equal((await audit.list('w', { subject: '1', limit: 10 })).length, 1);
    assert.equal((await audit.list('v', { limit: 10 })).length, 0);
  });
});
