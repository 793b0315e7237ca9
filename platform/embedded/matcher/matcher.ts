/** Parsing a filter into a tree that both matches documents and tells the planner what it asks for. */
import type { BSONRegExp } from 'bson';
import { compileExpression, NO_VARIABLES, type Variables } from '../aggregate/expression.ts';
import { Doc } from '../bson/doc.ts';
import { isTruthy, T, typeOf, type Maybe, type Value } from '../bson/value.ts';
import { EmbeddedError, badValue, codes, unsupported } from '../errors.ts';
import { VALUE_OPERATORS, type Test } from './operators.ts';
import { walkPath, type MatchContext } from './path.ts';
import { regexTest } from './regex.ts';

/** A node of a parsed filter. */
export type Node =
  | { kind: 'and' | 'or' | 'nor'; children: Node[] }
  | { kind: 'not'; child: Node }
  | { kind: 'expr'; test: (doc: Doc) => boolean }
  | {
      kind: 'field';
      path: string;
      parts: string[];
      op: string;
      operand: Value;
      test: Test;
      whole: boolean;
      pattern?: boolean;
    }
  | { kind: 'elemMatch'; path: string; parts: string[]; test: Test; inner?: Node };

/** A compiled filter. */
export interface Filter {
  readonly root: Node;
  /** True for the filter `{}`. */
  readonly all: boolean;
  matches(doc: Doc, ctx?: MatchContext): boolean;
}

export interface FilterOptions {
  /** `let` variables, visible to `$expr`. */
  vars?: Variables;
}

/** Compiles a filter, or throws with MongoDB's code for what it does not understand. */
export function compileFilter(filter: Doc, options: FilterOptions = {}): Filter {
  const root = parseFilter(filter, options);
  return {
    root,
    all: root.kind === 'and' && root.children.length === 0,
    matches: (doc, ctx) => evaluate(root, doc, ctx),
  };
}

function evaluate(node: Node, value: Maybe, ctx?: MatchContext): boolean {
  switch (node.kind) {
    case 'and':
      return node.children.every((child) => evaluate(child, value, ctx));
    case 'or':
      return node.children.some((child) => evaluate(child, value, ctx));
    case 'nor':
      return !node.children.some((child) => evaluate(child, value));
    case 'not':
      return !evaluate(node.child, value);
    case 'expr':
      return node.test(value as Doc);
    case 'field':
      return walkPath(value, node.parts, 0, !node.whole, node.test, ctx);
    case 'elemMatch':
      return walkPath(
        value,
        node.parts,
        0,
        false,
        (array) => {
          const index = Array.isArray(array) ? array.findIndex(node.test) : -1;
          if (index >= 0 && ctx) ctx.index = index;
          return index >= 0;
        },
        // An outer array's position must not hide the element that matched.
        undefined,
      );
  }
}

const REFUSED: Record<string, () => EmbeddedError> = {
  $where: () => badValue('no globalScriptEngine in $where parsing'),
  $text: () => new EmbeddedError(codes.IndexNotFound, 'text index required for $text query'),
  $jsonSchema: () => unsupported('$jsonSchema'),
  $near: () => new EmbeddedError(codes.NoQueryExecutionPlans, 'unable to find index for $geoNear query'),
  $nearSphere: () =>
    new EmbeddedError(codes.NoQueryExecutionPlans, 'unable to find index for $geoNear query'),
  $geoNear: () => new EmbeddedError(codes.NoQueryExecutionPlans, 'unable to find index for $geoNear query'),
  $geoWithin: () => unsupported('$geoWithin'),
  $within: () => unsupported('$within'),
  $geoIntersects: () => unsupported('$geoIntersects'),
};

const DBREF_FIELDS = new Set(['$ref', '$id', '$db']);

function parseFilter(filter: Doc, options: FilterOptions): Node {
  const children: Node[] = [];
  for (const [key, value] of filter) {
    // The fields of a DBRef are the only ones whose names look like operators.
    if (key.startsWith('$') && !DBREF_FIELDS.has(key)) {
      const node = parseTopLevel(key, value, options);
      if (node) children.push(node);
    } else children.push(...parseField(key, value, options));
  }
  return children.length === 1 ? (children[0] as Node) : { kind: 'and', children };
}

function parseTopLevel(key: string, value: Value, options: FilterOptions): Node | undefined {
  switch (key) {
    case '$and':
    case '$or':
    case '$nor': {
      if (!Array.isArray(value)) throw badValue(`${key} must be an array`);
      if (value.length === 0) throw badValue('$and/$or/$nor must be a nonempty array');
      const children = value.map((child) => {
        if (!(child instanceof Doc)) throw badValue('$or/$and/$nor entries need to be full objects');
        return parseFilter(child, options);
      });
      return { kind: key.slice(1) as 'and' | 'or' | 'nor', children };
    }
    case '$expr': {
      const expression = compileExpression(value);
      return {
        kind: 'expr',
        test: (doc) => isTruthy(expression({ root: doc, vars: options.vars ?? NO_VARIABLES })),
      };
    }
    case '$comment':
      return undefined;
    case '$alwaysTrue':
      return undefined;
    case '$alwaysFalse':
      return { kind: 'or', children: [] };
  }
  const refused = REFUSED[key];
  throw refused
    ? refused()
    : badValue(
        `unknown top level operator: ${key}. If you have a field name that starts with a '$' symbol, consider using $getField or $setField.`,
      );
}

/** Whether a value in a filter is a set of operators rather than a literal document. */
export function isOperatorDoc(value: Maybe): value is Doc {
  if (!(value instanceof Doc)) return false;
  const first = value.firstKey();
  return first?.startsWith('$') === true && !DBREF_FIELDS.has(first);
}

