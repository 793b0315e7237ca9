import type { Form } from '../../../../platform/definition/kinds/form.ts';
import { FORM_COMPONENTS } from '../../../../platform/definition/form-components.ts';
import { normaliseForm } from '../../../../platform/definition/index.ts';

type Properties = Record<string, unknown>;
const isRecord = (value: unknown): value is Properties =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** How the builder draws a component; the platform draws it its own way, and scripts never come in here. */
const DRAWING: ReadonlySet<string> = new Set([
  'widget',
  'dataSrc',
  'tableView',
  'format',
  'displayInTimezone',
]);

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (!isRecord(value)) return value;
  const allowed = typeof value['type'] === 'string' ? FORM_COMPONENTS[value['type']] : undefined;
  const kept = Object.entries(value).filter(
    ([name]) => !(allowed && DRAWING.has(name) && !Object.hasOwn(allowed, name)),
  );
  return Object.fromEntries(kept.map(([name, inner]) => [name, plain(inner)]));
}

/** `show` comes from a drop-down as text; without a field to look at there is no condition. */
function withCondition(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withCondition);
  if (!isRecord(value)) return value;
  const next = Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withCondition(inner)]));
  const condition = next['conditional'];
  if (isRecord(condition) && typeof next['type'] === 'string') {
    if (!condition['when'] && !condition['conditions']) delete next['conditional'];
    else if (condition['when'])
      next['conditional'] = { ...condition, show: String(condition['show']) !== 'false' };
  }
  return next;
}

/** The form as the builder holds it, as a form of the platform. */
export function builtForm(held: unknown): Form {
  const written = JSON.parse(JSON.stringify(held ?? {})) as unknown;
  return plain(withCondition(normaliseForm(written))) as Form;
}
