import type { Choices } from '../../../platform/runtime/steps/define-step.ts';
import type { Dice } from './random-commands.ts';

interface Schema {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minimum?: number;
  maximum?: number;
  format?: string;
}

/** A payload that fits its JSON Schema, with the offered values where there are some; optional parts come and go. */
export function sampleOf(dice: Dice, schema: unknown, choices: Choices = {}, path = ''): unknown {
  const shape = schema as Schema;
  const offered = choices[path];
  if (offered !== undefined && offered.length > 0) return dice.pick(offered).value;
  if (shape.const !== undefined) return shape.const;
  if (shape.enum !== undefined) return dice.pick(shape.enum);
  if (shape.anyOf !== undefined) return sampleOf(dice, dice.pick(shape.anyOf), choices, path);
  switch (shape.type) {
    case 'object':
      return objectOf(dice, shape, choices, path);
    case 'array':
      return [sampleOf(dice, shape.items ?? {}, choices, `${path}/*`)];
    case 'integer':
    case 'number':
      return dice.pick([shape.minimum ?? 1, Math.min(shape.maximum ?? 10, (shape.minimum ?? 1) + 2)]);
    case 'boolean':
      return dice.next(2) === 0;
    case 'string':
      return shape.format === 'date' ? dice.pick(['2026-03-12', '2026-03-20', '2026-04-10']) : '说明';
    default:
      return '值';
  }
}

function objectOf(dice: Dice, shape: Schema, choices: Choices, path: string): Record<string, unknown> {
  const entries = Object.entries(shape.properties ?? {})
    .filter(([name]) => shape.required?.includes(name) || dice.next(2) === 0)
    .map(([name, part]) => [name, sampleOf(dice, part, choices, `${path}/${name}`)] as const);
  return Object.fromEntries(entries);
}
