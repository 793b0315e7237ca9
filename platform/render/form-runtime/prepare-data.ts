import { isoDay } from '../format/date.ts';
import type { Component } from './in-english.ts';
import type { Json } from './json.ts';
import { isLocalDate } from './prepare-definition.ts';

type Data = Record<string, Json>;

function* inputs(components: readonly Component[]): Generator<Component> {
  for (const component of components) {
    if (component.type === 'datagrid' || component.type === 'editgrid' || !component.components)
      yield component;
    else yield* inputs(component.components);
    if (Array.isArray(component['columns'])) yield* inputs(component['columns'] as Component[]);
  }
}

const asDay = (value: Json): Json =>
  typeof value === 'string' && value.length > 10 && !Number.isNaN(Date.parse(value)) ? isoDay(value) : value;

function daysOf(components: readonly Component[], data: Data): Data {
  const changed: Data = { ...data };
  for (const component of inputs(components)) {
    const key = component.key ?? '';
    const value = changed[key];
    if (value === undefined) continue;
    if (isLocalDate(component)) changed[key] = asDay(value);
    else if (Array.isArray(value) && component.components) {
      changed[key] = value.map((row) => daysOf(component.components ?? [], row as Data));
    }
  }
  return changed;
}

/** A copy of the data as the shown form expects it: dates without a time as `2026-03-02`. */
export function prepareData(definition: unknown, data: Data): Data {
  const { components = [] } = (definition ?? {}) as { components?: Component[] };
  return daysOf(components, structuredClone(data));
}
