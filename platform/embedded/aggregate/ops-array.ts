/** Operators on arrays, sets and objects. */

import { Doc } from '../bson/doc.ts';
import { isNumeric, isTruthy, toNumber, typeName, type Maybe, type Value } from '../bson/value.ts';
import { compareValues, equalValues } from '../bson-order.ts';
import { EmbeddedError } from '../errors.ts';
import { encodeKey } from '../key-encoder.ts';
import { compareBy, parseSort, sortValue } from '../scan.ts';
import { SIMPLE } from './accumulators.ts';
import { compileExpression, type Expression, type OperatorCompiler } from './expression.ts';
import { arrayArgument, listed, named, nullish, withVariables } from './operands.ts';

const MAX_RANGE = 1_000_000;

function int(v: Maybe, name: string, code: number): number {
  const n = isNumeric(v) ? toNumber(v) : Number.NaN;
  if (!Number.isInteger(n))
    throw new EmbeddedError(code, `${name} requires an integer, found ${typeName(v)}`);
  return n;
}

function elementAt(name: string, code: number, pick?: 0 | -1): OperatorCompiler {
  return listed(pick === undefined ? 2 : 1, pick === undefined ? 2 : 1, ([array, at]) => {
    if (nullish(array) || (pick === undefined && nullish(at))) return null;
    return arrayArgument(array, name, code).at(pick ?? int(at, name, 28690));
  });
}

const slice = listed(2, 3, ([array, a, b]) => {
  if (nullish(array) || nullish(a)) return null;
  const list = arrayArgument(array, '$slice', 28724);
  const first = int(a, '$slice', 28725);
  if (b === undefined) return first < 0 ? list.slice(first) : list.slice(0, first);
  const n = int(b, '$slice', 28727);
  if (n <= 0) throw new EmbeddedError(28729, `Third argument to $slice must be positive: ${n}`);
  const start = first < 0 ? Math.max(0, list.length + first) : first;
  return list.slice(start, start + n);
});

const range = listed(2, 3, ([from, to, by]) => {
  const start = int(from, '$range', 34443);
  const end = int(to, '$range', 34445);
  const step = by === undefined ? 1 : int(by, '$range', 34447);
  if (step === 0) throw new EmbeddedError(34449, '$range requires a non-zero step value');
  if (Math.abs((end - start) / step) > MAX_RANGE)
    throw new EmbeddedError(16, `$range makes more than ${MAX_RANGE} values`);
  const out: Value[] = [];
  for (let n = start; step > 0 ? n < end : n > end; n += step) out.push(n);
  return out;
});

/** `$map`, `$filter` and `$reduce` name the variable their body sees. */
function bodied(
  names: string[],
  run: (parts: Record<string, Expression>, as: string) => Expression,
): OperatorCompiler {
  return (operand, name) => {
    if (!(operand instanceof Doc))
      throw new EmbeddedError(16878, `${name} only supports an object as its argument`);
    const parts: Record<string, Expression> = {};
    for (const [key, value] of operand) {
      if (key === 'as') continue;
      if (!names.includes(key) && key !== 'limit')
        throw new EmbeddedError(16879, `Unrecognized parameter to ${name}: ${key}`);
      parts[key] = compileExpression(value);
    }
    for (const key of names)
      if (!parts[key]) throw new EmbeddedError(16880, `Missing '${key}' parameter to ${name}`);
    return run(parts, String(operand.get('as') ?? 'this'));
  };
}

function inputArray(v: Maybe, name: string, code: number): Value[] | null {
  return nullish(v) ? null : arrayArgument(v, name, code);
}

const setKey = (v: Value): string => encodeKey(v).toString('latin1');

function sets(run: (sets: Map<string, Value>[]) => Maybe, max = Number.POSITIVE_INFINITY): OperatorCompiler {
  return listed(max === 2 ? 2 : 0, max, (args, name) => {
    if (args.some(nullish)) return max === 2 ? arrayArgument(null, name, 17044) : null;
    return run(args.map((arg) => new Map(arrayArgument(arg, name, 17044).map((v) => [setKey(v), v]))));
  });
}

const zip: OperatorCompiler = (operand, name) =>
  named(['inputs', 'useLongestLength?', 'defaults?'], (args) => (env) => {
    const inputs = args['inputs']?.(env);
    if (nullish(inputs)) return null;
    const lists = arrayArgument(inputs, '$zip', 34461);
    if (lists.some(nullish)) return null;
    const arrays = lists.map((list) => arrayArgument(list, '$zip', 34468));
    const longest = isTruthy(args['useLongestLength']?.(env));
    const defaults = args['defaults']?.(env);
    const lengths = arrays.map((a) => a.length);
    const length = longest ? Math.max(...lengths) : Math.min(...lengths);
    return Array.from(
      { length },
      (_, i): Value =>
        arrays.map((a, k) =>
          i < a.length ? (a[i] as Value) : Array.isArray(defaults) ? (defaults[k] ?? null) : null,
        ),
    );
  })(operand, name);

