import { z } from 'zod';
import { key, labels, name, nameEn } from './shared-fields.ts';

export const DOCUMENT_KINDS = ['certificate', 'notice', 'decision', 'receipt'] as const;

/** Text with `{fact}` placeholders (`{form.applicant}`, `{item.name}`, `{number}`, `{issuedOn}`); nothing in it is run. */
const template = z.string().max(4000).meta({ title: '文字', titleEn: 'Text' });

const documentBlock = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('heading'), text: template }),
  z.strictObject({
    type: z.literal('paragraph'),
    text: template,
    align: z
      .enum(['left', 'center', 'right'])
      .optional()
      .meta({
        title: '对齐',
        titleEn: 'Alignment',
        labels: labels({ left: ['左', 'Left'], center: ['中', 'Centre'], right: ['右', 'Right'] }),
      }),
  }),
  z.strictObject({
    type: z.literal('fields'),
    rows: z
      .array(
        z.strictObject({
          label: z.string().min(1).max(60).meta({ title: '栏目', titleEn: 'Label' }),
          value: template,
        }),
      )
      .min(1)
      .max(60)
      .meta({ title: '行', titleEn: 'Rows' }),
  }),
  z.strictObject({
    type: z.literal('signature'),
    organ: template.meta({ title: '署名机关', titleEn: 'Organ' }),
    date: template.meta({ title: '日期', titleEn: 'Date' }),
  }),
]);

/** 文书模板: rendered to PDF with the case's facts. `numberFormat` takes {year} and {serial} or {serial:3}. */
export const documentTemplate = z
  .strictObject({
    key,
    name,
    nameEn,
    kind: z.enum(DOCUMENT_KINDS).meta({
      title: '文书种类',
      titleEn: 'Kind',
      labels: labels({
        certificate: ['证照', 'Certificate'],
        notice: ['告知书、通知书', 'Notice'],
        decision: ['决定书', 'Decision'],
        receipt: ['凭证、回执', 'Receipt'],
      }),
    }),
    numberFormat: z.string().min(1).max(100).meta({ title: '文号格式', titleEn: 'Number format' }),
    orientation: z
      .enum(['portrait', 'landscape'])
      .default('portrait')
      .meta({
        title: '纸张方向',
        titleEn: 'Orientation',
        labels: labels({ portrait: ['纵向', 'Portrait'], landscape: ['横向', 'Landscape'] }),
      }),
    blocks: z.array(documentBlock).min(1).max(100).meta({ title: '内容', titleEn: 'Content' }),
    validDays: z
      .int()
      .min(1)
      .max(36500)
      .optional()
      .meta({ title: '有效期（天）', titleEn: 'Valid for, days' }),
  })
  .meta({ title: '文书模板', titleEn: 'Document template' });
export type DocumentTemplate = z.infer<typeof documentTemplate>;
