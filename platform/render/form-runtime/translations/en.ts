/** English of the hall where the renderer's own words are too short to help. */
export const EN_FORM: Readonly<Record<string, string>> = {
  required: 'Not filled in yet: {{field}}',
  select: '{{field}}: choose one of the options listed.',
  pattern: '{{field}} is not written as asked. See the note below it.',
  min: '{{field}} must be at least {{min}}.',
  max: '{{field}} must be at most {{max}}.',
  minLength: '{{field}} is too short: at least {{length}} characters.',
  maxLength: '{{field}} is too long: at most {{length}} characters.',
  invalid_email: '{{field}} is not an e-mail address such as name@example.com.',
  addAnother: 'Add a row',
  remove: 'Remove',
  'numeric only': 'digits only',
};