function pairsToObject(v: Maybe): Maybe {
  if (nullish(v)) return null;
  return Doc.of(
    arrayArgument(v, '$arrayToObject', 40386).map((item): [string, Value] => {
      const [key, value] =
        item instanceof Doc ? [item.get('k'), item.get('v')] : Array.isArray(item) ? item : [];
      if (typeof key !== 'string' || value === undefined)
        throw new EmbeddedError(40392, "$arrayToObject requires pairs or objects with 'k' and 'v'");
      return [key, value];
    }),
  );
}

/** An accumulator as an expression: over one array, or over its operands. */
function asExpression(name: string): OperatorCompiler {
  return (operand) => {
    const items = Array.isArray(operand) && operand.length !== 1 ? operand.map(compileExpression) : undefined;
    const one = items
      ? undefined
      : compileExpression(Array.isArray(operand) ? (operand[0] as Value) : operand);
    return (env) => {
      const accumulator = (SIMPLE[name] as () => ReturnType<(typeof SIMPLE)[string]>)();
      const value = one?.(env);
      const values = items ? items.map((item) => item(env)) : Array.isArray(value) ? value : [value];
      for (const v of values) accumulator.add(v);
      return accumulator.result();
    };
  };
}

function pickN(name: string, pick: (list: Value[], n: number) => Value[]): OperatorCompiler {
  return named(['input', 'n'], (args) => (env) => {
    const n = int(args['n']?.(env), name, 5787902);
    if (n <= 0) throw new EmbeddedError(5787908, `'n' must be greater than 0, found ${n}`);
    return pick(arrayArgument(args['input']?.(env), name, 5788200), n);
  });
}

const getField: OperatorCompiler = (operand, name) => {
  const short = !(operand instanceof Doc) || !operand.has('field');
  const field = compileExpression(short ? operand : (operand.get('field') as Value));
  const input = short ? undefined : operand.get('input');
  const from = input === undefined ? undefined : compileExpression(input);
  return (env) => {
    const key = field(env);
    if (typeof key !== 'string')
      throw new EmbeddedError(
        5654602,
        `${name} requires 'field' to evaluate to type String, but got ${typeName(key)}`,
      );
    const source = from ? from(env) : env.root;
    return source instanceof Doc ? source.get(key) : nullish(source) ? null : undefined;
  };
};

function setField(unset: boolean): OperatorCompiler {
  return named(unset ? ['field', 'input'] : ['field', 'input', 'value'], (args, name) => (env) => {
    const key = args['field']?.(env);
    const source = args['input']?.(env);
    if (typeof key !== 'string')
      throw new EmbeddedError(4161107, `${name} requires 'field' to be a constant String`);
    if (nullish(source)) return null;
    if (!(source instanceof Doc))
      throw new EmbeddedError(4161105, `${name} requires 'input' to evaluate to type Object`);
    const out = source.clone();
    const value = unset ? undefined : args['value']?.(env);
    if (value === undefined) out.delete(key);
    else out.set(key, value);
    return out;
  });
}

