import type { Language } from '../language.ts';
import { type Component, inEnglish } from './in-english.ts';

/** A date field without a time of day. */
export const isLocalDate = (component: Component): boolean =>
  component.type === 'datetime' && component['enableTime'] === false;

const DAY_PATTERN = '[0-9]{4}-[0-9]{2}-[0-9]{2}';
const DAY_MESSAGE: Readonly<Record<Language, string>> = {
  zh: '请按 2026-03-02 的样子填写日期',
  en: 'Write the date like 2026-03-02',
};

/** Properties that would run as code. The server refuses them; the browser drops them as well. */
const CODE = ['calculateValue', 'customDefaultValue', 'customConditional', 'logic', 'customClass'] as const;

export interface Preparation {
  language: Language;
  /** Field key → where its value came from, in the reader's language. */
  sources?: Readonly<Record<string, string>>;
  /** Only these fields may be changed (a correction); the others are shown read-only. */
  editable?: readonly string[];
}

function inputProperties(component: Component, { sources, editable, language }: Preparation): Component {
  const changed: Component = { ...(language === 'en' ? inEnglish(component) : component) };
  const key = component.key ?? '';
  const source = sources?.[key];
  if (source) {
    const properties = (component['properties'] ?? {}) as Record<string, string>;
    changed['properties'] = { ...properties, source };
  }
  if (editable && component['input'] !== false && !editable.includes(key)) changed['disabled'] = true;
  // Form.io's own default is the ten digits of an American number, which cuts a Chinese one short.
  if (component.type === 'phoneNumber' && component['inputMask'] === undefined) changed['inputMask'] = '';
  if (component.type === 'select' && component['widget'] === undefined) changed['widget'] = 'html5';
  if (isLocalDate(component)) {
    changed.type = 'localdate';
    changed['validate'] = {
      ...(changed['validate'] as object),
      pattern: DAY_PATTERN,
      patternMessage: DAY_MESSAGE[language],
    };
  }
  // A hint one has to hover over is no hint on a phone: it joins the help line.
  if (component['tooltip']) {
    changed['description'] = [component['description'], component['tooltip']].filter(Boolean).join(' ');
    delete changed['tooltip'];
  }
  for (const property of CODE) delete changed[property];
  return changed;
}

function prepared(component: Component, preparation: Preparation, inTable: boolean): Component {
  const changed = inputProperties(component, inTable ? { language: preparation.language } : preparation);
  const table = component.type === 'datagrid' || component.type === 'editgrid';
  const locked = table && preparation.editable && !preparation.editable.includes(component.key ?? '');
  const walk = (list: Component[]): Component[] =>
    list.map((child) => {
      const next = prepared(child, preparation, inTable || table);
      return locked ? { ...next, disabled: true } : next;
    });
  if (Array.isArray(component.components)) changed.components = walk(component.components);
  if (Array.isArray(component['columns'])) {
    changed['columns'] = (component['columns'] as Component[]).map((column) => ({
      ...column,
      components: walk(column.components ?? []),
    }));
  }
  return changed;
}

function holdsOneOf(component: Component, keys: readonly string[]): boolean {
  if (keys.includes(component.key ?? '')) return true;
  const columns = Array.isArray(component['columns']) ? (component['columns'] as Component[]) : [];
  return [component, ...columns].some((part) => part.components?.some((child) => holdsOneOf(child, keys)));
}

/** A copy of a form's definition made ready for showing: native selects, sources, locked fields, no code. */
export function prepareDefinition(
  definition: unknown,
  preparation: Preparation,
): { components: Component[] } {
  const { components = [] } = (definition ?? {}) as { components?: Component[] };
  const { editable } = preparation;
  const shown = components
    .filter((component) => component.type !== 'button')
    // In a correction only the parts with something to correct are on screen; the rest keeps its values.
    .map((component) =>
      editable && !holdsOneOf(component, editable)
        ? { ...component, hidden: true, clearOnHide: false }
        : component,
    );
  return { components: shown.map((component) => prepared(component, preparation, false)) };
}
