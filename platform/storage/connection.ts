import mongoose, { type Connection } from 'mongoose';

// A value that looks like an operator is compared as a value; our own operators are marked with `trusted`.
mongoose.set('sanitizeFilter', true);
mongoose.set('strictQuery', 'throw');

export interface DatabaseOptions {
  uri: string;
  name: string;
}

/** Opens one connection pool. Stores are made on it, so several servers can live in one process. */
export async function openDatabase({ uri, name }: DatabaseOptions): Promise<Connection> {
  return mongoose
    .createConnection(uri, {
      dbName: name,
      autoIndex: false,
      autoCreate: false,
      ignoreUndefined: true,
      maxPoolSize: 40,
      serverSelectionTimeoutMS: 8000,
    })
    .asPromise();
}

/** Creates the indexes of every model made on the connection; what exists already is left as it is. */
export async function createIndexes(connection: Connection): Promise<void> {
  await Promise.all(Object.values(connection.models).map((model) => model.createIndexes()));
}

/** Whether the database answers within so many milliseconds. */
export async function answers(connection: Connection, patience: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), patience);
  });
  const pinged = connection.db?.command({ ping: 1 }).then(
    () => true,
    () => false,
  );
  const answered = await Promise.race([pinged ?? false, late]);
  clearTimeout(timer);
  return answered;
}

/** True when a unique index refused a write: somebody else was first. */
export function isDuplicate(reason: unknown): boolean {
  return (reason as { code?: unknown } | null)?.code === 11000;
}

/** Marks an operator written by us (`{$in: [...]}`) so that it is not taken for a value. Never pass request data whole. */
export const trusted = mongoose.trusted;

/** Text of a search box as a pattern that matches it literally. */
export function containing(text: string): { $regex: string; $options: string } {
  return trusted({ $regex: escaped(text), $options: 'i' });
}

/** The same at the beginning of what is stored: a range of an index. */
export function beginningWith(text: string): { $regex: string } {
  return trusted({ $regex: `^${escaped(text)}` });
}

/** A pattern with a NUL in it cannot be sent; escaped it can. */
const escaped = (text: string): string =>
  text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('\0', '\\x00');