export const arrayOperators: Record<string, OperatorCompiler> = {
  $arrayElemAt: elementAt('$arrayElemAt', 28689),
  $first: elementAt('$first', 28689, 0),
  $last: elementAt('$last', 28689, -1),
  $slice: slice,
  $range: range,
  $zip: zip,
  $size: listed(1, 1, ([v]) => arrayArgument(v, '$size', 17124).length),
  $isArray: listed(1, 1, ([v]) => Array.isArray(v)),
  $in: listed(2, 2, ([v, list]) => arrayArgument(list, '$in', 40081).some((item) => equalValues(item, v))),
  $concatArrays: listed(0, Number.POSITIVE_INFINITY, (args) =>
    args.some(nullish) ? null : args.flatMap((arg) => arrayArgument(arg, '$concatArrays', 28664)),
  ),
  $reverseArray: listed(1, 1, ([v]) =>
    nullish(v) ? null : [...arrayArgument(v, '$reverseArray', 34435)].reverse(),
  ),
  $indexOfArray: listed(2, 4, ([v, wanted, from, to]) => {
    const list = inputArray(v, '$indexOfArray', 40090);
    if (!list) return null;
    const start = from === undefined ? 0 : int(from, '$indexOfArray', 40096);
    const end = to === undefined ? list.length : Math.min(list.length, int(to, '$indexOfArray', 40096));
    for (let i = start; i < end; i++) if (equalValues(list[i], wanted)) return i;
    return -1;
  }),
  $map: bodied(['input', 'in'], ({ input, in: body }, as) => (env) => {
    const list = inputArray(input?.(env), '$map', 16883);
    return list?.map((item) => body?.(withVariables(env, [[as, item]])) ?? null) ?? null;
  }),
  $filter: bodied(['input', 'cond'], ({ input, cond, limit }, as) => (env) => {
    const list = inputArray(input?.(env), '$filter', 28651);
    if (!list) return null;
    const kept = list.filter((item) => isTruthy(cond?.(withVariables(env, [[as, item]]))));
    const max = limit?.(env);
    return nullish(max) ? kept : kept.slice(0, int(max, '$filter', 327391));
  }),
  $reduce: bodied(['input', 'initialValue', 'in'], ({ input, initialValue, in: body }) => (env) => {
    const list = inputArray(input?.(env), '$reduce', 40080);
    if (!list) return null;
    return list.reduce<Maybe>(
      (value, item) =>
        body?.(
          withVariables(env, [
            ['this', item],
            ['value', value],
          ]),
        ),
      initialValue?.(env),
    );
  }),
  $sortArray: (operand) => {
    if (!(operand instanceof Doc) || !operand.has('input') || !operand.has('sortBy'))
      throw new EmbeddedError(2942502, "$sortArray requires 'input' and 'sortBy'");
    const input = compileExpression(operand.get('input') as Value);
    const by = operand.get('sortBy') as Value;
    const spec = by instanceof Doc ? parseSort(by) : undefined;
    const sign = spec ? 1 : toNumber(by);
    if (!spec && sign !== 1 && sign !== -1) throw new EmbeddedError(2942506, 'Invalid $sortArray sortBy');
    return (env) => {
      const list = inputArray(input(env), '$sortArray', 2942504);
      if (!list) return null;
      if (!spec) return [...list].sort((a, b) => sign * compareValues(a, b));
      const compare = compareBy(spec);
      const keyed = list.map((v) => ({
        v,
        key: spec.map(({ path, descending }) =>
          v instanceof Doc ? sortValue(v, path, descending) : undefined,
        ),
      }));
      return keyed.sort((a, b) => compare(a.key, b.key)).map(({ v }) => v);
    };
  },
  $setUnion: sets((all) => [...new Map(all.flatMap((s) => [...s])).values()].sort(compareValues)),
  $setIntersection: sets((all) =>
    [...(all[0] ?? new Map<string, Value>())]
      .filter(([key]) => all.every((s) => s.has(key)))
      .map(([, v]) => v)
      .sort(compareValues),
  ),
  $setDifference: listed(2, 2, ([a, b]) => {
    if (nullish(a) || nullish(b)) return null;
    const other = new Set(arrayArgument(b, '$setDifference', 17049).map(setKey));
    return [...new Map(arrayArgument(a, '$setDifference', 17048).map((v) => [setKey(v), v]))]
      .filter(([key]) => !other.has(key))
      .map(([, v]) => v);
  }),
  $setEquals: sets((all) =>
    all.every((s) => s.size === all[0]?.size && [...s.keys()].every((key) => all[0]?.has(key))),
  ),
  $setIsSubset: sets(([a, b]) => [...(a?.keys() ?? [])].every((key) => b?.has(key)), 2),
  $allElementsTrue: listed(1, 1, ([v]) => arrayArgument(v, '$allElementsTrue', 17040).every(isTruthy)),
  $anyElementTrue: listed(1, 1, ([v]) => arrayArgument(v, '$anyElementTrue', 17041).some(isTruthy)),
  $arrayToObject: listed(1, 1, ([v]) => pairsToObject(v)),
  $objectToArray: listed(1, 1, ([v]) => {
    if (nullish(v)) return null;
    if (!(v instanceof Doc))
      throw new EmbeddedError(40390, `$objectToArray requires a document input, found: ${typeName(v)}`);
    return [...v].map(([k, value]) => Doc.of({ k, v: value }));
  }),
  $mergeObjects: asExpression('$mergeObjects'),
  $getField: getField,
  $setField: setField(false),
  $unsetField: setField(true),
  $sum: asExpression('$sum'),
  $avg: asExpression('$avg'),
  $min: asExpression('$min'),
  $max: asExpression('$max'),
  $stdDevPop: asExpression('$stdDevPop'),
  $stdDevSamp: asExpression('$stdDevSamp'),
  $firstN: pickN('$firstN', (list, n) => list.slice(0, n)),
  $lastN: pickN('$lastN', (list, n) => list.slice(-n)),
  $minN: pickN('$minN', (list, n) =>
    list
      .filter((v) => !nullish(v))
      .sort(compareValues)
      .slice(0, n),
  ),
  $maxN: pickN('$maxN', (list, n) =>
    list
      .filter((v) => !nullish(v))
      .sort((a, b) => compareValues(b, a))
      .slice(0, n),
  ),
};
