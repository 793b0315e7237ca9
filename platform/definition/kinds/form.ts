import { z } from 'zod';

/**
 * 申请表单: Form.io JSON. A component is open here (Form.io has hundreds of properties); the lint rules
 * `form-property`, `form-script`, `form-component`, `form-pattern` and `duplicate-key` say what may stand in one.
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
      type: z.string().min(1).max(40).meta({ title: '组件类型', titleEn: 'Component type' }),
      key: z
        .string()
        .min(1)
        .max(80)
        .regex(/^[A-Za-z][A-Za-z0-9_]*$/)
        .meta({
          title: '字段键',
          titleEn: 'Field key',
          format: {
            zh: '用英文字母开头，只含字母、数字和下划线',
            en: 'a letter, then letters, digits and underscores',
          },
        }),
      label: z.string().max(500).optional().meta({ title: '标签', titleEn: 'Label' }),
      input: z.boolean().optional(),
      components: z.array(formComponent).max(300).optional().meta({ title: '组件', titleEn: 'Components' }),
      columns: z
        .array(
          z.looseObject({
            components: z.array(formComponent).max(100).meta({ title: '组件', titleEn: 'Components' }),
          }),
        )
        .max(12)
        .optional()
        .meta({ title: '分栏', titleEn: 'Columns' }),
    }),
  )
  .meta({ id: 'FormComponent' });

export const form = z
  .strictObject({
    display: z.literal('form').default('form').meta({ title: '显示方式', titleEn: 'Display' }),
    components: z.array(formComponent).max(300).meta({ title: '组件', titleEn: 'Components' }),
  })
  .meta({ title: '申请表单', titleEn: 'Form' });
export type Form = z.infer<typeof form>;
