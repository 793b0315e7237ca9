import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open } from 'lmdb';
import { Doc } from '../../platform/embedded/bson/doc.ts';
import { encodeDoc } from '../../platform/embedded/bson/encode.ts';
import { keyOf, type Row, Store } from '../../platform/embedded/store.ts';
import { Binary } from 'bson';

const OWNER = 7;
const keyOfRow = (n: number): Buffer => keyOf(OWNER, Buffer.from(String(n).padStart(6, '0')));

/** Documents whose bytes begin with every number a length can end in, the ones that mark compressed values included. */
function documents(): Buffer[] {
  const lengths = [
    ...Array(300).keys(),
    ...Array.from({ length: 300 }, (_, n) => 900 + n),
    4000,
    60_000,
    2_000_000,
  ];
  return lengths.flatMap((length) => [
    encodeDoc(Doc.of({ _id: length, text: '办事指南'.repeat(Math.ceil(length / 12)).slice(0, length) })),
    // What cannot be made smaller.
    encodeDoc(Doc.of({ _id: length, bytes: new Binary(randomBytes(length)) })),
  ]);
}

describe('embedded store', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'banshi-store-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const put = (store: Store, values: readonly Buffer[]): Promise<void> =>
    store.transaction(() => values.forEach((value, n) => void store.docs.put(keyOfRow(n), value)));
  const assertHolds = (store: Store, values: readonly Buffer[]): void => {
    const rows: Row[] = store.rows(
      store.docs,
      keyOf(OWNER, Buffer.alloc(0)),
      keyOf(OWNER + 1, Buffer.alloc(0)),
      1e6,
    );
    assert.equal(rows.length, values.length);
    for (const [n, value] of values.entries()) {
      assert.ok(rows[n]?.value.equals(value), `row ${n} of the range`);
      assert.ok(store.docs.getBinary(keyOfRow(n))?.equals(value), `row ${n}`);
    }
  };

  it('gives back every document byte for byte, before and after it is opened again', async () => {
    const values = documents();
    const store = new Store(folder);
    await put(store, values);
    assertHolds(store, values);
    await store.close();
    const again = new Store(folder);
    assertHolds(again, values);
    await again.close();
  });

  it('keeps large documents compressed', async () => {
    const store = new Store(folder);
    const value = encodeDoc(Doc.of({ _id: 1, text: '办事指南'.repeat(1500) }));
    await put(
      store,
      Array.from({ length: 200 }, () => value),
    );
    await store.close();
    assert.ok(statSync(join(folder, 'data.mdb')).size < 200 * value.length * 0.5);
  });

  it('a store that was begun without compression stays readable and goes on without it', async () => {
    const values = documents();
    const binary = { encoding: 'binary', keyEncoding: 'binary' } as const;
    const root = open<Buffer, Buffer>({ path: folder, ...binary, maxDbs: 4, noSubdir: false });
    const cat = root.openDB<Buffer, Buffer>('cat', binary);
    const docs = root.openDB<Buffer, Buffer>('docs', binary);
    await root.transaction(() => {
      void cat.put(Buffer.from('meta'), encodeDoc(Doc.of({ next: 8 })));
      for (const [n, value] of values.entries()) void docs.put(keyOfRow(n), value);
    });
    await root.close();
    const store = new Store(folder);
    assertHolds(store, values);
    const other = values.toReversed();
    await put(store, other);
    assertHolds(store, other);
    await store.close();
    const again = new Store(folder);
    assertHolds(again, other);
    await again.close();
  });
});
