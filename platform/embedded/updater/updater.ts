/** Compiling an update once and applying it to documents. */
import { ObjectId } from 'bson';
import type { Variables } from '../aggregate/expression.ts';
import { compileUpdatePipeline } from '../aggregate/transforms.ts';
import { cloneValue, Doc } from '../bson/doc.ts';
import { encodeDoc } from '../bson/encode.ts';
import { show } from '../bson/show.ts';
import { typeName, type Maybe, type Value } from '../bson/value.ts';
import { equalValues } from '../bson-order.ts';
import { EmbeddedError, badValue, codes, failedToParse } from '../errors.ts';
import { compileFilter, type Filter, type Node } from '../matcher/matcher.ts';
import { UPDATE_OPERATORS, unknownModifier } from './operators.ts';
import { changeAt, expandPath, KEEP, UNSET, type Change, type Positions } from './paths.ts';

/** A compiled update. */
export interface Update {
  /** The document after the update; the given one is left alone. */
  apply(doc: Doc, matched: number | undefined, inserting: boolean): Doc;
  replacement: boolean;
}

export interface UpdateOptions {
  arrayFilters?: Doc[];
  vars?: Variables;
}

interface Step {
  path: string;
  run(doc: Doc, positions: Positions, inserting: boolean): void;
}

export function compileUpdate(update: Maybe, options: UpdateOptions = {}): Update {
  if (Array.isArray(update)) {
    if (options.arrayFilters)
      throw failedToParse('arrayFilters may not be specified for pipeline-style updates');
    const run = compileUpdatePipeline(update, options.vars);
    return { replacement: false, apply: (doc) => withId(run(doc), doc.get('_id'), doc) };
  }
  if (!(update instanceof Doc)) throw failedToParse('Update argument must be either an object or an array');
  if (!update.firstKey()?.startsWith('$')) return replacement(update, options);
  const filters = compileArrayFilters(options.arrayFilters ?? []);
  const used = new Set<string>();
  const steps = parseSteps(update, used);
  for (const name of filters.keys()) {
    if (!used.has(name))
      throw failedToParse(
        `The array filter for identifier '${name}' was not used in the update ${show(update)}`,
      );
  }
  return {
    replacement: false,
    apply(doc, matched, inserting) {
      const after = doc.clone();
      const positions = { matched, filters };
      for (const step of steps) step.run(after, positions, inserting);
      return withId(after, doc.get('_id'), doc);
    },
  };
}

/** Refuses a change of `_id` and puts it first. */
function withId(after: Doc, id: Maybe, before: Doc): Doc {
  const now = after.get('_id');
  if (id !== undefined && !sameId(now, id)) {
    throw new EmbeddedError(
      codes.ImmutableField,
      `Performing an update on the path '_id' would modify the immutable field '_id' (${show(id)} to ${show(now)})`,
    );
  }
  if (id === undefined || after.firstKey() === '_id' || before.firstKey() !== '_id') return after;
  return Doc.of([['_id', id], ...[...after].filter(([key]) => key !== '_id')]);
}

function sameId(a: Maybe, b: Value): boolean {
  // Equal by value is not enough: 1 and 1.0 are different bytes.
  return (
    a !== undefined && equalValues(a, b) && encodeDoc(Doc.of({ v: a })).equals(encodeDoc(Doc.of({ v: b })))
  );
}

function replacement(update: Doc, options: UpdateOptions): Update {
  if (options.arrayFilters?.length)
    throw failedToParse('arrayFilters may not be specified for replacement-style updates');
  for (const key of update.keys()) {
    if (key.startsWith('$')) {
      throw new EmbeddedError(
        codes.DollarPrefixedFieldName,
        `The dollar ($) prefixed field '${key}' in '${key}' is not allowed in the context of an update's replacement document. Consider using an aggregation pipeline with $replaceWith.`,
      );
    }
  }
  return {
    replacement: true,
    apply(doc) {
      const id = doc.get('_id');
      const own = update.get('_id');
      if (id === undefined) return update.clone();
      if (own !== undefined && !equalValues(own, id)) {
        throw new EmbeddedError(
          codes.ImmutableField,
          `After applying the update, the (immutable) field '_id' was found to have been altered to _id: ${show(own)}`,
        );
      }
      return Doc.of([['_id', id], ...[...update.clone()].filter(([key]) => key !== '_id')]);
    },
  };
}

function compileArrayFilters(filters: Doc[]): Map<string, (element: Value) => boolean> {
  const out = new Map<string, (element: Value) => boolean>();
  for (const source of filters) {
    const names = new Set<string>();
    collectNames(source, names);
    const [name] = names;
    if (name === undefined)
      throw failedToParse('Cannot use an expression without a top-level field name in arrayFilters');
    if (names.size > 1)
      throw failedToParse(
        `Error parsing array filter :: caused by :: Expected a single top-level field name, found '${[...names].join("' and '")}'`,
      );
    if (!/^[a-z][a-zA-Z0-9]*$/.test(name))
      throw badValue(
        `Error parsing array filter :: caused by :: The top-level field name must be an alphanumeric string beginning with a lowercase letter, found '${name}'`,
      );
    if (out.has(name))
      throw failedToParse(`Found multiple array filters with the same top-level field name ${name}`);
    const filter = compileFilter(source);
    // The element takes the place its name has in the filter, so every query operator works as usual.
    out.set(name, (element) => filter.matches(Doc.of([[name, element]])));
  }
  return out;
}

function collectNames(filter: Doc, names: Set<string>): void {
  for (const [key, value] of filter) {
    if (!key.startsWith('$')) names.add(key.split('.')[0] as string);
    else if (Array.isArray(value))
      for (const child of value) if (child instanceof Doc) collectNames(child, names);
  }
}

