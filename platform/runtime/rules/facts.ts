import type { Handling } from '../../definition/kinds/item.ts';
import type { Case, CertificateRef, FormData, Json, Report, SiteCheck } from '../case.ts';

/** Named values a condition may ask for; dots reach inside. */
export type Facts = Readonly<Record<string, Json | undefined>>;

/** The part of a case that facts are drawn from; a form not yet submitted has only some of it. */
export interface FactSource {
  form: FormData;
  applicant?: Pick<Case['applicant'], 'kind' | 'name'>;
  channel?: Case['channel'];
  caseKind?: Case['caseKind'];
  item?: Pick<Case['item'], 'key' | 'department'>;
  decision?: Case['decision'];
  bill?: Pick<NonNullable<Case['bill']>, 'total' | 'payment'> | null;
  materials?: readonly { material: string; files: readonly unknown[] }[];
  correction?: Pick<NonNullable<Case['correction']>, 'count'>;
  siteChecks?: readonly Pick<SiteCheck, 'result' | 'score'>[];
  report?: Pick<Report, 'answer'>;
  commitment?: unknown;
  deficiency?: unknown;
  subject?: Pick<CertificateRef, 'number' | 'validUntil'>;
  handling?: Handling;
}

/** What a fact may be called; everything else is absent. For people who write conditions. */
export const FACTS = [
  { name: 'form', zh: '表单字段，如 form.area', en: 'a form field, e.g. form.area' },
  { name: 'applicant.kind', zh: '申请人类别：person 或 enterprise', en: 'person or enterprise' },
  { name: 'applicant.name', zh: '申请人名称', en: 'name of the applicant' },
  { name: 'channel', zh: '申请渠道：web 或 window', en: 'web or window' },
  { name: 'caseKind', zh: '办件类型', en: 'kind of case' },
  { name: 'item.key', zh: '事项', en: 'the item' },
  { name: 'item.department', zh: '实施主体', en: 'the department' },
  { name: 'decision', zh: '决定：granted、refused，作出前为空', en: 'granted, refused, or null before' },
  { name: 'bill.total', zh: '应缴金额（元）', en: 'amount due, in yuan' },
  { name: 'bill.paid', zh: '是否已缴费', en: 'whether it is paid' },
  {
    name: 'materials',
    zh: '已交文件数，如 materials.site-plan',
    en: 'files handed in, e.g. materials.site-plan',
  },
  { name: 'correction.count', zh: '补正告知次数', en: 'correction notices so far' },
  {
    name: 'siteCheck.result',
    zh: '最近一次现场核查结果：passed、rectify、failed',
    en: 'newest site check: passed, rectify, failed',
  },
  { name: 'siteCheck.score', zh: '最近一次现场核查得分', en: 'score of the newest site check' },
  {
    name: 'report.result',
    zh: '上级机关答复：agreed、rejected、returned',
    en: 'answer of the superior organ: agreed, rejected, returned',
  },
  { name: 'commitment', zh: '是否采用告知承诺', en: 'whether the commitment route was chosen' },
  { name: 'handling', zh: '业务办理类型：new、change、renewal 等', en: 'new, change, renewal and so on' },
  { name: 'subject.number', zh: '所涉证照的编号', en: 'number of the certificate it is about' },
  { name: 'deficiency', zh: '是否容缺受理', en: 'whether it was accepted with materials to follow' },
] as const;

/** The facts of a case, or of a form before there is a case. Money in yuan, as definitions write it. */
export function factsOf(source: FactSource): Facts {
  const { form, applicant, channel, caseKind, item, decision, bill, materials, correction } = source;
  const { commitment, deficiency } = source;
  return {
    form,
    applicant: applicant === undefined ? undefined : { kind: applicant.kind, name: applicant.name },
    channel,
    caseKind,
    item: item === undefined ? undefined : { key: item.key, department: item.department },
    decision,
    bill: bill ? { total: bill.total / 100, paid: bill.payment !== undefined } : undefined,
    materials: Object.fromEntries((materials ?? []).map((one) => [one.material, one.files.length])),
    correction: { count: correction?.count ?? 0 },
    siteCheck: siteFacts(source.siteChecks?.at(-1)),
    report: source.report?.answer === undefined ? undefined : { result: source.report.answer.result },
    commitment: commitment !== undefined,
    deficiency: deficiency !== undefined,
    handling: source.handling,
    subject: source.subject === undefined ? undefined : { number: source.subject.number },
  };
}

function siteFacts(check: Pick<SiteCheck, 'result' | 'score'> | undefined): Json | undefined {
  if (check === undefined) return undefined;
  const { result, score } = check;
  return { result, ...(score === undefined ? {} : { score }) };
}

/** The value of a dotted name; own properties only, so no name reaches a prototype. */
export function factOf(facts: Facts, name: string): Json | undefined {
  let value: Json | undefined | Facts = facts;
  for (const part of name.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Facts)[part];
  }
  return value as Json | undefined;
}
