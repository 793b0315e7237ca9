/** Deleting documents whose time has come: what indexes with `expireAfterSeconds` ask for. */
import { Doc } from './bson/doc.ts';
import type { Maybe } from './bson/value.ts';
import type { CommandContext, Database } from './commands/context.ts';
import { removeAll } from './commands/modify.ts';
import { Operation } from './operation.ts';

/** One pass over all such indexes. Returns how many documents went. */
export async function expireDocuments(database: Database, now = Date.now()): Promise<number> {
  let removed = 0;
  for (const c of database.catalog.databases().flatMap((db) => database.catalog.inDatabase(db))) {
    for (const index of c.indexes) {
      if (index.expireAfterSeconds === undefined || !index.ready) continue;
      const field = index.paths[0] as string;
      const due = new Date(now - index.expireAfterSeconds * 1000);
      const parts: Record<string, Maybe> = { [field]: Doc.of({ $lte: due, $gte: new Date(-8.64e15) }) };
      const filter = index.partialSource
        ? Doc.of({ $and: [Doc.of(parts), index.partialSource] })
        : Doc.of(parts);
      const ctx: CommandContext = {
        ...database,
        db: c.db,
        body: new Doc(),
        op: new Operation(),
        session: undefined,
        connectionId: 0,
      };
      removed += await removeAll(ctx, c, { filter });
    }
  }
  return removed;
}
