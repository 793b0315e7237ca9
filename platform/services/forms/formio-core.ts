import type { Form } from '../../definition/kinds/form.ts';
import type { FormData } from '../../runtime/case.ts';

/** A rule that failed, as Form.io reports it. */
export interface FormioError {
  ruleName: string;
  context: {
    path: string;
    setting?: unknown;
    component: { key: string; type: string; label?: string; validate?: Record<string, unknown> };
  };
}
interface ProcessContext {
  form: Form;
  components: Form['components'];
  data: FormData;
  scope: { errors?: FormioError[]; conditionals?: { path: string; conditionallyHidden: boolean }[] };
  instances: Record<string, never>;
  processors: unknown;
  config: { server: boolean };
}
interface FormioCore {
  processSync(context: ProcessContext): unknown;
  Processors: unknown;
  Evaluator: { noeval: boolean };
  jsonLogic: { apply(rule: unknown, data?: unknown): unknown };
}

let loaded: Promise<FormioCore> | undefined;
/** Form.io's validation core, loaded at the first form so that the start does not pay for it, and defused. */
export function formioCore(): Promise<FormioCore> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<FormioCore> {
  const module = await import('@formio/core');
  const core = ((module as { default?: unknown }).default ?? module) as unknown as FormioCore;
  core.Evaluator.noeval = true;
  // JSON Logic reaches code through the 243 lodash operators the core adds. No form of ours may hold any (the
  // definition checks refuse it), so here it is switched off altogether.
  core.jsonLogic.apply = () => false;
  return core;
}

/** Which rules failed and which fields are hidden. `data` is not changed. */
export async function runFormio(
  form: Form,
  data: FormData,
): Promise<{ errors: FormioError[]; hidden: Set<string> }> {
  const core = await formioCore();
  const scope: ProcessContext['scope'] = {};
  core.processSync({
    form,
    components: form.components,
    data: structuredClone(data),
    scope,
    instances: {},
    processors: core.Processors,
    config: { server: true },
  });
  const hidden = (scope.conditionals ?? []).filter((one) => one.conditionallyHidden).map((one) => one.path);
  return { errors: scope.errors ?? [], hidden: new Set(hidden) };
}
