/** What we use of the form builder; its own declarations do not cover it. */
export interface BuilderContainer extends HTMLElement {
  formioContainer?: { key: string }[];
  formioComponent?: { rebuild(): Promise<unknown> };
}
export interface BuilderInstance {
  form: { components: unknown[] };
  ready: Promise<unknown>;
  editForm?: { components: unknown };
  updateComponentKey(data: Record<string, unknown>): string;
  onDrop(element: Element, target: Element, source: Element, sibling: Element | null): void;
  on(event: string, listener: (...args: never[]) => void): void;
  emit(event: string, ...args: unknown[]): void;
  destroy(all?: boolean): void;
}
export interface BuilderModule {
  FormBuilder: new (
    element: HTMLElement,
    form: unknown,
    options: Record<string, unknown>,
  ) => { ready: Promise<BuilderInstance>; destroy?(): void };
  Formio: { prototype: { loadProject(): Promise<unknown> } };
  Components: { components: Record<string, { editForm: () => unknown }> };
  Templates: { current: Record<string, unknown> };
}
