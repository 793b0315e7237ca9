/** The accumulators of `$group` and `$bucket`; most also serve as expressions over an array. */
import { arithmetic, double, plainNumber, asDecimal, count as countValue } from '../bson/arith.ts';
import { Decimal128 } from 'bson';
import { decimalOp } from '../bson/decimal.ts';
import { Doc } from '../bson/doc.ts';
import { isNumeric, toNumber, type Maybe, type Value } from '../bson/value.ts';
import { compareValues } from '../bson-order.ts';
import { EmbeddedError } from '../errors.ts';
import { encodeKey } from '../key-encoder.ts';
import { compareBy, parseSort } from '../scan.ts';
import { compileExpression, type Env, type Expression } from './expression.ts';
import { nullish } from './operands.ts';

/** Takes one value after another and gives the result. */
export interface Accumulator {
  add(value: Maybe, env?: Env): void;
  result(): Maybe;
}

function sum(): Accumulator {
  let total: Value = 0;
  return {
    add(v) {
      if (isNumeric(v)) total = arithmetic('+', total, v) ?? double(toNumber(total) + toNumber(v));
    },
    result: () => total,
  };
}

function avg(): Accumulator {
  const total = sum();
  let n = 0;
  return {
    add(v) {
      if (!isNumeric(v)) return;
      total.add(v);
      n++;
    },
    result() {
      if (n === 0) return null;
      const all = total.result() as Value;
      return all instanceof Decimal128 ? decimalOp('/', all, asDecimal(n)) : double(plainNumber(all) / n);
    },
  };
}

function extreme(sign: 1 | -1): Accumulator {
  let best: Maybe;
  return {
    add(v) {
      if (nullish(v)) return;
      if (best === undefined || sign * compareValues(v, best) > 0) best = v;
    },
    result: () => best ?? null,
  };
}

function deviation(sample: boolean): Accumulator {
  let n = 0;
  let mean = 0;
  let squares = 0;
  return {
    add(v) {
      if (!isNumeric(v)) return;
      const x = toNumber(v);
      n++;
      const delta = x - mean;
      mean += delta / n;
      squares += delta * (x - mean);
    },
    result: () => (n === 0 || (sample && n === 1) ? null : double(Math.sqrt(squares / (sample ? n - 1 : n)))),
  };
}

function edge(last: boolean): Accumulator {
  let value: Maybe = null;
  let any = false;
  return {
    add(v) {
      if (last || !any) value = v ?? null;
      any = true;
    },
    result: () => value,
  };
}

function push(): Accumulator {
  const out: Value[] = [];
  return {
    add(v) {
      if (v !== undefined) out.push(v);
    },
    result: () => out,
  };
}

function addToSet(): Accumulator {
  const seen = new Map<string, Value>();
  return {
    add(v) {
      if (v === undefined) return;
      const key = encodeKey(v).toString('latin1');
      if (!seen.has(key)) seen.set(key, v);
    },
    result: () => [...seen.values()],
  };
}

function mergeObjects(): Accumulator {
  const out = new Doc();
  return {
    add(v) {
      if (nullish(v)) return;
      if (!(v instanceof Doc)) throw new EmbeddedError(40400, '$mergeObjects requires object inputs');
      for (const [key, value] of v) out.set(key, value);
    },
    result: () => out,
  };
}

function counter(): Accumulator {
  let n = 0;
  return {
    add() {
      n++;
    },
    result: () => countValue(n),
  };
}

/** Accumulators whose operand is one expression. */
export const SIMPLE: Record<string, () => Accumulator> = {
  $sum: sum,
  $avg: avg,
  $min: () => extreme(-1),
  $max: () => extreme(1),
  $first: () => edge(false),
  $last: () => edge(true),
  $push: push,
  $addToSet: addToSet,
  $stdDevPop: () => deviation(false),
  $stdDevSamp: () => deviation(true),
  $mergeObjects: mergeObjects,
};

