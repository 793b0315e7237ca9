import type { Bilingual } from './finding.ts';
import { type FieldOption, type FieldType, fieldsOf } from './form-fields.ts';
import type { ItemBundle } from './kinds/item-bundle.ts';

/** Something a condition or a document may name. */
export interface Fact {
  name: string;
  label: Bilingual;
  type: FieldType;
  options?: FieldOption[];
}

/** Facts of a case that conditions may ask, beside the form's own fields. Money is in yuan. */
const CASE_FACTS: readonly Fact[] = [
  {
    name: 'applicant.kind',
    label: { zh: '申请人类别', en: 'Applicant kind' },
    type: 'choice',
    options: [
      { value: 'person', label: '个人' },
      { value: 'enterprise', label: '企业和组织' },
    ],
  },
  {
    name: 'channel',
    label: { zh: '申请渠道', en: 'Channel' },
    type: 'choice',
    options: [
      { value: 'web', label: '网上' },
      { value: 'window', label: '窗口' },
    ],
  },
  {
    name: 'decision',
    label: { zh: '决定结果', en: 'Decision' },
    type: 'choice',
    options: [
      { value: 'granted', label: '准予' },
      { value: 'refused', label: '不予' },
    ],
  },
  {
    name: 'caseKind',
    label: { zh: '办件类型', en: 'Case kind' },
    type: 'choice',
    options: [
      { value: 'immediate', label: '即办件' },
      { value: 'committed', label: '承诺件' },
      { value: 'report-up', label: '上报件' },
      { value: 'filing', label: '备案件' },
      { value: 'reissue', label: '补办件' },
      { value: 'other', label: '其他' },
    ],
  },
  { name: 'applicant.name', label: { zh: '申请人名称', en: 'Name of the applicant' }, type: 'text' },
  { name: 'item.key', label: { zh: '事项', en: 'Item' }, type: 'text' },
  { name: 'item.department', label: { zh: '实施主体', en: 'Department' }, type: 'text' },
  { name: 'bill.total', label: { zh: '应缴金额（元）', en: 'Amount due, yuan' }, type: 'number' },
  { name: 'bill.paid', label: { zh: '是否已缴费', en: 'Whether it is paid' }, type: 'boolean' },
  {
    name: 'correction.count',
    label: { zh: '补正告知次数', en: 'Correction notices so far' },
    type: 'number',
  },
  {
    name: 'siteCheck.result',
    label: { zh: '最近一次现场核查结果', en: 'Result of the newest site check' },
    type: 'choice',
    options: [
      { value: 'passed', label: '通过' },
      { value: 'rectify', label: '需整改' },
      { value: 'failed', label: '不通过' },
    ],
  },
  {
    name: 'siteCheck.score',
    label: { zh: '最近一次现场核查得分', en: 'Score of the newest site check' },
    type: 'number',
  },
  {
    name: 'report.result',
    label: { zh: '上级机关答复', en: 'Answer of the superior organ' },
    type: 'choice',
    options: [
      { value: 'agreed', label: '同意' },
      { value: 'rejected', label: '不同意' },
      { value: 'returned', label: '退回补充' },
    ],
  },
  { name: 'commitment', label: { zh: '是否采用告知承诺', en: 'Commitment route chosen' }, type: 'boolean' },
  {
    name: 'deficiency',
    label: { zh: '是否容缺受理', en: 'Accepted with materials to follow' },
    type: 'boolean',
  },
  {
    name: 'handling',
    label: { zh: '业务办理类型', en: 'Handling' },
    type: 'choice',
    options: [
      { value: 'new', label: '新办' },
      { value: 'change', label: '变更' },
      { value: 'renewal', label: '延续' },
      { value: 'reissue', label: '补办' },
      { value: 'revocation', label: '撤销' },
      { value: 'cancellation', label: '注销' },
    ],
  },
  {
    name: 'subject.number',
    label: { zh: '所涉证照的编号', en: 'Number of the certificate it is about' },
    type: 'text',
  },
];

