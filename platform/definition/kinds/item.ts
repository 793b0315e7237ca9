import { z } from 'zod';
import { citation, key, labels, longText, name, nameEn, order, timeLimit } from './shared-fields.ts';

/** 办件类型 (GB/T 39046 A.6): 1 即办件, 2 承诺件, 9 其他. */
export const CASE_KINDS = ['immediate', 'committed', 'other'] as const;

/** 事项: the elements of an implementation list (实施清单), GB/T 39046 table 4 and GB/T 39554.2-2020. */
export const item = z
  .strictObject({
    key,
    name,
    nameEn,
    department: key.meta({ title: '实施主体', titleEn: 'Department', ref: 'department' }),
    type: key.meta({ title: '事项类型', titleEn: 'Service type', ref: 'service-type' }),
    themes: z.array(key).max(20).default([]).meta({ title: '主题服务', titleEn: 'Themes', ref: 'theme' }),
    objects: z
      .array(key)
      .min(1)
      .max(20)
      .meta({ title: '服务对象', titleEn: 'Service objects', ref: 'service-object' }),
    caseKind: z.enum(CASE_KINDS).meta({
      title: '办件类型',
      titleEn: 'Case kind',
      labels: labels({
        immediate: ['即办件', 'On the spot'],
        committed: ['承诺件', 'Within the promised limit'],
        other: ['其他', 'Other'],
      }),
    }),
    basicCode: z.string().max(12).optional().meta({ title: '基本编码', titleEn: 'Basic code' }),
    implementationCode: z
      .string()
      .max(36)
      .optional()
      .meta({ title: '实施编码', titleEn: 'Implementation code' }),
    handlingCode: z.string().max(50).optional().meta({ title: '业务办理项编码', titleEn: 'Handling code' }),
    serialPrefix: z
      .string()
      .regex(/^[A-Z]{1,8}$/)
      .meta({
        title: '流水号前缀',
        titleEn: 'Case number prefix',
        format: { zh: '1 至 8 个大写字母', en: '1 to 8 capital letters' },
      }),
    level: z
      .enum(['1', '2', '3', '4', '5', '6', '7'])
      .default('4')
      .meta({
        title: '行使层级',
        titleEn: 'Level',
        labels: labels({
          1: ['国家级', 'State'],
          2: ['省级', 'Province'],
          3: ['市级', 'City'],
          4: ['县级', 'County'],
          5: ['镇（乡、街道）级', 'Town'],
          6: ['村（社区）级', 'Village'],
          7: ['分级管理', 'By level'],
        }),
      }),
    powerSource: z
      .enum(['1', '2', '3', '4', '5', '6'])
      .default('1')
      .meta({
        title: '权力来源',
        titleEn: 'Power source',
        labels: labels({
          1: ['法定本级行使', 'By law at this level'],
          2: ['上级下放', 'Passed down'],
          3: ['上级授权', 'Authorised from above'],
          4: ['同级授权', 'Authorised at this level'],
          5: ['上级委托', 'Entrusted from above'],
          6: ['同级委托', 'Entrusted at this level'],
        }),
      }),
    basis: z.array(citation).max(30).default([]).meta({ title: '设定依据', titleEn: 'Legal basis' }),
    conditions: z
      .array(z.string().min(1).max(1000))
      .max(50)
      .default([])
      .meta({ title: '受理条件', titleEn: 'Conditions' }),
    statutoryLimit: timeLimit.optional().meta({ title: '法定办结时限', titleEn: 'Statutory limit' }),
    promisedLimit: timeLimit.meta({ title: '承诺办结时限', titleEn: 'Promised limit' }),
    limitStart: z
      .enum(['acceptance', 'receipt'])
      .default('acceptance')
      .meta({
        title: '时限起算',
        titleEn: 'Limit starts at',
        labels: labels({
          acceptance: ['受理之日', 'Acceptance'],
          receipt: ['收到申请之日', 'Receipt of the application'],
        }),
      }),
    correctionDays: z
      .int()
      .min(1)
      .max(365)
      .default(10)
      .meta({ title: '补正期限（工作日）', titleEn: 'Correction term, working days' }),
    channels: z
      .array(
        z.enum(['1', '2', '3', '4', '9']).meta({
          labels: labels({
            1: ['窗口办理', 'At the window'],
            2: ['电脑端网上办理', 'Online'],
            3: ['移动端网上申请', 'Mobile'],
            4: ['快递申请', 'By post'],
            9: ['其他', 'Other'],
          }),
        }),
      )
      .default(['1', '2'])
      .meta({ title: '办理形式', titleEn: 'Channels' }),
    place: z.string().max(300).optional().meta({ title: '办理地点', titleEn: 'Place' }),
    hours: z.string().max(300).optional().meta({ title: '办理时间', titleEn: 'Hours' }),
    phone: z.string().max(100).optional().meta({ title: '咨询电话', titleEn: 'Phone' }),
    complaintPhone: z
      .string()
      .max(100)
      .optional()
      .meta({ title: '监督投诉电话', titleEn: 'Complaint phone' }),
    visits: z.int().min(0).max(20).default(0).meta({ title: '到办事现场次数', titleEn: 'Visits' }),
    visitReason: z
      .string()
      .max(500)
      .optional()
      .meta({ title: '必须现场办理原因', titleEn: 'Reason for visiting' }),
    onlineDepth: z
      .enum(['1', '2', '3', '4'])
      .default('4')
      .meta({
        title: '网上办理深度',
        titleEn: 'Online depth',
        labels: labels({
          1: ['Ⅰ级', 'Grade I'],
          2: ['Ⅱ级', 'Grade II'],
          3: ['Ⅲ级', 'Grade III'],
          4: ['Ⅳ级（全程网办）', 'Grade IV, fully online'],
        }),
      }),
    supportsPost: z.boolean().default(false).meta({ title: '支持物流快递', titleEn: 'Delivers by post' }),
    result: z
      .strictObject({
        name: z.string().min(1).max(100).meta({ title: '结果名称', titleEn: 'Result' }),
        kind: z.enum(['certificate', 'approval', 'other']).meta({
          title: '结果类型',
          titleEn: 'Result kind',
          labels: labels({
            certificate: ['证照', 'Certificate'],
            approval: ['批文', 'Approval'],
            other: ['其他', 'Other'],
          }),
        }),
      })
      .optional()
      .meta({ title: '办理结果', titleEn: 'Result' }),
    quantityLimit: z.string().max(200).optional().meta({ title: '数量限制', titleEn: 'Quantity limit' }),
    coverage: z
      .enum(['national', 'cross-province', 'cross-city', 'cross-county', 'local'])
      .default('local')
      .meta({
        title: '通办范围',
        titleEn: 'Coverage',
        labels: labels({
          national: ['全国', 'Nationwide'],
          'cross-province': ['跨省', 'Across provinces'],
          'cross-city': ['跨市', 'Across cities'],
          'cross-county': ['跨县', 'Across counties'],
          local: ['本地', 'Here only'],
        }),
      }),
    faq: z
      .array(
        z.strictObject({
          question: z.string().min(1).max(300).meta({ title: '问题', titleEn: 'Question' }),
          answer: longText.min(1).meta({ title: '回答', titleEn: 'Answer' }),
        }),
      )
      .max(50)
      .default([])
      .meta({ title: '常见问题', titleEn: 'FAQ' }),
    keywords: z
      .array(z.string().min(1).max(30))
      .max(30)
      .default([])
      .meta({ title: '搜索词', titleEn: 'Search words' }),
    order,
  })
  .meta({ title: '事项', titleEn: 'Item' });
export type Item = z.infer<typeof item>;