/** `$firstN`, `$lastN`, `$minN`, `$maxN`: pick from everything that came. */
function pickN(pick: (all: Value[], n: number) => Value[], skipsNull: boolean) {
  return (spec: Doc, name: string): { make: () => Accumulator; input: Expression } => {
    const input = spec.get('input');
    const n = spec.get('n');
    if (input === undefined || n === undefined)
      throw new EmbeddedError(5787906, `${name} requires 'input' and 'n'`);
    const howMany = compileExpression(n);
    return {
      input: compileExpression(input),
      make: () => {
        const all: Value[] = [];
        let limit: number | undefined;
        return {
          add(v, env) {
            limit ??= toNumber(howMany(env as Env));
            if (!(limit > 0)) throw new EmbeddedError(5787908, `'n' must be greater than 0, found ${limit}`);
            if (!(skipsNull && nullish(v))) all.push(v ?? null);
          },
          result: () => pick(all, limit ?? 1),
        };
      },
    };
  };
}

const PICK_N: Record<string, ReturnType<typeof pickN>> = {
  $firstN: pickN((all, n) => all.slice(0, n), false),
  $lastN: pickN((all, n) => all.slice(-n), false),
  $minN: pickN((all, n) => [...all].sort(compareValues).slice(0, n), true),
  $maxN: pickN((all, n) => [...all].sort((a, b) => compareValues(b, a)).slice(0, n), true),
};

/** `$top`, `$bottom` and their `N` forms: the outputs of the documents first in an order. */
function ranked(spec: Doc, name: string): { make: () => Accumulator; input: Expression } {
  const sort = parseSort(spec.get('sortBy') as Doc | undefined);
  const output = spec.get('output');
  if (!sort || output === undefined)
    throw new EmbeddedError(5788001, `${name} requires 'sortBy' and 'output'`);
  const many = name.endsWith('N');
  const howMany = many ? compileExpression(spec.get('n') ?? 1) : undefined;
  const keys = sort.map(({ path }) => compileExpression(`$${path}`));
  const compare = compareBy(sort);
  const sign = name.startsWith('$top') ? 1 : -1;
  return {
    input: compileExpression(output),
    make: () => {
      const all: { key: Maybe[]; value: Value }[] = [];
      let limit = 1;
      return {
        add(v, env) {
          if (howMany) limit = toNumber(howMany(env as Env));
          all.push({ key: keys.map((key) => key(env as Env)), value: v ?? null });
        },
        result() {
          all.sort((a, b) => compare(a.key, b.key));
          const picked = (sign > 0 ? all.slice(0, limit) : all.slice(-limit)).map(({ value }) => value);
          return many ? picked : (picked[0] ?? null);
        },
      };
    },
  };
}

export interface CompiledAccumulator {
  input: Expression;
  make(): Accumulator;
}

/** Compiles `{$sum: '$a'}`. */
export function compileAccumulator(field: string, spec: Value): CompiledAccumulator {
  if (field.includes('.')) throw new EmbeddedError(40235, `The field name '${field}' cannot contain '.'`);
  const name = spec instanceof Doc ? spec.firstKey() : undefined;
  if (!(spec instanceof Doc) || name === undefined)
    throw new EmbeddedError(40234, `The field '${field}' must be an accumulator object`);
  if (spec.size !== 1) throw new EmbeddedError(40238, `The field '${field}' must specify one accumulator`);
  const operand = spec.get(name) as Value;
  const simple = SIMPLE[name];
  if (simple) return { input: compileExpression(operand), make: simple };
  if (name === '$count') return { input: () => null, make: counter };
  if (operand instanceof Doc) {
    const pick = PICK_N[name];
    if (pick) return pick(operand, name);
    if (['$top', '$bottom', '$topN', '$bottomN'].includes(name)) return ranked(operand, name);
  }
  throw new EmbeddedError(15952, `unknown group operator '${name}'`);
}
