export type Component = Record<string, unknown> & { type?: string; key?: string; components?: Component[] };

/** The English label a definition carries; messages written in Chinese give way to the general ones. */
export function inEnglish(component: Component): Component {
  const { labelEn } = (component['properties'] ?? {}) as Record<string, string>;
  if (!labelEn) return component;
  const changed: Component = { ...component, label: labelEn };
  if (component['title'] !== undefined) changed['title'] = labelEn;
  const validate = component['validate'] as Record<string, unknown> | undefined;
  if (validate) {
    const { patternMessage: _pattern, customMessage: _custom, ...rules } = validate;
    changed['validate'] = rules;
  }
  return changed;
}

/** A tree of components with their English labels. */
export function treeInEnglish(components: readonly Component[]): Component[] {
  return components.map((component) => {
    const changed = { ...inEnglish(component) };
    if (component.components) changed.components = treeInEnglish(component.components);
    if (Array.isArray(component['columns'])) {
      changed['columns'] = (component['columns'] as Component[]).map((column) => ({
        ...column,
        components: treeInEnglish(column.components ?? []),
      }));
    }
    return changed;
  });
}
