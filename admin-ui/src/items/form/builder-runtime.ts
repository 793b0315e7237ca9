// The renderer's runtime comes first: it switches evaluation off and provides the date picker.
import '../../../../platform/render/form-runtime/runtime.ts';
import * as formio from '@formio/js';
import type { Form } from '../../../../platform/definition/kinds/form.ts';
import { fieldsOf } from '../../../../platform/definition/index.ts';
import { EN_FORM } from '../../../../platform/render/form-runtime/translations/en.ts';
import { ZH_FORM } from '../../../../platform/render/form-runtime/translations/zh.ts';
import type { Language } from '../../../../platform/render/language.ts';
import './builder.css';
import { builderGroups, COMPONENT_TYPES } from './builder-groups.ts';
import { builtForm } from './builder-output.ts';
import { builderTemplates } from './builder-templates.ts';
import { builderTexts } from './builder-texts.ts';
import type { BuilderContainer, BuilderInstance, BuilderModule } from './builder-types.ts';
import { editForm } from './edit-forms.ts';

const { FormBuilder, Formio, Components, Templates } = formio as unknown as BuilderModule;

/** The builder would ask a Form.io server for a project; there is none. */
Formio.prototype.loadProject = () => Promise.resolve({});

export interface BuilderOptions {
  form: Form;
  language: Language;
  /** Called with the normalised form after each change. */
  onChange: (form: Form) => void;
}

/** The key that goes with a label: what is Latin in it; a Chinese label leaves the key as it is, typed or given. */
function keyFor(data: Record<string, unknown>): string {
  const words =
    String(data['title'] || data['legend'] || data['label'] || '').match(/[A-Za-z][A-Za-z0-9]*/g) ?? [];
  const [first, ...rest] = words;
  if (!first) return String(data['key'] || data['type']);
  return (
    first.charAt(0).toLowerCase() +
    first.slice(1) +
    rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
  );
}

/** Our settings in place of the builder's, which offer scripts, data sources and HTML. */
function installSettings(language: Language, instance: () => BuilderInstance | undefined): void {
  const t = builderTexts[language];
  for (const type of COMPONENT_TYPES) {
    const component = Components.components[type];
    if (!component) continue;
    component.editForm = () => {
      const form = instance()?.form as Form | undefined;
      const fields = form ? fieldsOf({ display: 'form', components: form.components ?? [] }) : [];
      return editForm(type, t, fields);
    };
  }
}

/** Buttons the builder does not know: up and down, and adding by a press instead of a drag. */
function attachActions(element: HTMLElement, builder: BuilderInstance): void {
  const add = (item: Element) => {
    const target = element.querySelector<BuilderContainer>('.formio-builder-form');
    if (target && item.parentElement) builder.onDrop(item, target, item.parentElement, null);
  };
  const moveBy = (button: Element, by: number) => {
    const box = button.closest<HTMLElement & { formioComponent?: { component: { key: string } } }>(
      '.fb-comp',
    );
    const holder = box?.parentElement as BuilderContainer | null;
    const list = holder?.formioContainer;
    const at = list?.findIndex((one) => one.key === box?.formioComponent?.component.key) ?? -1;
    const [entry] = list && at >= 0 && list[at + by] ? list.splice(at, 1) : [];
    if (!list || !entry || !holder?.formioComponent) return;
    list.splice(at + by, 0, entry);
    void holder.formioComponent.rebuild().then(() => builder.emit('change', builder.form));
  };
  const act = (event: Event) => {
    const target = event.target instanceof Element ? event.target : null;
    const item = target?.closest('.fb-item');
    const button = target?.closest('[data-act]');
    if (item) add(item);
    else if (button) moveBy(button, button.getAttribute('data-act') === 'up' ? -1 : 1);
    else return;
    event.preventDefault();
  };
  element.addEventListener('click', act);
  element.addEventListener('keydown', (event) => {
    const onItem = event.target instanceof Element && event.target.closest('.fb-item');
    if (onItem && (event.key === 'Enter' || event.key === ' ')) act(event);
  });
}

/** Shows the builder in an element. The element must carry the class `fio`, which the form's styles hang on. */
export async function mountBuilder(element: HTMLElement, options: BuilderOptions): Promise<() => void> {
  const { language } = options;
  const t = builderTexts[language];
  let instance: BuilderInstance | undefined;
  Templates.current = builderTemplates(t);
  installSettings(language, () => instance);
  const words = {
    searchFields: t.search,
    noMatchesFound: t.noMatches,
    dragAndDropComponent: t.drop,
    requiredMark: t.required,
    apiKey: t.keyTaken,
  };
  const made = new FormBuilder(element, structuredClone(options.form), {
    noeval: true,
    noAlerts: true,
    noDefaultSubmitButton: true,
    editJson: false,
    language,
    dialogAttr: { class: 'fb-dialog-host' },
    builder: builderGroups(t),
    i18n: { lng: language, zh: { ...ZH_FORM, ...words }, en: { ...EN_FORM, ...words } },
  });
  instance = await made.ready;
  instance.updateComponentKey = keyFor;
  attachActions(element, instance);
  instance.on('change', () => {
    options.onChange(builtForm(instance?.form));
  });
  return () => instance?.destroy(true);
}
