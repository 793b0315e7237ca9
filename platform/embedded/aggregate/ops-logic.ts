/** Comparison, boolean and conditional operators, and the ones that bind variables. */
import { Doc } from '../bson/doc.ts';
import { isTruthy, typeName, type Maybe, type Value } from '../bson/value.ts';
import { compareValues, rankOf } from '../bson-order.ts';
import { EmbeddedError } from '../errors.ts';
import { compileExpression, type Expression, type OperatorCompiler } from './expression.ts';
import { listed, named, nullish, withVariables } from './operands.ts';

/** In expressions a missing field is less than null, and so differs from it. */
export function compareOperands(a: Maybe, b: Maybe): number {
  if (a === undefined || b === undefined) {
    const rank = (v: Maybe): number => (v === undefined ? 2 : rankOf(v));
    return rank(a) - rank(b);
  }
  return compareValues(a, b);
}

function comparison(accept: (order: number) => boolean): OperatorCompiler {
  return listed(2, 2, ([a, b]) => accept(compareOperands(a, b)));
}

const cond: OperatorCompiler = (operand, name) => {
  if (Array.isArray(operand)) {
    if (operand.length !== 3)
      throw new EmbeddedError(
        16020,
        `Expression ${name} takes exactly 3 arguments. ${operand.length} were passed in.`,
      );
    const [test, yes, no] = operand.map(compileExpression) as [Expression, Expression, Expression];
    return (env) => (isTruthy(test(env)) ? yes(env) : no(env));
  }
  return named(['if', 'then', 'else'], (args) => {
    const { if: test, then: yes, else: no } = args as Record<string, Expression>;
    return (env) =>
      isTruthy((test as Expression)(env)) ? (yes as Expression)(env) : (no as Expression)(env);
  })(operand, name);
};

const switchOperator: OperatorCompiler = (operand) => {
  if (!(operand instanceof Doc))
    throw new EmbeddedError(40060, `$switch requires an object as an argument, found: ${typeName(operand)}`);
  const branches = operand.get('branches');
  if (!Array.isArray(branches))
    throw new EmbeddedError(40061, `$switch expected an array for 'branches', found: ${typeName(branches)}`);
  const compiled = branches.map((branch) => {
    const test = branch instanceof Doc ? branch.get('case') : undefined;
    const then = branch instanceof Doc ? branch.get('then') : undefined;
    if (test === undefined)
      throw new EmbeddedError(40067, "$switch requires each branch have a 'case' expression");
    if (then === undefined)
      throw new EmbeddedError(40068, "$switch requires each branch have a 'then' expression.");
    return [compileExpression(test), compileExpression(then)] as const;
  });
  const otherwise = operand.get('default');
  const fallback = otherwise === undefined ? undefined : compileExpression(otherwise);
  return (env) => {
    for (const [test, then] of compiled) if (isTruthy(test(env))) return then(env);
    if (!fallback)
      throw new EmbeddedError(
        40066,
        '$switch could not find a matching branch for an input, and no default was specified.',
      );
    return fallback(env);
  };
};

const letOperator: OperatorCompiler = (operand) => {
  const vars = operand instanceof Doc ? operand.get('vars') : undefined;
  const body = operand instanceof Doc ? operand.get('in') : undefined;
  if (!(vars instanceof Doc)) throw new EmbeddedError(16876, "Missing 'vars' parameter to $let");
  if (body === undefined) throw new EmbeddedError(16877, "Missing 'in' parameter to $let");
  const bound = [...vars].map(([key, value]) => [key, compileExpression(value)] as const);
  const inner = compileExpression(body);
  return (env) =>
    inner(
      withVariables(
        env,
        bound.map(([key, value]) => [key, value(env)] as const),
      ),
    );
};

/** All operands are evaluated only as far as needed. */
function shortCircuit(stopAt: boolean): OperatorCompiler {
  return (operand) => {
    const items = (Array.isArray(operand) ? operand : [operand]).map(compileExpression);
    return (env) => {
      for (const item of items) if (isTruthy(item(env)) === stopAt) return stopAt;
      return !stopAt;
    };
  };
}

export const logicOperators: Record<string, OperatorCompiler> = {
  $eq: comparison((o) => o === 0),
  $ne: comparison((o) => o !== 0),
  $gt: comparison((o) => o > 0),
  $gte: comparison((o) => o >= 0),
  $lt: comparison((o) => o < 0),
  $lte: comparison((o) => o <= 0),
  $cmp: listed(2, 2, ([a, b]) => Math.sign(compareOperands(a, b))),
  $and: shortCircuit(false),
  $or: shortCircuit(true),
  $not: listed(1, 1, ([v]) => !isTruthy(v)),
  $cond: cond,
  $switch: switchOperator,
  $let: letOperator,
  $ifNull: (operand, name) => {
    const items = (Array.isArray(operand) ? operand : [operand]).map(compileExpression);
    if (items.length < 2)
      throw new EmbeddedError(1257300, `${name} needs at least two arguments, had: ${items.length}`);
    return (env) => {
      let value: Maybe;
      for (const item of items) {
        value = item(env);
        if (!nullish(value)) return value;
      }
      return value;
    };
  },
  $literal: (operand: Value) => () => operand,
  $rand: () => () => Math.random(),
};