/** Facts a document's text may name, beside the form's own fields. Dates are printed as 2026年3月2日. */
export const DOCUMENT_FACTS: readonly Fact[] = [
  { name: 'number', label: { zh: '文号', en: 'Document number' }, type: 'text' },
  { name: 'issuedOn', label: { zh: '制发日期', en: 'Issued on' }, type: 'date' },
  { name: 'validUntil', label: { zh: '有效期至', en: 'Valid until' }, type: 'date' },
  { name: 'item.name', label: { zh: '事项名称', en: 'Item' }, type: 'text' },
  { name: 'item.result', label: { zh: '结果名称', en: 'Result' }, type: 'text' },
  { name: 'department.name', label: { zh: '实施主体', en: 'Department' }, type: 'text' },
  { name: 'department.address', label: { zh: '办公地址', en: 'Address of the department' }, type: 'text' },
  { name: 'department.phone', label: { zh: '咨询电话', en: 'Phone of the department' }, type: 'text' },
  { name: 'case.number', label: { zh: '办件流水号', en: 'Case number' }, type: 'text' },
  { name: 'applicant.name', label: { zh: '申请人', en: 'Applicant' }, type: 'text' },
  { name: 'applicant.idNumber', label: { zh: '证件号码', en: 'Identity number' }, type: 'text' },
  { name: 'applicant.phone', label: { zh: '联系电话', en: 'Phone' }, type: 'text' },
  { name: 'applicant.contact', label: { zh: '经办人', en: 'Contact' }, type: 'text' },
  { name: 'subject.number', label: { zh: '所涉证照编号', en: 'Certificate it is about' }, type: 'text' },
  { name: 'subject.name', label: { zh: '所涉证照名称', en: 'Name of that certificate' }, type: 'text' },
  {
    name: 'subject.validUntil',
    label: { zh: '所涉证照有效期至', en: 'That certificate valid until' },
    type: 'date',
  },
  { name: 'receivedOn', label: { zh: '收到申请日期', en: 'Received on' }, type: 'date' },
  { name: 'acceptedOn', label: { zh: '受理日期', en: 'Accepted on' }, type: 'date' },
  { name: 'promisedOn', label: { zh: '承诺办结日期', en: 'Promised by' }, type: 'date' },
  { name: 'decidedOn', label: { zh: '决定日期', en: 'Decided on' }, type: 'date' },
  { name: 'opinion', label: { zh: '办理意见', en: 'Opinion' }, type: 'text' },
  { name: 'procedure.name', label: { zh: '特别程序', en: 'Special procedure' }, type: 'text' },
  { name: 'procedure.reason', label: { zh: '特别程序的理由', en: 'Reason of the procedure' }, type: 'text' },
  { name: 'procedure.days', label: { zh: '特别程序所需时间', en: 'Time the procedure needs' }, type: 'text' },
  {
    name: 'procedure.counts',
    label: { zh: '特别程序是否计入时限', en: 'Whether the procedure counts' },
    type: 'text',
  },
  { name: 'procedure.heldOn', label: { zh: '听证日期', en: 'Day of the hearing' }, type: 'date' },
  { name: 'extension.days', label: { zh: '延长天数', en: 'Days of the extension' }, type: 'text' },
  { name: 'extension.reason', label: { zh: '延期理由', en: 'Reason of the extension' }, type: 'text' },
  { name: 'deficiency.materials', label: { zh: '容缺补交的材料', en: 'Materials to follow' }, type: 'text' },
  { name: 'deficiency.dueOn', label: { zh: '容缺补交截止日期', en: 'Materials to follow by' }, type: 'date' },
  { name: 'pause.reason', label: { zh: '暂停理由', en: 'Reason of the pause' }, type: 'text' },
  { name: 'ending.reason', label: { zh: '终止、作废、退件理由', en: 'Reason of the ending' }, type: 'text' },
  { name: 'bill.total', label: { zh: '应缴金额（元）', en: 'Amount due, yuan' }, type: 'number' },
  { name: 'bill.code', label: { zh: '缴款码', en: 'Payment code' }, type: 'text' },
  { name: 'bill.paidOn', label: { zh: '缴款日期', en: 'Paid on' }, type: 'date' },
];

const formFacts = (bundle: ItemBundle): Fact[] =>
  fieldsOf(bundle.form).map(({ key, label, type, options }) => ({
    name: `form.${key}`,
    label: { zh: label, en: label },
    type,
    ...(options && { options }),
  }));

/** Each option of a several-choice field is a yes-or-no fact of its own: `form.services.catering`. */
const optionFacts = (bundle: ItemBundle): Fact[] =>
  fieldsOf(bundle.form).flatMap(({ key, label, type, options }) =>
    type !== 'choices'
      ? []
      : (options ?? []).map((option) => ({
          name: `form.${key}.${option.value}`,
          label: { zh: `${label}：${option.label}`, en: `${label}: ${option.label}` },
          type: 'boolean' as const,
        })),
  );

/** How many files of a material were handed in. */
const materialFacts = (bundle: ItemBundle): Fact[] =>
  bundle.materials.map(({ key, name, nameEn }) => ({
    name: `materials.${key}`,
    label: { zh: `${name}的文件数`, en: `Files of ${nameEn ?? key}` },
    type: 'number' as const,
  }));

/** Facts a condition of this bundle may ask; the names are those of `runtime/rules/facts.ts`. */
export function conditionFacts(bundle: ItemBundle): ReadonlyMap<string, Fact> {
  const facts = [...CASE_FACTS, ...formFacts(bundle), ...optionFacts(bundle), ...materialFacts(bundle)];
  return new Map(facts.map((fact) => [fact.name, fact]));
}

/** Facts a document of this bundle may name in braces. */
export function documentFacts(bundle: ItemBundle): ReadonlyMap<string, Fact> {
  return new Map([...DOCUMENT_FACTS, ...formFacts(bundle)].map((fact) => [fact.name, fact]));
}