/** The order MongoDB applies paths in: by name, and positions by number. */
function comparePaths(a: string, b: string): number {
  const x = a.split('.');
  const y = b.split('.');
  for (let i = 0; i < x.length && i < y.length; i++) {
    const p = x[i] as string;
    const q = y[i] as string;
    if (p === q) continue;
    if (/^\d+$/.test(p) && /^\d+$/.test(q)) return Number(p) - Number(q);
    return p < q ? -1 : 1;
  }
  return x.length - y.length;
}

function checkPath(path: string): void {
  const parts = path.split('.');
  if (path === '') throw new EmbeddedError(codes.EmptyFieldName, 'An empty update path is not valid.');
  if (parts.includes(''))
    throw new EmbeddedError(
      codes.EmptyFieldName,
      `The update path '${path}' contains an empty field name, which is not allowed.`,
    );
  parts.forEach((part, i) => {
    if (!part.startsWith('$')) return;
    const positional = part === '$' || /^\$\[.*\]$/.test(part);
    if (positional && i === 0)
      throw badValue(`Cannot have positional (i.e. '$') element in the first position in path '${path}'`);
  });
}

function parseSteps(update: Doc, usedFilters: Set<string>): Step[] {
  const steps: Step[] = [];
  const paths: string[] = [];
  const claim = (path: string): void => {
    checkPath(path);
    for (const other of paths) {
      if (path === other || path.startsWith(`${other}.`) || other.startsWith(`${path}.`)) {
        throw new EmbeddedError(
          codes.ConflictingUpdateOperators,
          `Updating the path '${path}' would create a conflict at '${path.length < other.length ? path : other}'`,
        );
      }
    }
    paths.push(path);
    for (const part of path.split('.')) {
      const name = /^\$\[(.+)\]$/.exec(part)?.[1];
      if (name) usedFilters.add(name);
    }
  };
  for (const [name, fields] of update) {
    const operator = UPDATE_OPERATORS[name];
    if (!operator && name !== '$rename') throw unknownModifier(name);
    if (!(fields instanceof Doc)) {
      throw failedToParse(
        `Modifiers operate on fields but we found type ${typeName(fields)} instead. For example: {$mod: {<field>: ...}} not {${name}: ${show(fields)}}`,
      );
    }
    for (const [path, operand] of fields) {
      claim(path);
      if (operator) steps.push(operatorStep(path, operand, operator));
      else {
        if (typeof operand !== 'string')
          throw badValue(`The 'to' field for $rename must be a string: ${path}: ${show(operand)}`);
        claim(operand);
        if (/\$/.test(path) || /\$/.test(operand))
          throw badValue(`The source and target field for $rename may not be dynamic: ${path}`);
        steps.push(renameStep(path, operand));
      }
    }
  }
  return steps.sort((a, b) => comparePaths(a.path, b.path));
}

function operatorStep(path: string, operand: Value, operator: (typeof UPDATE_OPERATORS)[string]): Step {
  const change: Change = operator.make(operand, path);
  const first = path.split('.')[0] as string;
  const dollar = first.startsWith('$') ? first : undefined;
  // The operand must not end up shared between documents: a later step may change what it put there.
  const fresh: Change = (old) => {
    const value = change(old);
    return typeof value === 'symbol' ? value : cloneValue(value);
  };
  return {
    path,
    run(doc, positions, inserting) {
      if (operator.onInsert && !inserting) return;
      // Such a name is fine further down and in a new document, as in an insert.
      if (dollar && !inserting) {
        throw new EmbeddedError(
          codes.DollarPrefixedFieldName,
          `The dollar ($) prefixed field '${dollar}' in '${path}' is not allowed in the context of an update.`,
        );
      }
      for (const parts of expandPath(doc, path, positions)) changeAt(doc, parts, operator.create, fresh);
    },
  };
}

function renameStep(from: string, to: string): Step {
  const guard = (doc: Doc, path: string): void => {
    let at: Maybe = doc;
    for (const part of path.split('.').slice(0, -1)) {
      at = at instanceof Doc ? at.own(part) : undefined;
      if (Array.isArray(at))
        throw badValue(
          `The source field cannot be an array element, '${path}' in doc has an array field called '${part}'`,
        );
    }
  };
  return {
    path: to,
    run(doc) {
      guard(doc, from);
      guard(doc, to);
      let moved: Maybe;
      changeAt(doc, from.split('.'), false, (old) => {
        moved = old;
        return UNSET;
      });
      const value = moved;
      if (value !== undefined) changeAt(doc, to.split('.'), true, () => value ?? KEEP);
    },
  };
}

/** The document an upsert starts from: what the filter says a match would have been equal to. */
export function upsertSeed(filter: Filter, update: Update): Doc {
  const seed = new Doc();
  const visit = (node: Node): void => {
    if (node.kind === 'and') node.children.forEach(visit);
    else if (node.kind === 'or' && node.children.length === 1) visit(node.children[0] as Node);
    else if (node.kind === 'field' && node.op === '$eq' && !node.pattern) {
      if (update.replacement && node.path !== '_id') return;
      changeAt(seed, node.parts, true, () => cloneValue(node.operand));
    }
  };
  visit(filter.root);
  return seed;
}

/** Gives a document an `_id` if it has none and puts it first, as MongoDB stores it. */
export function withGeneratedId(doc: Doc): Doc {
  if (doc.firstKey() === '_id') return doc;
  const id = doc.get('_id') ?? new ObjectId();
  return Doc.of([['_id', id], ...[...doc].filter(([key]) => key !== '_id')]);
}
