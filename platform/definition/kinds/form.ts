import { z } from 'zod';

/**
 * 申请表单: Form.io JSON. A component is open here (Form.io has hundreds of properties); the lint rules
 * `form-property`, `form-script`, `form-component`, `form-pattern` and `form-field-key` say what may stand in one.
 */
export interface FormComponent {
  type: string;
  key: string;
  label?: string;
  input?: boolean;
  components?: FormComponent[];
  columns?: { components: FormComponent[]; [property: string]: unknown }[];
  rows?: unknown;
  [property: string]: unknown;
}

export const formComponent: z.ZodType<FormComponent> = z
  .lazy(() =>
    z.looseObject({
      type: z.string().min(1).max(40),
      key: z
        .string()
        .min(1)
        .max(80)
        .regex(/^[A-Za-z][A-Za-z0-9_]*$/),
      label: z.string().max(500).optional(),
      input: z.boolean().optional(),
      components: z.array(formComponent).max(300).optional(),
      columns: z.array(z.looseObject({ components: z.array(formComponent).max(100) })).max(12).optional(),
    }),
  )
  .meta({ id: 'FormComponent' });

export const form = z
  .strictObject({
    display: z.literal('form').default('form'),
    components: z.array(formComponent).max(300),
  })
  .meta({ title: '申请表单', titleEn: 'Form' });
export type Form = z.infer<typeof form>;
