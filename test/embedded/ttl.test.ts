import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { describe, it } from 'mocha';
import { Catalog } from '../../platform/embedded/catalog.ts';
import type { Database } from '../../platform/embedded/commands/context.ts';
import { Cursors } from '../../platform/embedded/cursors.ts';
import { Documents } from '../../platform/embedded/documents.ts';
import { makeIndex } from '../../platform/embedded/indexes.ts';
import { Store } from '../../platform/embedded/store.ts';
import { expireDocuments } from '../../platform/embedded/ttl.ts';
import { doc, temporaryDirectory } from './support.ts';

describe('documents with a lifetime', () => {
  it('go when their time has come, by their earliest date, and only dates count', async () => {
    const dir = temporaryDirectory();
    const store = new Store(dir);
    const catalog = new Catalog(store);
    const documents = new Documents(store, catalog);
    const database: Database = {
      store,
      catalog,
      documents,
      cursors: new Cursors(),
      startedAt: 0,
      connections: () => 0,
    };
    const c = await store.transaction(() => {
      const made = catalog.ensure('t.c');
      made.indexes = [
        makeIndex(catalog.allocate(), doc({ key: { at: 1 }, name: 'at_1', expireAfterSeconds: 60 })),
      ];
      const now = 1_000_000;
      for (const [_id, at] of [
        ['old', new Date(now - 61_000)],
        ['young', new Date(now - 59_000)],
        ['list', [new Date(now), new Date(now - 70_000)]],
        ['number', 5],
        ['none', null],
      ] as const) {
        documents.insert(made, doc({ _id, at }));
      }
      return made;
    });
    assert.equal(await expireDocuments(database, 1_000_000), 2);
    const left = [...store.docs.getRange({})].map(({ value }) =>
      String(doc({ v: 0 }) && value.toString('latin1').match(/young|number|none|old|list/)?.[0]),
    );
    assert.deepEqual(left.sort(), ['none', 'number', 'young']);
    assert.equal(store.count(store.idx, c.indexes[0]?.id as number), 3);
    await store.close();
    rmSync(dir, { recursive: true, force: true });
  });
});
