/** Any code will do: none may come through. */
const SCRIPT = "value = process.mainModule.require('child_process')";

/**
 * Every property @formio/core 2 and @formio/js 5 evaluate, interpolate or hand to JSON Logic, as found in their
 * sources, on the component that has it.
 */
export const RUN_BY_FORMIO: [property: string, value: unknown][] = [
  ['validate.custom', SCRIPT],
  ['validate.json', { _map: [[1], 'x'] }],
  ['validate.row', SCRIPT],
  ['calculateValue', SCRIPT],
  ['calculateValue', { '+': [1, { var: 'data.a' }] }],
  ['customDefaultValue', SCRIPT],
  ['customDefaultValue', { var: 'data.a' }],
  ['customConditional', SCRIPT],
  ['conditional.json', { '===': [{ var: 'data.a' }, 1] }],
  ['logic', [{ name: 'x', trigger: { type: 'javascript', javascript: SCRIPT }, actions: [] }]],
  [
    'logic',
    [{ name: 'x', trigger: { type: 'json', json: {} }, actions: [{ type: 'value', value: SCRIPT }] }],
  ],
  ['template', '<span>{{ item.constructor }}</span>'],
  ['templates', { row: '<% evil() %>' }],
  ['valueTemplate', 'x'],
  ['data.custom', SCRIPT],
  ['data.json', [{ value: 1 }]],
  ['filter', 'x={{ data.a }}'],
  ['onSetItems', SCRIPT],
  ['onChange', SCRIPT],
  ['custom', SCRIPT],
  ['conditionalAddButton', SCRIPT],
  ['html', '<b>x</b>'],
  ['content', '<b>x</b>'],
  ['attrs', [{ attr: 'onclick', value: 'x()' }]],
  ['attributes', { onclick: 'x()' }],
  ['manualModeViewString', SCRIPT],
  ['fileNameTemplate', '{{ fileName }}'],
  ['dir', '{{ data.a }}'],
  ['event', '{{ data.a }}'],
  ['serverOverride', { calculateValue: SCRIPT }],
  ['addons', [{ name: 'x' }]],
  ['fetch', { url: 'http://10.0.0.1/', mapFunction: SCRIPT }],
  ['customOptions', { onReady: SCRIPT }],
  ['datePicker.disableFunction', SCRIPT],
  ['widget.disableFunction', SCRIPT],
  ['onclick', 'x()'],
];

/** Sets a property such as `validate.custom` of a component. */
export function set(target: Record<string, unknown>, dotted: string, value: unknown): void {
  const [first = '', second] = dotted.split('.');
  target[first] = second ? { ...(target[first] as object | undefined), [second]: value } : value;
}
