/** Index definitions and the keys a document has in them. */
import { Doc } from './bson/doc.ts';
import { RawValue, T, type Maybe } from './bson/value.ts';
import { EmbeddedError, codes } from './errors.ts';
import { encodeCompound } from './key-encoder.ts';
import { arrayIndex } from './matcher/path.ts';
import { compileFilter, type Filter } from './matcher/matcher.ts';

/** An index as the server holds it. */
export interface Index {
  id: number;
  name: string;
  /** The definition as the client gave it (with `v` and `name`), as listIndexes returns it. */
  spec: Doc;
  paths: string[];
  parts: string[][];
  descending: boolean[];
  unique: boolean;
  sparse: boolean;
  partial: Filter | undefined;
  partialSource: Doc | undefined;
  expireAfterSeconds: number | undefined;
  /** A hashed index is kept as an ordinary one, which answers equality just as well. */
  hidden: boolean;
  /** Some document has an array on a path: bounds must not be combined and the order is not a sort. */
  multikey: boolean;
  /** Some key was too long and is cut: the order is not a sort and equality needs the document. */
  cut: boolean;
  /** False while existing documents are still being added. */
  ready: boolean;
}

/** Builds the in-memory form from a stored or requested definition. */
export function makeIndex(
  id: number,
  spec: Doc,
  state: { multikey?: boolean; cut?: boolean; ready?: boolean } = {},
): Index {
  const fields = [...(spec.get('key') as Doc)];
  const partial = spec.get('partialFilterExpression');
  const ttl = spec.get('expireAfterSeconds');
  return {
    id,
    name: String(spec.get('name')),
    spec,
    paths: fields.map(([path]) => path),
    parts: fields.map(([path]) => path.split('.')),
    descending: fields.map(([, direction]) => Number(direction) < 0),
    unique: spec.get('unique') === true || String(spec.get('name')) === '_id_',
    sparse: spec.get('sparse') === true,
    partial: partial instanceof Doc ? compileFilter(partial) : undefined,
    partialSource: partial instanceof Doc ? partial : undefined,
    expireAfterSeconds: ttl === undefined ? undefined : Number(ttl),
    hidden: spec.get('hidden') === true,
    multikey: state.multikey === true,
    cut: state.cut === true,
    ready: state.ready !== false,
  };
}

/** The keys of one document in one index. */
export interface DocKeys {
  keys: Buffer[];
  /** The field values behind each key, for the message about a duplicate. */
  values: Maybe[][];
  multikey: boolean;
  cut: boolean;
}

const NONE: DocKeys = { keys: [], values: [], multikey: false, cut: false };
const EMPTY_ARRAY = new RawValue(T.undefined, Buffer.alloc(0));

interface Position {
  value: Maybe;
  /** Parts of the path still to follow. */
  from: number;
  /** An element of an array: it stands for itself even when it is an array. */
  done: boolean;
}

/** All keys `doc` has in `index`: none if the index leaves it out, several where it holds arrays. */
export function keysFor(index: Index, doc: Doc): DocKeys {
  if (index.partial && !index.partial.matches(doc)) return NONE;
  const seen = new Set<string>();
  const result: DocKeys = { keys: [], values: [], multikey: false, cut: false };
  let anyField = false;

  const emit = (positions: Position[]): void => {
    const values = positions.map((p) => p.value);
    if (values.some((v) => v !== undefined)) anyField = true;
    const { key, cut } = encodeCompound(values, index.descending);
    const text = key.toString('latin1');
    if (cut) result.cut = true;
    else if (seen.has(text)) return;
    seen.add(text);
    result.keys.push(key);
    result.values.push(values);
  };

  const expand = (positions: Position[]) => {
    let prefix: string | undefined;
    for (let i = 0; i < positions.length; i++) {
      const p = positions[i] as Position;
      const parts = index.parts[i] as string[];
      while (p.from < parts.length && !p.done) {
        const part = parts[p.from] as string;
        if (p.value instanceof Doc) p.value = p.value.get(part);
        else if (Array.isArray(p.value)) {
          const at = arrayIndex(part);
          if (at === undefined) break;
          p.value = p.value[at];
        } else p.value = undefined;
        p.from++;
      }
      if (!Array.isArray(p.value) || p.done) continue;
      const path = parts.slice(0, p.from).join('.');
      if (prefix !== undefined && prefix !== path) {
        throw new EmbeddedError(
          codes.CannotIndexParallelArrays,
          `cannot index parallel arrays [${parts[p.from - 1]}] [${prefix.split('.').at(-1)}]`,
        );
      }
      prefix = path;
    }
    if (prefix === undefined) return emit(positions);
    result.multikey = true;
    const shared = positions.map(
      (p, i) =>
        Array.isArray(p.value) &&
        !p.done &&
        (index.parts[i] as string[]).slice(0, p.from).join('.') === prefix,
    );
    const array = positions[shared.indexOf(true)]?.value as Maybe[];
    for (const element of array.length ? array : [undefined]) {
      expand(
        positions.map((p, i) => {
          if (!shared[i]) return { ...p };
          const atEnd = p.from === (index.parts[i] as string[]).length;
          if (atEnd) return { value: array.length ? element : EMPTY_ARRAY, from: p.from, done: true };
          // Inside an array only documents have fields.
          return element instanceof Doc
            ? { ...p, value: element }
            : { value: undefined, from: p.from, done: true };
        }),
      );
    }
  };

  expand(index.parts.map(() => ({ value: doc, from: 0, done: false })));
  return index.sparse && !anyField ? NONE : result;
}
