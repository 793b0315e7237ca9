import flatpickr from 'flatpickr';
import type { Instance } from 'flatpickr/dist/types/instance.js';
import type { FormioComponentClass, FormioInputInfo } from './formio-types.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const dayOrNone = (value: string | null | undefined): string | undefined =>
  value && DAY.test(value) ? value : undefined;

/**
 * A calendar date without a time: written or picked, its value `2026-03-02`. The renderer's own date field would
 * keep an instant in the reader's zone, which is another day elsewhere.
 */
export function localDateField(TextField: FormioComponentClass | undefined): FormioComponentClass {
  if (!TextField) throw new Error('the renderer has no text field');
  return class LocalDateField extends TextField {
    pickers: Instance[] = [];

    override get inputInfo(): FormioInputInfo {
      const info = super.inputInfo;
      info.attr['inputmode'] = 'numeric';
      info.attr['autocomplete'] = 'off';
      info.attr['placeholder'] ||= this.options.language === 'en' ? 'like 2026-03-02' : '如 2026-03-02';
      return info;
    }

    override attachElement(element: HTMLInputElement, index: number): unknown {
      const attached = super.attachElement(element, index);
      if (element.disabled) return attached;
      const { minDate, maxDate } = this.component.datePicker ?? {};
      const picker = flatpickr(element, {
        allowInput: true,
        dateFormat: 'Y-m-d',
        disableMobile: true,
        locale: this.options.language === 'en' ? 'en' : 'zh',
        minDate: dayOrNone(minDate),
        maxDate: dayOrNone(maxDate),
        // The value may have been written or filled in since the picker was made.
        onOpen: (_dates, _text, instance) => instance.setDate(element.value, false),
      });
      this.pickers.push(picker);
      return attached;
    }

    override detach(): void {
      for (const picker of this.pickers.splice(0)) picker.destroy();
      super.detach();
    }
  };
}
