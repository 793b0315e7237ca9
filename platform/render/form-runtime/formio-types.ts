/** What we use of the renderer; its own declarations do not cover it. */
export interface FormioError {
  message?: string;
  ruleName?: string;
  path?: string;
}

export interface FormioComponent {
  component: {
    type: string;
    key: string;
    label?: string;
    validate?: { required?: boolean };
    hidden?: boolean;
  };
  path: string;
  id: string;
  visible: boolean;
  element?: HTMLElement | null;
  parent?: FormioComponent | null;
  dataValue: unknown;
  isInputComponent?: boolean;
  hasInput?: boolean;
  disabled: boolean;
  isEmpty(value?: unknown): boolean;
  validateComponent(data: unknown, row: unknown, flags: Record<string, unknown>): FormioError[];
  getComponents?(): FormioComponent[];
  setPristine(pristine: boolean): void;
}

export interface FormioWebform extends FormioComponent {
  submission: { data: Record<string, unknown> };
  data: Record<string, unknown>;
  ready: Promise<unknown>;
  everyComponent(visit: (component: FormioComponent) => void): void;
  setSubmission(submission: { data: unknown }, flags?: Record<string, unknown>): Promise<unknown>;
  checkValidity(data: unknown, dirty: boolean, row?: unknown, silent?: boolean): boolean;
  on(event: string, listener: (...args: never[]) => void): void;
  destroy(all?: boolean): void;
}

export interface FormioInputInfo {
  attr: Record<string, string>;
}
/** The class of an input component, as far as we extend it. */
export declare class FormioInputComponent {
  constructor(...given: never[]);
  component: { datePicker?: { minDate?: string | null; maxDate?: string | null } };
  options: { language?: string };
  get inputInfo(): FormioInputInfo;
  attachElement(element: HTMLInputElement, index: number): unknown;
  detach(): void;
}
export type FormioComponentClass = typeof FormioInputComponent;

export interface FormioModule {
  Formio: {
    createForm(element: HTMLElement, form: unknown, options: Record<string, unknown>): Promise<FormioWebform>;
    cdn: { setBaseUrl(url: string): void };
    Evaluator: { noeval: boolean };
    Utils: { Evaluator: { noeval: boolean } };
  };
  Utils: { Evaluator: { noeval: boolean } };
  Components: {
    components: Record<string, FormioComponentClass>;
    setComponents(components: Record<string, FormioComponentClass>): void;
  };
  Templates: { current: Record<string, { form: (context: never) => string }> };
}
