/** The update operators for arrays. */
import type { BSONRegExp } from 'bson';
import { Doc } from '../bson/doc.ts';
import { show } from '../bson/show.ts';
import { isNumeric, T, toNumber, typeName, typeOf, type Maybe, type Value } from '../bson/value.ts';
import { compareValues, equalValues } from '../bson-order.ts';
import { badValue } from '../errors.ts';
import { compileFilter, isOperatorDoc, valueTest } from '../matcher/matcher.ts';
import { integerOf, type Test } from '../matcher/operators.ts';
import { regexTest } from '../matcher/regex.ts';
import { compareBy, parseSort, sortValue } from '../scan.ts';
import { KEEP, type Change } from './paths.ts';

function arrayOr(old: Maybe, path: string, operator: string): Value[] {
  if (old === undefined) return [];
  if (Array.isArray(old)) return old;
  throw badValue(
    `The field '${path}' must be an array but is of type ${typeName(old)} in document (${operator})`,
  );
}

function eachOf(operand: Value, operator: string): Value[] | undefined {
  if (!(operand instanceof Doc) || !operand.has('$each')) return undefined;
  const each = operand.get('$each');
  if (!Array.isArray(each))
    throw badValue(
      `The argument to $each in ${operator} must be an array but it was of type: ${typeName(each)}`,
    );
  return each;
}

function whole(v: Maybe, name: string): number | undefined {
  if (v === undefined) return undefined;
  const n = integerOf(v);
  if (Number.isNaN(n))
    throw badValue(`The value for ${name} must be an integer value but was given type: ${typeName(v)}`);
  return n;
}

function elementOrder(sort: Maybe): ((a: Value, b: Value) => number) | undefined {
  if (sort === undefined) return undefined;
  if (isNumeric(sort)) {
    const n = toNumber(sort);
    if (n !== 1 && n !== -1) throw badValue('The $sort element value must be either 1 or -1');
    return (a, b) => n * compareValues(a, b);
  }
  if (!(sort instanceof Doc))
    throw badValue(
      'The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields',
    );
  const spec = parseSort(sort);
  if (!spec) throw badValue('The $sort pattern is empty when it should be a set of fields.');
  const compare = compareBy(spec);
  const keyOf = (v: Value) =>
    spec.map(({ path, descending }) => (v instanceof Doc ? sortValue(v, path, descending) : undefined));
  return (a, b) => compare(keyOf(a), keyOf(b));
}

const PUSH_CLAUSES = new Set(['$each', '$slice', '$sort', '$position']);

export function push(operand: Value, path: string): Change {
  const each = eachOf(operand, '$push');
  if (!each) return (old) => [...arrayOr(old, path, '$push'), operand];
  const clauses = operand as Doc;
  for (const key of clauses.keys()) {
    if (!PUSH_CLAUSES.has(key)) throw badValue(`Unrecognized clause in $push: ${key}`);
  }
  const position = whole(clauses.get('$position'), '$position');
  const slice = whole(clauses.get('$slice'), '$slice');
  const order = elementOrder(clauses.get('$sort'));
  return (old) => {
    let array = [...arrayOr(old, path, '$push')];
    array.splice(position ?? array.length, 0, ...each);
    if (order) array.sort(order);
    if (slice !== undefined) array = slice < 0 ? array.slice(slice) : array.slice(0, slice);
    return array;
  };
}

export function addToSet(operand: Value, path: string): Change {
  const each = eachOf(operand, '$addToSet') ?? [operand];
  return (old) => {
    const array = [...arrayOr(old, path, '$addToSet')];
    const before = array.length;
    for (const value of each) if (!array.some((v) => equalValues(v, value))) array.push(value);
    return array.length === before && old !== undefined ? KEEP : array;
  };
}

export function pop(operand: Value, path: string): Change {
  const n = integerOf(operand);
  if (n !== 1 && n !== -1) throw badValue(`$pop expects 1 or -1, found: ${show(operand)}`);
  return (old) => {
    if (old === undefined) return KEEP;
    const array = arrayOr(old, path, '$pop');
    return array.length === 0 ? KEEP : n === 1 ? array.slice(0, -1) : array.slice(1);
  };
}

/** What `$pull` takes away: a query on the elements. */
function pullTest(operand: Value): Test {
  if (typeOf(operand) === T.regex) {
    const { pattern, options } = operand as BSONRegExp;
    const test = regexTest(pattern, options);
    return (v) => typeof v === 'string' && test(v);
  }
  if (!(operand instanceof Doc)) return (v) => equalValues(v, operand);
  const first = operand.firstKey();
  if (isOperatorDoc(operand) && !['$and', '$or', '$nor', '$expr'].includes(first as string))
    return valueTest(operand);
  const filter = compileFilter(operand);
  return (v) => v instanceof Doc && filter.matches(v);
}

function without(path: string, operator: string, test: Test): Change {
  return (old) => {
    if (old === undefined) return KEEP;
    if (!Array.isArray(old)) throw badValue(`Cannot apply ${operator} to a non-array value (${path})`);
    const kept = old.filter((v) => !test(v));
    return kept.length === old.length ? KEEP : kept;
  };
}

export function pull(operand: Value, path: string): Change {
  return without(path, '$pull', pullTest(operand));
}

export function pullAll(operand: Value, path: string): Change {
  if (!Array.isArray(operand))
    throw badValue(`$pullAll requires an array argument but was given a ${typeName(operand)}`);
  return without(path, '$pullAll', (v) => operand.some((other) => equalValues(v, other)));
}
