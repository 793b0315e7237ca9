import * as formio from '@formio/js/form';
import flatpickr from 'flatpickr';
import { Mandarin } from 'flatpickr/dist/l10n/zh.js';
import '@formio/js/dist/formio.form.min.css';
import 'flatpickr/dist/flatpickr.min.css';
import './form-theme.css';
import './form-controls.css';
import './form-tables.css';
import type { FormioModule } from './formio-types.ts';
import type { Json } from './json.ts';
import { localDateField } from './local-date-field.ts';
import { type MountedForm, mountedForm } from './mounted-form.ts';
import { prepareData } from './prepare-data.ts';
import { type Preparation, prepareDefinition } from './prepare-definition.ts';
import { TEMPLATES } from './templates.ts';
import { EN_FORM } from './translations/en.ts';
import { ZH_FORM } from './translations/zh.ts';

const { Formio, Utils, Templates, Components } = formio as unknown as FormioModule;

/** No text of a form is ever run as code: both evaluators are switched off before any form is made. */
function forbidEvaluation(): void {
  Formio.Evaluator.noeval = true;
  Formio.Utils.Evaluator.noeval = true;
  Utils.Evaluator.noeval = true;
}

/** The renderer looks for its date picker on `window`, else it would fetch one from elsewhere. */
function provideDatePicker(): void {
  flatpickr.l10ns.zh = Mandarin;
  Object.assign(globalThis, { flatpickr, 'flatpickr-zh': Mandarin });
  Formio.cdn.setBaseUrl(`${location.origin}/vendor`);
}

forbidEvaluation();
provideDatePicker();
Components.setComponents({ localdate: localDateField(Components.components['textfield']) });
Templates.current = TEMPLATES as unknown as FormioModule['Templates']['current'];

const MARK = { zh: '必填', en: 'Required' } as const;

export interface MountOptions extends Preparation {
  definition: unknown;
  data: Record<string, Json>;
  readOnly?: boolean;
  /** Called after each change made by a person. */
  onChange?: () => void;
}

/** Shows a form in an element. The element must carry the class `fio`, which all its styles hang on. */
export async function mountForm(element: HTMLElement, options: MountOptions): Promise<MountedForm> {
  const { definition, data, language, readOnly = false, onChange } = options;
  const form = await Formio.createForm(element, prepareDefinition(definition, options), {
    noeval: true,
    noAlerts: true,
    readOnly,
    language,
    i18n: {
      lng: language,
      zh: { ...ZH_FORM, requiredMark: MARK.zh },
      en: { ...EN_FORM, requiredMark: MARK.en },
    },
  });
  await form.setSubmission(
    { data: prepareData(definition, data) },
    { fromSubmission: false, noValidate: true },
  );
  await form.ready;
  if (onChange) {
    form.on('change', ((
      event: { changed?: unknown; isValid?: boolean } | undefined,
      flags?: { modified?: boolean },
    ) => {
      if (event?.changed || flags?.modified) onChange();
    }) as never);
    // Rows added to or taken from a table.
    for (const event of [
      'dataGridAddRow',
      'dataGridDeleteRow',
      'editGridAddRow',
      'editGridDeleteRow',
      'editGridSaveRow',
    ])
      form.on(event, (() => onChange()) as never);
  }
  return mountedForm(form);
}
