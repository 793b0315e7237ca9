/** What projections, `$addFields`, `$unset` and `$replaceRoot` make of one document. */
import { Doc } from '../bson/doc.ts';
import { isNumeric, toNumber, typeName, type Maybe, type Value } from '../bson/value.ts';
import { EmbeddedError, codes, failedToParse } from '../errors.ts';
import { compileExpression, NO_VARIABLES, type Env, type Expression, type Variables } from './expression.ts';

export type Transform = (doc: Doc, vars: Variables) => Doc;

/** A field of a projection: kept, computed, or a document of further fields. */
type Field = { kind: 'flag' } | { kind: 'compute'; run: Expression } | { kind: 'children'; children: Tree };
export type Tree = Map<string, Field>;

export function insertField(tree: Tree, path: string, field: Field): void {
  const parts = path.split('.');
  if (parts.includes('')) throw new EmbeddedError(15998, 'FieldPath field names may not be empty strings.');
  let at = tree;
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as string;
    const existing = at.get(part);
    if (i === parts.length - 1) {
      if (existing) throw new EmbeddedError(31250, `Path collision at ${path}`);
      at.set(part, field);
    } else if (existing) {
      if (existing.kind !== 'children')
        throw new EmbeddedError(
          31249,
          `Path collision at ${path} remaining portion ${parts.slice(i + 1).join('.')}`,
        );
      at = existing.children;
    } else {
      const children: Tree = new Map();
      at.set(part, { kind: 'children', children });
      at = children;
    }
  }
}

function hasComputed(tree: Tree): boolean {
  return [...tree.values()].some(
    (f) => f.kind === 'compute' || (f.kind === 'children' && hasComputed(f.children)),
  );
}

function includeValue(value: Maybe, tree: Tree, env: Env, computes: boolean): Maybe {
  if (value instanceof Doc) return include(value, tree, env);
  if (Array.isArray(value)) {
    return value.map((item) => includeValue(item, tree, env, computes)).filter((v) => v !== undefined);
  }
  return computes ? include(new Doc(), tree, env) : undefined;
}

/** Keeps the tree's fields in the document's order, then adds the computed ones. */
export function include(doc: Doc, tree: Tree, env: Env): Doc {
  const out = new Doc();
  for (const key of doc.keys()) {
    const field = tree.get(key);
    if (!field || field.kind === 'compute') continue;
    const value = doc.own(key);
    const kept =
      field.kind === 'flag' ? value : includeValue(value, field.children, env, hasComputed(field.children));
    if (kept !== undefined) out.set(key, kept);
  }
  for (const [key, field] of tree) {
    if (field.kind === 'flag' || (field.kind === 'children' && doc.has(key))) continue;
    const value =
      field.kind === 'compute'
        ? field.run(env)
        : hasComputed(field.children)
          ? include(new Doc(), field.children, env)
          : undefined;
    if (value !== undefined) out.set(key, value);
  }
  return out;
}

function excludeValue(value: Value, tree: Tree): Value {
  if (value instanceof Doc) return exclude(value, tree);
  return Array.isArray(value) ? value.map((item) => excludeValue(item, tree)) : value;
}

export function exclude(doc: Doc, tree: Tree): Doc {
  const out = doc.clone();
  for (const [key, field] of tree) {
    if (field.kind === 'flag') out.delete(key);
    else if (field.kind === 'children') {
      const value = out.get(key);
      if (value !== undefined) out.set(key, excludeValue(value, field.children));
    }
  }
  return out;
}

function addTo(value: Maybe, tree: Tree, env: Env): Value {
  if (Array.isArray(value)) return value.map((item) => addTo(item, tree, env));
  const out = value instanceof Doc ? value.clone() : new Doc();
  for (const [key, field] of tree) {
    if (field.kind === 'children') out.set(key, addTo(out.get(key), field.children, env));
    else if (field.kind === 'compute') {
      const result = field.run(env);
      if (result === undefined) out.delete(key);
      else out.set(key, result);
    }
  }
  return out;
}

/** `$addFields` and `$set`. */
export function compileAddFields(spec: Value, name: string): Transform {
  if (!(spec instanceof Doc))
    throw new EmbeddedError(40272, `${name} specification stage must be an object, got ${typeName(spec)}`);
  const tree: Tree = new Map();
  const visit = (doc: Doc, prefix: string): void => {
    for (const [key, value] of doc) {
      if (key.startsWith('$'))
        throw new EmbeddedError(16410, `FieldPath field names may not start with '$': ${key}`);
      const nested = value instanceof Doc && value.size > 0 && !value.firstKey()?.startsWith('$');
      // A plain document adds to the fields that are there, as a dotted path does.
      if (nested) visit(value, `${prefix}${key}.`);
      else insertField(tree, prefix + key, { kind: 'compute', run: compileExpression(value) });
    }
  };
  visit(spec, '');
  return (root, vars) => addTo(root, tree, { root, vars }) as Doc;
}