function leaf(path: string, op: string, operand: Value): Node {
  const operator = VALUE_OPERATORS[op];
  if (!operator) throw (REFUSED[op] ?? (() => badValue(`unknown operator: ${op}`)))();
  if (typeOf(operand) === T.undefined) throw badValue('cannot compare to undefined');
  const test = operator.make(operand, op);
  const pattern = op === '' && typeOf(operand) === T.regex;
  return {
    kind: 'field',
    path,
    parts: path.split('.'),
    op: op || '$eq',
    operand,
    test,
    whole: operator.whole === true,
    pattern,
  };
}

function parseField(path: string, value: Value, options: FilterOptions): Node[] {
  if (!isOperatorDoc(value)) return [leaf(path, '', value)];
  const nodes: Node[] = [];
  for (const [op, operand] of value) {
    const node = parseOperator(path, op, operand, value, options);
    if (node) nodes.push(node);
  }
  return nodes;
}

function parseOperator(
  path: string,
  op: string,
  operand: Value,
  all: Doc,
  options: FilterOptions,
): Node | undefined {
  const parts = path.split('.');
  switch (op) {
    case '$ne':
      if (typeOf(operand) === T.regex) throw badValue("Can't have regex as arg to $ne.");
      return { kind: 'not', child: leaf(path, '$eq', operand) };
    case '$nin':
      return { kind: 'not', child: leaf(path, '$in', operand) };
    case '$not': {
      if (typeOf(operand) === T.regex) return { kind: 'not', child: leaf(path, '', operand) };
      if (!(operand instanceof Doc)) throw badValue('$not needs a regex or a document');
      if (operand.size === 0) throw badValue('$not cannot be empty');
      for (const key of operand.keys()) if (!key.startsWith('$')) throw badValue(`unknown operator: ${key}`);
      return { kind: 'not', child: { kind: 'and', children: parseField(path, operand, options) } };
    }
    case '$exists': {
      const exists: Node = {
        kind: 'field',
        path,
        parts,
        op,
        operand,
        test: (v) => v !== undefined,
        whole: true,
      };
      return isTruthy(operand) ? exists : { kind: 'not', child: exists };
    }
    case '$regex': {
      const source = typeOf(operand) === T.regex ? (operand as BSONRegExp) : undefined;
      if (!source && typeof operand !== 'string') throw badValue('$regex has to be a string');
      const pattern = source ? source.pattern : (operand as string);
      const flags = all.get('$options');
      if (flags !== undefined && typeof flags !== 'string') throw badValue('$options has to be a string');
      if (flags !== undefined && source?.options)
        throw new EmbeddedError(51075, 'options set in both $regex and $options');
      const matching = regexTest(pattern, flags ?? source?.options ?? '');
      const test: Test = (v) =>
        typeof v === 'string'
          ? matching(v)
          : v !== undefined && typeOf(v) === T.regex && (v as BSONRegExp).pattern === pattern;
      return {
        kind: 'field',
        path,
        parts,
        op,
        operand: [pattern, flags ?? source?.options ?? ''],
        test,
        whole: false,
      };
    }
    case '$options':
      if (!all.has('$regex')) throw badValue('$options needs a $regex');
      return undefined;
    case '$all': {
      if (!Array.isArray(operand)) throw badValue('$all needs an array');
      if (operand.length === 0) return { kind: 'or', children: [] };
      const children = operand.map((item): Node => {
        if (item instanceof Doc && item.firstKey() === '$elemMatch')
          return elemMatch(path, item.get('$elemMatch') as Value, options);
        if (isOperatorDoc(item)) throw badValue('no $ expressions in $all');
        return leaf(path, '', item);
      });
      return { kind: 'and', children };
    }
    case '$elemMatch':
      return elemMatch(path, operand, options);
    case '$comment':
      return undefined;
    default:
      return leaf(path, op, operand);
  }
}

const LOGICAL = new Set(['$and', '$or', '$nor', '$where', '$expr', '$comment']);

function elemMatch(path: string, operand: Value, options: FilterOptions): Node {
  if (!(operand instanceof Doc)) throw badValue('$elemMatch needs an Object');
  const parts = path.split('.');
  if (isOperatorDoc(operand) && !LOGICAL.has(operand.firstKey() as string)) {
    return { kind: 'elemMatch', path, parts, test: valueTest(operand, options) };
  }
  const root = parseFilter(operand, options);
  return {
    kind: 'elemMatch',
    path,
    parts,
    inner: root,
    test: (v) => {
      // An array inside the array counts as a document with its indexes as names.
      const doc = Array.isArray(v) ? Doc.of(v.map((item, i) => [String(i), item] as const)) : v;
      return doc instanceof Doc && evaluate(root, doc);
    },
  };
}

/** A test for one value that is not reached through a path: `$elemMatch: {$gt: 1}`, `$pull: {$gt: 1}`. */
export function valueTest(operators: Doc, options: FilterOptions = {}): Test {
  const nodes = parseField('', operators, options);
  const run = (node: Node, v: Maybe): boolean => {
    switch (node.kind) {
      case 'field':
        // The element itself is the value: an array inside an array is not looked into.
        return node.test(v);
      case 'elemMatch':
        return Array.isArray(v) && v.some(node.test);
      case 'and':
        return node.children.every((child) => run(child, v));
      case 'or':
        return node.children.some((child) => run(child, v));
      case 'nor':
        return !node.children.some((child) => run(child, v));
      case 'not':
        return !run(node.child, v);
      case 'expr':
        return false;
    }
  };
  return (v) => nodes.every((node) => run(node, v));
}
