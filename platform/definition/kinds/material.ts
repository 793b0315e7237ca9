import { z } from 'zod';
import { condition } from './rule.ts';
import { citation, fileRef, key, labels, longText, name, nameEn } from './shared-fields.ts';

export const MATERIAL_TYPES = ['form', 'certificate', 'document', 'drawing', 'photo'] as const;
export const UPLOAD_FORMATS = ['pdf', 'jpg', 'png', 'docx', 'xlsx', 'ofd'] as const;

/** 申请材料: the elements of GB/T 39046 table 4. A material of type `form` (表格) must carry a template. */
export const material = z
  .strictObject({
    key,
    name,
    nameEn,
    description: longText.optional().meta({ title: '材料描述', titleEn: 'Description' }),
    type: z.enum(MATERIAL_TYPES).meta({
      title: '材料类型',
      titleEn: 'Type',
      labels: labels({
        form: ['表格', 'Form'],
        certificate: ['证件证照', 'Certificate'],
        document: ['文书', 'Document'],
        drawing: ['图纸', 'Drawing'],
        photo: ['照片', 'Photo'],
      }),
    }),
    originality: z
      .enum(['original', 'copy', 'both'])
      .default('original')
      .meta({
        title: '原件/复印件',
        titleEn: 'Original or copy',
        labels: labels({
          original: ['原件', 'Original'],
          copy: ['复印件', 'Copy'],
          both: ['原件和复印件', 'Original and copy'],
        }),
      }),
    medium: z
      .enum(['paper', 'electronic', 'either'])
      .default('electronic')
      .meta({
        title: '材料形式',
        titleEn: 'Medium',
        labels: labels({
          paper: ['纸质', 'Paper'],
          electronic: ['电子', 'Electronic'],
          either: ['纸质电子均可', 'Paper or electronic'],
        }),
      }),
    originals: z.int().min(0).max(20).default(1).meta({ title: '原件份数', titleEn: 'Originals' }),
    copies: z.int().min(0).max(20).default(0).meta({ title: '复印件份数', titleEn: 'Copies' }),
    paper: z.string().max(50).optional().meta({ title: '纸质材料规格', titleEn: 'Paper size' }),
    necessity: z
      .enum(['required', 'optional', 'deferrable'])
      .default('required')
      .meta({
        title: '材料必要性',
        titleEn: 'Necessity',
        labels: labels({
          required: ['必要', 'Required'],
          optional: ['非必要', 'Optional'],
          deferrable: ['容缺后补', 'May follow later'],
        }),
      }),
    requiredWhen: condition.optional().meta({ title: '需要的情形', titleEn: 'Required when' }),
    source: z
      .enum(['applicant', 'government', 'other'])
      .default('applicant')
      .meta({
        title: '来源渠道',
        titleEn: 'Source',
        labels: labels({
          applicant: ['申请人自备', 'Applicant'],
          government: ['政府部门核发', 'Government'],
          other: ['其他', 'Other'],
        }),
      }),
    sourceNote: z.string().max(500).optional().meta({ title: '来源说明', titleEn: 'Source note' }),
    issuer: z.string().max(200).optional().meta({ title: '出具机构', titleEn: 'Issuer' }),
    template: fileRef.optional().meta({ title: '空白表格', titleEn: 'Blank form' }),
    sample: fileRef.optional().meta({ title: '示例样表', titleEn: 'Sample' }),
    instructions: longText.optional().meta({ title: '填报须知', titleEn: 'Instructions' }),
    criteria: longText.optional().meta({ title: '受理标准', titleEn: 'Acceptance criteria' }),
    basis: citation.optional().meta({ title: '要求提供材料的依据', titleEn: 'Basis of asking for it' }),
    formats: z
      .array(z.enum(UPLOAD_FORMATS))
      .min(1)
      .default(['pdf', 'jpg', 'png'])
      .meta({ title: '文件格式', titleEn: 'File formats' }),
    maxFiles: z.int().min(1).max(20).default(5).meta({ title: '文件数上限', titleEn: 'Most files' }),
    note: z.string().max(500).optional().meta({ title: '备注', titleEn: 'Note' }),
  })
  .meta({ title: '申请材料', titleEn: 'Material' });
export type Material = z.infer<typeof material>;
