import { z } from 'zod';
import { citation, key, labels, longText, name, nameEn, order, timeLimit } from './shared-fields.ts';
import { PROCEDURE_WORDS } from '../words.ts';
import { assignee } from './step-chain.ts';
import { warningThresholds } from './warning-thresholds.ts';

/** 办件类型 (GB/T 39046 A.6): 1 即办件, 2 承诺件, 9 其他; and the local classes 上报件, 备案件, 补办件. */
export const CASE_KINDS = ['immediate', 'committed', 'report-up', 'filing', 'reissue', 'other'] as const;

/** 业务办理类型: what a case of the item does to a certificate. All but `new` act on one that was issued before. */
export const HANDLINGS = ['new', 'change', 'renewal', 'reissue', 'revocation', 'cancellation'] as const;
export type Handling = (typeof HANDLINGS)[number];

/** 特别程序 an item may need. Mirrors `PROCEDURES` of the runtime; a test compares the two. */
export const SPECIAL_PROCEDURES = [
  'hearing',
  'tender',
  'auction',
  'inspection',
  'testing',
  'quarantine',
  'appraisal',
  'expert-review',
  'site-visit',
  'publicity',
] as const;

/** Turns of a case that belong to no step; the item says which of its documents each asks for. */
export const TURNS = [
  'deemed-acceptance',
  'correction-lapse',
  'deficiency',
  'special-procedure',
  'extension',
  'pause',
  'void',
  'termination',
  'return',
  'deemed-renewal',
] as const;
export type TurnKind = (typeof TURNS)[number];

const specialProcedure = z.strictObject({
  procedure: z.enum(SPECIAL_PROCEDURES).meta({
    title: '特别程序',
    titleEn: 'Procedure',
    labels: PROCEDURE_WORDS,
  }),
  days: z
    .int()
    .min(1)
    .max(3650)
    .optional()
    .meta({ title: '所需天数（工作日）', titleEn: 'Days needed, working days' }),
  excluded: z.boolean().optional().meta({
    title: '不计入时限',
    titleEn: 'Does not count towards the limits',
    description: '听证、招标、拍卖、检验、检测、检疫、鉴定、专家评审依法不计入；其他程序须写明法律依据',
  }),
  basis: citation.optional(),
});

const turnDocuments = z.array(key).max(10).optional();

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
        'report-up': ['上报件', 'Decided by the superior organ'],
        filing: ['备案件', 'Filing'],
        reissue: ['补办件', 'Reissue'],
        other: ['其他', 'Other'],
      }),
    }),
    handling: z
      .enum(HANDLINGS)
      .default('new')
      .meta({
        title: '业务办理类型',
        titleEn: 'Handling',
        labels: labels({
          new: ['新办', 'New'],
          change: ['变更', 'Change'],
          renewal: ['延续', 'Renewal'],
          reissue: ['补办', 'Reissue'],
          revocation: ['撤销', 'Revocation'],
          cancellation: ['注销', 'Cancellation'],
        }),
      }),
    certificateOf: key
      .optional()
      .meta({ title: '所涉证照的事项', titleEn: 'Item whose certificate it is', ref: 'item' }),
    renewalDays: z
      .int()
      .min(0)
      .max(3650)
      .default(30)
      .meta({ title: '延续申请应提前（日）', titleEn: 'Renewal asked this many days before expiry' }),
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
    noticeDays: z
      .int()
      .min(0)
      .max(60)
      .default(5)
      .meta({ title: '一次性告知期限（工作日）', titleEn: 'Days to tell what to correct, working days' }),
    deliveryDays: z
      .int()
      .min(0)
      .max(365)
      .default(10)
      .meta({ title: '送达期限（工作日）', titleEn: 'Days to issue and deliver, working days' }),
    preliminaryDays: z
      .int()
      .min(1)
      .max(365)
      .default(20)
      .meta({ title: '初审上报期限（工作日）', titleEn: 'Days to report up, working days' }),
    deficiencyDays: z
      .int()
      .min(1)
      .max(365)
      .optional()
      .meta({ title: '容缺补交期限（工作日）', titleEn: 'Days to supply deferred materials, working days' }),
    extension: z
      .strictObject({
        days: z.int().min(1).max(365).meta({ title: '最多延长（工作日）', titleEn: 'At most, working days' }),
        times: z.int().min(0).max(5).default(1).meta({ title: '次数', titleEn: 'Times' }),
        basis: citation.optional(),
      })
      .optional()
      .meta({
        title: '延期',
        titleEn: 'Extension',
        description: '未填写时依行政许可法第四十二条：一次，10 个工作日',
      }),
    specialProcedures: z
      .array(specialProcedure)
      .max(20)
      .default([])
      .meta({ title: '特别程序', titleEn: 'Special procedures' }),
    commitmentText: longText.optional().meta({
      title: '告知承诺书',
      titleEn: 'Text of the commitment',
      description: '填写后申请人可选择告知承诺方式',
    }),
    approvers: z.array(assignee).max(10).default([]).meta({
      title: '延期、作废、终止的批准岗位',
      titleEn: 'Who approves extensions, voiding, termination',
      description: '未填写时为作出决定的岗位',
    }),
    warnings: warningThresholds.optional(),
    turnDocuments: z
      .strictObject({
        'deemed-acceptance': turnDocuments.meta({ title: '视为受理', titleEn: 'Deemed acceptance' }),
        'correction-lapse': turnDocuments.meta({ title: '补正逾期', titleEn: 'Corrections that never came' }),
        deficiency: turnDocuments.meta({ title: '容缺受理', titleEn: 'Deferred materials' }),
        'special-procedure': turnDocuments.meta({ title: '特别程序', titleEn: 'Special procedure' }),
        extension: turnDocuments.meta({ title: '延期', titleEn: 'Extension' }),
        pause: turnDocuments.meta({ title: '暂停', titleEn: 'Pause' }),
        void: turnDocuments.meta({ title: '作废', titleEn: 'Voiding' }),
        termination: turnDocuments.meta({ title: '终止', titleEn: 'Termination' }),
        return: turnDocuments.meta({ title: '退件', titleEn: 'Return of the application' }),
        'deemed-renewal': turnDocuments.meta({ title: '视为准予延续', titleEn: 'Deemed renewal' }),
      } satisfies Record<TurnKind, unknown>)
      .default({})
      .meta({ title: '特别情形的文书', titleEn: 'Documents of special turns' }),
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
