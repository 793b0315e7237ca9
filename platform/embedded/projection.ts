/** Projections of find and findAndModify: those of `$project`, and the operators on arrays. */
import { compileExpression, type Env, type Variables } from './aggregate/expression.ts';
import { exclude, flagOf, include, insertField, type Tree } from './aggregate/transforms.ts';
import { Doc } from './bson/doc.ts';
import { isNumeric, toNumber, type Maybe, type Value } from './bson/value.ts';
import { EmbeddedError, unsupported } from './errors.ts';
import { compileFilter, valueTest, isOperatorDoc, type Filter } from './matcher/matcher.ts';
import type { MatchContext } from './matcher/path.ts';

export type Projection = (doc: Doc, vars: Variables) => Doc;

function slice(array: Value[], spec: Value): Value[] {
  const [skip, limit] = Array.isArray(spec) ? spec.map((v) => toNumber(v)) : [undefined, toNumber(spec)];
  if (limit === undefined || !Number.isFinite(limit))
    throw new EmbeddedError(28724, 'First argument to $slice must be an array, but is of type: int');
  if (skip === undefined) return limit < 0 ? array.slice(limit) : array.slice(0, limit);
  if (limit <= 0) throw new EmbeddedError(28724, '$slice limit must be positive');
  const start = skip < 0 ? Math.max(0, array.length + skip) : skip;
  return array.slice(start, start + limit);
}

/** Changes the value at a path if it is there. */
function edit(doc: Doc, parts: string[], change: (v: Value) => Maybe): void {
  const key = parts[0] as string;
  const value = doc.own(key);
  if (value === undefined) return;
  if (parts.length === 1) {
    const next = change(value);
    if (next === undefined) doc.delete(key);
    else doc.set(key, next);
  } else if (value instanceof Doc) edit(value, parts.slice(1), change);
  else if (Array.isArray(value)) {
    for (const item of value) if (item instanceof Doc) edit(item, parts.slice(1), change);
  }
}

/** Compiles a projection; undefined for one that keeps everything. `filter` serves the positional `$`. */
export function compileProjection(spec: Doc | undefined, filter?: Filter): Projection | undefined {
  if (!spec || spec.size === 0) return undefined;
  const tree: Tree = new Map();
  const edits: ((doc: Doc, ctx: MatchContext) => void)[] = [];
  let includes: boolean | undefined;
  let id: boolean | undefined;
  let positional = false;
  const decide = (flag: boolean, path: string): void => {
    if (includes === undefined) includes = flag;
    else if (includes !== flag) {
      throw new EmbeddedError(
        includes ? 31254 : 31253,
        `Cannot do ${flag ? 'inclusion' : 'exclusion'} on field ${path} in ${includes ? 'inclusion' : 'exclusion'} projection`,
      );
    }
  };
  const visit = (doc: Doc, prefix: string): void => {
    for (const [key, value] of doc) {
      const path = prefix + key;
      const flag = flagOf(value);
      if (path.endsWith('.$')) {
        if (!filter || flag === false)
          throw new EmbeddedError(31255, 'positional projection needs an inclusion and a query');
        if (positional)
          throw new EmbeddedError(31276, 'Cannot specify more than one positional projection per query.');
        positional = true;
        const base = path.slice(0, -2);
        decide(true, base);
        insertField(tree, base, { kind: 'flag' });
        edits.push((out, ctx) =>
          edit(out, base.split('.'), (v) => {
            if (!Array.isArray(v)) return v;
            if (ctx.index === undefined)
              throw new EmbeddedError(
                51246,
                "Executor error during find command :: caused by :: positional operator '.$' couldn't find a matching element in the array",
              );
            return v.slice(ctx.index, ctx.index + 1);
          }),
        );
        continue;
      }
      if (flag !== undefined) {
        if (path === '_id') id = flag;
        else {
          decide(flag, path);
          insertField(tree, path, { kind: 'flag' });
        }
        continue;
      }
      const op = value instanceof Doc ? value.firstKey() : undefined;
      if (
        op === '$slice' &&
        !(
          Array.isArray((value as Doc).get('$slice')) &&
          !((value as Doc).get('$slice') as Value[]).every(isNumeric)
        )
      ) {
        const by = (value as Doc).get('$slice') as Value;
        if (includes === true) insertField(tree, path, { kind: 'flag' });
        else sliced.push(path);
        edits.push((out) => edit(out, path.split('.'), (v) => (Array.isArray(v) ? slice(v, by) : v)));
      } else if (op === '$elemMatch') {
        decide(true, path);
        insertField(tree, path, { kind: 'flag' });
        const operand = (value as Doc).get('$elemMatch') as Doc;
        if (path.includes('.'))
          throw new EmbeddedError(31275, 'Cannot use $elemMatch projection on a nested field.');
        const element =
          isOperatorDoc(operand) && !['$and', '$or', '$nor'].includes(operand.firstKey() as string)
            ? undefined
            : compileFilter(operand);
        const test = element ? (v: Maybe) => v instanceof Doc && element.matches(v) : valueTest(operand);
        edits.push((out) =>
          edit(out, [path], (v) => {
            const found = Array.isArray(v) ? v.find(test) : undefined;
            return found === undefined ? undefined : [found];
          }),
        );
      } else if (op === '$meta') throw unsupported('$meta in a projection');
      else if (value instanceof Doc && op !== undefined && !op.startsWith('$')) visit(value, `${path}.`);
      else {
        decide(true, path);
        insertField(tree, path, { kind: 'compute', run: compileExpression(value) });
      }
    }
  };
  const sliced: string[] = [];
  visit(spec, '');
  const including = includes ?? (id === true && sliced.length === 0);
  if (including) for (const path of sliced) insertField(tree, path, { kind: 'flag' });
  if ((including ? id !== false : id === false) && !tree.has('_id')) tree.set('_id', { kind: 'flag' });
  return (doc, vars) => {
    const env: Env = { root: doc, vars };
    const out = including ? include(doc, tree, env) : exclude(doc, tree);
    if (edits.length === 0) return out;
    const ctx: MatchContext = {};
    if (positional) filter?.matches(doc, ctx);
    // The edits change nested documents, which must not be those of a document still in use.
    const copy = out.clone();
    for (const apply of edits) apply(copy, ctx);
    return copy;
  };
}
