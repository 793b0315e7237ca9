/** Helpers for writing operators: fixed operand lists and named arguments. */
import { Doc } from '../bson/doc.ts';
import { typeName, type Maybe, type Value } from '../bson/value.ts';
import { EmbeddedError } from '../errors.ts';
import { compileExpression, type Env, type Expression, type OperatorCompiler } from './expression.ts';

/** An operator on a list of operands, each evaluated first. A single operand may stand without the list. */
export function listed(
  min: number,
  max: number,
  run: (args: Maybe[], name: string, env: Env) => Maybe,
): OperatorCompiler {
  return (operand, name) => {
    const items = (Array.isArray(operand) ? operand : [operand]).map(compileExpression);
    if (items.length < min || items.length > max) {
      const wants = min === max ? `exactly ${min}` : `at least ${min} arguments and at most ${max}`;
      throw new EmbeddedError(
        16020,
        `Expression ${name} takes ${wants} arguments. ${items.length} were passed in.`,
      );
    }
    return (env) =>
      run(
        items.map((item) => item(env)),
        name,
        env,
      );
  };
}

/** An operator whose operand is a document of named arguments; a name ending in `?` may be left out. */
export function named(
  names: string[],
  run: (args: Record<string, Expression | undefined>, name: string) => Expression,
): OperatorCompiler {
  const known = new Map(names.map((n) => [n.replace('?', ''), n.endsWith('?')]));
  return (operand, name) => {
    if (!(operand instanceof Doc))
      throw new EmbeddedError(
        28646,
        `${name} only supports an object as its argument, not ${typeName(operand)}`,
      );
    const args: Record<string, Expression | undefined> = {};
    for (const [key, value] of operand) {
      if (!known.has(key)) throw new EmbeddedError(28647, `Unrecognized parameter to ${name}: ${key}`);
      args[key] = compileExpression(value);
    }
    for (const [key, optional] of known) {
      if (!optional && !args[key]) throw new EmbeddedError(28648, `Missing '${key}' parameter to ${name}`);
    }
    return run(args, name);
  };
}

/** Whether a value counts as null: null itself, a missing field, or undefined. */
export function nullish(v: Maybe): v is null | undefined {
  return (
    v === null ||
    v === undefined ||
    (typeof v === 'object' && 'type' in v && (v as { type: number }).type === 6)
  );
}

/** The operand as an array, or MongoDB's refusal. */
export function arrayArgument(v: Maybe, name: string, code: number): Value[] {
  if (!Array.isArray(v))
    throw new EmbeddedError(
      code,
      `The argument to ${name} must be an array, but was of type: ${typeName(v)}`,
    );
  return v;
}

/** The same environment with more variables. */
export function withVariables(env: Env, more: Iterable<readonly [string, Maybe]>): Env {
  return { root: env.root, vars: new Map([...env.vars, ...more]) };
}
