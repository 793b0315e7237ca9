/** Running a query to its end with turns for others in between. */
import type { Collection } from './catalog.ts';
import type { Operation } from './operation.ts';
import { Finder, type Hit, type Query } from './scan.ts';
import type { Store } from './store.ts';

const FIRST_PIECE = 32;
const LARGEST_PIECE = 512;

/** The hits of a finder, in pieces that grow: a small question stays small. */
export async function* hitsOf(finder: Finder, op: Operation): AsyncGenerator<Hit[], void, void> {
  let size = FIRST_PIECE;
  for (;;) {
    const hits = finder.next(size);
    if (!hits) return;
    if (hits.length) yield hits;
    await op.breathe();
    size = Math.min(size * 2, LARGEST_PIECE);
  }
}

export function find(
  store: Store,
  c: Collection | undefined,
  query: Query,
  op: Operation,
): AsyncGenerator<Hit[], void, void> {
  return c ? hitsOf(new Finder(store, c, query), op) : nothing();
}

async function* nothing(): AsyncGenerator<Hit[], void, void> {}