export function compileUnset(spec: Value): Transform {
  const paths = Array.isArray(spec) ? spec : [spec];
  const tree: Tree = new Map();
  for (const path of paths) {
    if (typeof path !== 'string')
      throw new EmbeddedError(31002, '$unset specification must be a string or an array');
    insertField(tree, path, { kind: 'flag' });
  }
  return (doc) => exclude(doc, tree);
}

export function compileReplaceRoot(spec: Value, name: string): Transform {
  const source = name === '$replaceWith' ? spec : spec instanceof Doc ? spec.get('newRoot') : undefined;
  if (source === undefined) throw new EmbeddedError(40231, 'no newRoot specified for the $replaceRoot stage');
  const run = compileExpression(source);
  return (root, vars) => {
    const value = run({ root, vars });
    if (value instanceof Doc) return value;
    throw new EmbeddedError(
      40228,
      `'newRoot' expression must evaluate to an object, but resulting value was of type: ${typeName(value)}`,
    );
  };
}

/** Whether a projection's value switches a field on or off; anything else is an expression. */
export function flagOf(value: Value): boolean | undefined {
  return typeof value === 'boolean' ? value : isNumeric(value) ? toNumber(value) !== 0 : undefined;
}

/** `$project`. */
export function compileProject(spec: Value): Transform {
  if (!(spec instanceof Doc)) throw new EmbeddedError(15969, '$project specification must be an object');
  if (spec.size === 0)
    throw new EmbeddedError(
      51272,
      'Invalid $project :: caused by :: projection specification must have at least one field',
    );
  const tree: Tree = new Map();
  let includes: boolean | undefined;
  let id: boolean | undefined;
  const visit = (doc: Doc, prefix: string): void => {
    for (const [key, value] of doc) {
      const path = prefix + key;
      const flag = flagOf(value);
      if (flag !== undefined && path === '_id') {
        id = flag;
        continue;
      }
      if (flag === undefined && value instanceof Doc && !value.firstKey()?.startsWith('$')) {
        if (value.size === 0)
          throw new EmbeddedError(
            51270,
            'An empty sub-projection is not a valid value. Found empty object at path',
          );
        visit(value, `${path}.`);
        continue;
      }
      if (includes === undefined) includes = flag !== false;
      else if (includes !== (flag !== false)) {
        throw new EmbeddedError(
          includes ? 31254 : 31253,
          `Invalid $project :: caused by :: Cannot do ${includes ? 'exclusion' : 'inclusion'} on field ${path} in ${includes ? 'inclusion' : 'exclusion'} projection`,
        );
      }
      insertField(
        tree,
        path,
        flag === undefined ? { kind: 'compute', run: compileExpression(value) } : { kind: 'flag' },
      );
    }
  };
  visit(spec, '');
  const including = includes ?? id === true;
  const idWanted = including ? id !== false && !tree.has('_id') : id === false && !tree.has('_id');
  // `_id` goes first, where documents have it.
  const full: Tree = idWanted ? new Map([['_id', { kind: 'flag' } as Field], ...tree]) : tree;
  return including ? (root, vars) => include(root, full, { root, vars }) : (root) => exclude(root, full);
}

/** Stages that turn one document into one document. */
export const TRANSFORMS: Record<string, (spec: Value, name: string) => Transform> = {
  $addFields: compileAddFields,
  $set: compileAddFields,
  $unset: compileUnset,
  $project: compileProject,
  $replaceRoot: compileReplaceRoot,
  $replaceWith: compileReplaceRoot,
};

/** A pipeline-style update. */
export function compileUpdatePipeline(stages: Value[], vars: Variables = NO_VARIABLES): (doc: Doc) => Doc {
  const steps = stages.map((stage) => {
    const name = stage instanceof Doc ? stage.firstKey() : undefined;
    if (!(stage instanceof Doc) || name === undefined)
      throw failedToParse('Each element of the pipeline must be an object');
    const make = TRANSFORMS[name];
    if (!make)
      throw new EmbeddedError(codes.InvalidOptions, `${name} is not allowed to be used within an update`);
    return make(stage.get(name) as Value, name);
  });
  return (doc) => steps.reduce((current, step) => step(current, vars), doc);
}
