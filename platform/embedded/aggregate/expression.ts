/** Aggregation expressions, compiled once into functions of a document. */
import { Doc } from '../bson/doc.ts';
import type { Maybe, Value } from '../bson/value.ts';
import { EmbeddedError, codes } from '../errors.ts';
import { arithmeticOperators } from './ops-arithmetic.ts';
import { arrayOperators } from './ops-array.ts';
import { dateOperators } from './ops-date.ts';
import { logicOperators } from './ops-logic.ts';
import { stringOperators } from './ops-string.ts';
import { typeOperators } from './ops-type.ts';

export type Variables = ReadonlyMap<string, Maybe>;

/** What an expression is evaluated against. */
export interface Env {
  root: Doc;
  vars: Variables;
}

export type Expression = (env: Env) => Maybe;

/** Compiles the operand of one operator. */
export type OperatorCompiler = (operand: Value, name: string) => Expression;

export const NO_VARIABLES: Variables = new Map();

const OPERATORS: Record<string, OperatorCompiler> = Object.assign(
  Object.create(null),
  logicOperators,
  arithmeticOperators,
  arrayOperators,
  stringOperators,
  dateOperators,
  typeOperators,
);

/** Compiles an expression; unknown operators are refused with MongoDB's code. */
export function compileExpression(value: Value): Expression {
  if (typeof value === 'string' && value.startsWith('$')) return compilePath(value);
  if (Array.isArray(value)) {
    const items = value.map(compileExpression);
    return (env) => items.map((item) => item(env) ?? null);
  }
  if (!(value instanceof Doc)) return () => value;
  const first = value.firstKey();
  if (!first?.startsWith('$')) return compileObject(value);
  if (value.size !== 1) {
    throw new EmbeddedError(
      15983,
      `An object representing an expression must have exactly one field: ${[...value.keys()].join(', ')}`,
    );
  }
  const operator = OPERATORS[first];
  if (!operator) throw new EmbeddedError(codes.InvalidPipelineOperator, `Unrecognized expression '${first}'`);
  return operator(value.get(first) as Value, first);
}

function compileObject(value: Doc): Expression {
  const fields = [...value].map(([key, field]) => {
    if (key.includes('.'))
      throw new EmbeddedError(16405, `FieldPath field names may not contain '.' in '${key}'.`);
    if (key.startsWith('$'))
      throw new EmbeddedError(
        16410,
        `FieldPath field names may not start with '$'. Consider using $getField or $setField.`,
      );
    return [key, compileExpression(field)] as const;
  });
  return (env) => Doc.of(fields.map(([key, field]) => [key, field(env)] as const));
}

function compilePath(text: string): Expression {
  if (!text.startsWith('$$')) {
    const parts = fieldParts(text.slice(1));
    return (env) => follow(env.root, parts, 0);
  }
  const parts = text.slice(2).split('.');
  const name = parts[0] as string;
  if (!/^[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*$/.test(name))
    throw new EmbeddedError(
      codes.FailedToParse,
      `'${name}' starts with an invalid character for a variable name`,
    );
  switch (name) {
    case 'ROOT':
    case 'CURRENT':
      return (env) => follow(env.root, parts, 1);
    case 'REMOVE':
      return () => undefined;
    case 'NOW':
      return (env) => env.vars.get('NOW') ?? new Date();
    case 'KEEP':
    case 'PRUNE':
    case 'DESCEND':
      return () => `$$${name}`;
  }
  return (env) => {
    if (!env.vars.has(name)) throw new EmbeddedError(17276, `Use of undefined variable: ${name}`);
    return follow(env.vars.get(name), parts, 1);
  };
}

/** Splits and checks a field path. */
export function fieldParts(path: string): string[] {
  if (path === '') throw new EmbeddedError(16872, "'$' by itself is not a valid FieldPath");
  const parts = path.split('.');
  if (parts.includes('')) throw new EmbeddedError(15998, 'FieldPath field names may not be empty strings.');
  if (path.endsWith('.')) throw new EmbeddedError(40353, "FieldPath must not end with a '.'.");
  return parts;
}

/** Reads a path; through an array it collects what its documents have. */
export function follow(value: Maybe, parts: readonly string[], i: number): Maybe {
  let at = value;
  for (let k = i; k < parts.length; k++) {
    if (at instanceof Doc) at = at.get(parts[k] as string);
    else if (Array.isArray(at)) {
      const rest = k;
      return at
        .map((item) => (item instanceof Doc || Array.isArray(item) ? follow(item, parts, rest) : undefined))
        .filter((v) => v !== undefined);
    } else return undefined;
  }
  return at;
}
