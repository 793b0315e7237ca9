/** The update operators: one row each. */
import { Timestamp } from 'bson';
import { arithmetic } from '../bson/arith.ts';
import { Doc } from '../bson/doc.ts';
import { show } from '../bson/show.ts';
import { isNumeric, T, typeName, typeOf, type Maybe, type Value } from '../bson/value.ts';
import { compareValues } from '../bson-order.ts';
import { badValue, failedToParse, typeMismatch } from '../errors.ts';
import { addToSet, pop, pull, pullAll, push } from './arrays.ts';
import { KEEP, UNSET, type Change } from './paths.ts';

interface Operator {
  make(operand: Value, path: string): Change;
  /** Creates the field (and its parents) where it is missing. */
  create: boolean;
  /** Applies only to a document that an upsert is about to insert. */
  onInsert?: boolean;
}

function numeric(op: '+' | '*', name: string) {
  return (operand: Value, path: string): Change => {
    if (!isNumeric(operand)) {
      const verb = op === '+' ? 'increment' : 'multiply';
      throw typeMismatch(`Cannot ${verb} with non-numeric argument: {${path}: ${show(operand)}}`);
    }
    return (old) => {
      if (old === undefined) return op === '+' ? operand : (arithmetic('*', operand, 0) as Value);
      if (!isNumeric(old)) {
        throw typeMismatch(
          `Cannot apply ${name} to a value of non-numeric type. The field '${path}' is of non-numeric type ${typeName(old)}`,
        );
      }
      const result = arithmetic(op, old, operand);
      if (result === undefined)
        throw badValue(
          `Failed to apply ${name} operations to current value (${show(old)}) for path '${path}': overflow`,
        );
      return result;
    };
  };
}

function extreme(sign: 1 | -1) {
  return (operand: Value): Change =>
    (old: Maybe) =>
      old === undefined || sign * compareValues(operand, old) > 0 ? operand : KEEP;
}

function currentDate(operand: Value, path: string): Change {
  const type = operand instanceof Doc ? operand.get('$type') : operand === true ? 'date' : undefined;
  if (type === 'date') return () => new Date();
  if (type === 'timestamp') return () => new Timestamp({ t: Math.floor(Date.now() / 1000), i: 1 });
  throw badValue(
    `${show(operand)} is not valid type for $currentDate on '${path}'. Please use a boolean ('true') or a $type expression ({$type: 'timestamp/date'}).`,
  );
}

function bit(operand: Value, path: string): Change {
  const ops = operand instanceof Doc ? [...operand] : [];
  if (ops.length === 0)
    throw badValue(
      `The $bit modifier is not compatible with ${show(operand)}: you must pass in an embedded document`,
    );
  for (const [name, value] of ops) {
    if (!['and', 'or', 'xor'].includes(name))
      throw badValue(`The $bit modifier only supports 'and', 'or', and 'xor', not '${name}'`);
    const type = typeOf(value);
    if (type !== T.int && type !== T.long)
      throw badValue(
        `The $bit modifier field must be an Integer(32/64 bit); a '${typeName(value)}' is not supported here`,
      );
  }
  return (old) => {
    let current: Value = old ?? 0;
    const type = typeOf(current);
    if (type !== T.int && type !== T.long)
      throw badValue(`Cannot apply $bit to a value of non-integral type for path '${path}'`);
    for (const [name, value] of ops) {
      const x = BigInt(current as number | bigint);
      const y = BigInt(value as number | bigint);
      const result: bigint = name === 'and' ? x & y : name === 'or' ? x | y : x ^ y;
      current = typeOf(current) === T.long || typeOf(value) === T.long ? result : Number(result);
    }
    return current;
  };
}

/** `$rename` touches two paths and is handled where updates are compiled. */
export const UPDATE_OPERATORS: Record<string, Operator> = {
  $set: { create: true, make: (operand) => () => operand },
  $setOnInsert: { create: true, onInsert: true, make: (operand) => () => operand },
  $unset: { create: false, make: () => () => UNSET },
  $inc: { create: true, make: numeric('+', '$inc') },
  $mul: { create: true, make: numeric('*', '$mul') },
  $min: { create: true, make: extreme(-1) },
  $max: { create: true, make: extreme(1) },
  $currentDate: { create: true, make: currentDate },
  $bit: { create: true, make: bit },
  $push: { create: true, make: push },
  $addToSet: { create: true, make: addToSet },
  $pop: { create: false, make: pop },
  $pull: { create: false, make: pull },
  $pullAll: { create: false, make: pullAll },
};

export function unknownModifier(name: string): Error {
  return failedToParse(
    `Unknown modifier: ${name}. Expected a valid update modifier or pipeline-style update specified as an array`,
  );
}
