import type { Values } from '../../../components/schema-form/json-schema.ts';
import type { FieldDescription } from '../../../components/schema-form/field-description.ts';
import type { TURN_ZH } from './turn-zh.ts';

type About = keyof { [K in keyof typeof TURN_ZH as (typeof TURN_ZH)[K] extends string ? K : never]: true };

/** What the law or the house says about a command, shown above its fields. */
const ABOUT: Readonly<Record<string, About>> = {
  'start-procedure': 'procedureAbout',
  'request-extension': 'extensionAbout',
  'request-void': 'requestAbout',
  'request-termination': 'requestAbout',
  consult: 'consultAbout',
  'co-sign': 'coSignAbout',
  reassign: 'reassignAbout',
  pause: 'hold',
  'accept-with-deficiency': 'deficiencyAbout',
  record: 'siteAbout',
  countersign: 'siteAbout',
};
export const aboutOf = (type: string): About | undefined =>
  Object.hasOwn(ABOUT, type) ? ABOUT[type] : undefined;

/** Only a hearing has a day it is held on (行政许可法 第四十八条). */
export function isAsked(type: string, field: string, values: Values): boolean {
  if (type === 'start-procedure' && field === 'heldOn') return values['procedure'] === 'hearing';
  return true;
}

/** Nothing is chosen for somebody where there is a choice; what can only be one thing is, and offered materials are ticked. */
export function firstValues(type: string, fields: readonly FieldDescription[]): Values {
  const values: Values = {};
  for (const field of fields) {
    if (field.control === 'choice' && field.required && field.choices.length > 1) values[field.name] = '';
    if (type === 'accept-with-deficiency' && field.name === 'materials' && field.control === 'choices')
      values['materials'] = field.choices.map((choice) => choice.value);
  }
  return values;
}
