import { escapeHtml } from './escape-html.ts';

interface Context {
  t(text: string, options?: Record<string, unknown>): string;
  id: string;
  builder?: boolean;
  readOnly?: boolean;
  instance: { id: string };
  label: { hidden?: boolean; className?: string; labelPosition?: string };
  labelMarkup?: string;
  element?: string;
  options?: { floatingLabels?: boolean };
  component: {
    type: string;
    key: string;
    input?: boolean;
    label?: string;
    description?: string;
    validate?: { required?: boolean };
    properties?: Record<string, string>;
  };
}

const GROUPS = ['radio', 'selectboxes'];

/** The label above a field with 必填 beside it; the mark is not part of the field's name. */
function label(context: Context): string {
  const { component, instance } = context;
  // Layout has no label of its own; a hidden one would only take room.
  if (component.input === false && context.label.hidden) return '';
  const group = GROUPS.includes(component.type);
  const hidden = context.label.hidden ? 'visually-hidden' : '';
  const mark =
    component.validate?.required && !context.label.hidden && !context.readOnly
      ? `<span class="fio-req" aria-hidden="true">${escapeHtml(context.t('requiredMark'))}</span>`
      : '';
  const target = group || context.readOnly ? '' : `for="${instance.id}-${component.key}"`;
  const aria = group ? 'aria-hidden="true"' : '';
  const text = context.t(component.label ?? '', { _userInput: true });
  const name = `<label ref="label" class="col-form-label ${context.label.className ?? ''} ${hidden}" ${target} ${aria} id="l-${instance.id}-${component.key}">${text}</label>`;
  return `<div class="fio-label">${name}${mark}</div>`;
}

/** Label, input, help line, and the line that says where a value came from. */
function field(context: Context): string {
  const { component, instance } = context;
  const labelled = !context.label.hidden || !['checkbox', 'button'].includes(component.type);
  const help = component.description
    ? `<div id="d-${instance.id}-${component.key}" class="form-text text-muted">${context.t(component.description, { _userInput: true })}</div>`
    : '';
  const source = component.properties?.['source'];
  const origin = source ? `<p class="fio-src">${escapeHtml(source)}</p>` : '';
  return `${labelled ? (context.labelMarkup ?? '') : ''}${context.element ?? ''}${help}${origin}`;
}

/** Our templates over the renderer's Bootstrap ones. */
export const TEMPLATES = { label: { form: label }, field: { form: field } };
