import type { Bilingual } from '../definition/finding.ts';
import type { Citation } from '../definition/kinds/shared-fields.ts';

/** 办件状态 (domain 2.3). The step a case stands at is shown beside it, never folded into it. ✔: the case is over. */
export const CASE_STATES = [
  'pending-pre-review', // 待预审
  'pre-review-returned', // 预审退回
  'pending-acceptance', // 待受理
  'pending-correction', // 待补正
  'not-accepted', // 不予受理 ✔
  'correction-overdue', // 补正逾期退回 ✔
  'in-progress', // 在办
  'suspended-procedure', // 挂起-特别程序
  'suspended-correction', // 挂起-补正 (asked for after acceptance)
  'paused', // 暂停
  'pending-decision', // 待决定
  'pending-payment', // 待收费
  'pending-delivery', // 待送达
  'closed', // 办结 ✔
  'archived', // 归档 ✔
  'withdrawn', // 撤回 ✔
  'returned', // 退件 ✔
  'transferred', // 转报 ✔
  'void', // 作废 ✔
  'terminated', // 终止 ✔
] as const;
export type CaseState = (typeof CASE_STATES)[number];
const FINAL = [
  'not-accepted',
  'correction-overdue',
  'closed',
  'archived',
  'withdrawn',
  'returned',
  'transferred',
  'void',
  'terminated',
] as const satisfies readonly CaseState[];
export type FinalState = (typeof FINAL)[number];
export const FINAL_STATES: readonly CaseState[] = FINAL;

/** 准予, 不予许可, and 备案 of a filing, which is no licence. */
export const DECISION_RESULTS = ['granted', 'refused', 'filed'] as const;
export type DecisionResult = (typeof DECISION_RESULTS)[number];

/** 办结类型: 0 出证办结, 1 退回办结, 2 作废办结, 3 删除办结, 4 转报办结, 5 补交不来办结, 6 办结. */
export type CompletionType = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** ISO 8601 instant in UTC, e.g. 2026-03-02T06:30:00.000Z. */
export type Instant = string;
/** Calendar date in the workspace's zone (Asia/Shanghai), e.g. 2026-03-02. */
export type LocalDate = string;

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type FormData = Record<string, Json>;

export interface PostOf {
  department: string;
  post: string;
}

/** Somebody as a case remembers them. */
export interface Person {
  account: string;
  name: string;
}

/** A post somebody holds; `for`: in place of a colleague on leave (代理). */
export type HeldPost = PostOf & { for?: Person };

/** Who gives a command. `system` is the relay (documents, payments, jobs). */
export interface Actor {
  kind: 'applicant' | 'staff' | 'system';
  account: string;
  name: string;
  department?: string;
  posts: HeldPost[];
  /** Roles of the account beside its posts: what administrators and supervisors may do to a case. */
  roles?: readonly string[];
}

/** The actor as history keeps it: the post is the one the act was done in. */
export interface ActorMark {
  kind: Actor['kind'];
  account: string;
  name: string;
  department?: string;
  post?: string;
  /** 代理: whose post it was done in. */
  onBehalfOf?: Person;
}

export interface Applicant {
  account: string;
  kind: 'person' | 'enterprise';
  name: string;
  /** 身份证号 or 统一社会信用代码; masked by default wherever it is shown. */
  idNumber: string;
  phone?: string;
  /** 经办人 of an enterprise. */
  contact?: string;
}

export interface CaseFile {
  /** Id of the stored file. */
  id: string;
  name: string;
  size: number;
  contentType: string;
  sha256: string;
  uploadedAt: Instant;
}

export interface CaseMaterial {
  material: string;
  files: CaseFile[];
  check?: { result: 'conforms' | 'doubtful' | 'fails'; note?: string; by: string; at: Instant };
  /** What the applicant was told to correct; gone when the correction is handed in. */
  correction?: { problem: string };
}

/** An open piece of work. `forApplicant`: the applicant has to act (correct, pay). */
export interface Task {
  /** Unique within the case, stable: `<event seq>-<step key>`. */
  id: string;
  step: string;
  name: string;
  action: string;
  assignees: PostOf[];
  forApplicant: boolean;
  openedAt: Instant;
  /** The step's own limit in working days; absent where the step has no clock. */
  limitDays?: number;
  /** Last day of the step's own limit; moves with the suspensions that stop the promised limit. */
  dueOn?: LocalDate;
  /** Years without calendar data that `dueOn` touched. */
  unknownYears?: number[];
  /** 等待中: the step waits for the system (a document being made). */
  waitingFor?: 'document' | 'payment';
  /** 转办: of all holders of the posts only this account may do it. */
  assignee?: Person;
  /** Officers who have signed so far, where a step takes several (行政许可法 第三十四条). */
  signed?: Person[];
  /** 现场核查记录 the officers sign: the newest one the first of them wrote. */
  record?: SiteRecord;
  /** 上级机关办理: the case was reported up from this step and lies with the upper post. */
  reportedUp?: true;
  /**
   * A side task beside the step's own: it holds no token; the task it belongs to waits for it. `of` is that task's
   * id; a request's approval names the request too.
   */
  side?: {
    kind: 'consult' | 'co-sign' | 'approval';
    of: string;
    by: Person;
    question?: string;
    request?: string;
  };
}

/** Where the tokens are: steps with an open token, and per parallel block the branches that reached the join. */
export interface Marking {
  active: string[];
  joins: Record<string, number[]>;
}

/** 法定 and 承诺 run side by side; a suspension may stop one of them only. */
export type LimitName = 'statutory' | 'promised';

export const CLOCK_LINE_KINDS = [
  'received',
  'started',
  'holidays',
  'correction-requested',
  'correction-received',
  'suspended',
  'resumed',
  'noted',
  'extended',
  'reported-up',
  'report-answered',
  'calendar-changed',
  'decided',
  'finished',
] as const;
export interface ClockLine {
  on: LocalDate;
  kind: (typeof CLOCK_LINE_KINDS)[number];
  text: Bilingual;
  basis?: Citation;
  /** Whose act it was; absent for what the calendar or the law did. */
  by?: Person;
  /** Days this line added to each limit, where it added any (in the limit's own unit). */
  days?: Partial<Record<LimitName, number>>;
}
/** Days that do not count: after `from` up to and including `to`; open while `to` is absent. Overlaps count once. */
export interface ClockSuspension {
  id: string;
  kind: 'procedure' | 'correction' | 'pause';
  name: Bilingual;
  from: LocalDate;
  to?: LocalDate;
  limits: LimitName[];
  basis?: Citation;
  by?: Person;
}
/** 延期: added to both limits. */
export interface ClockExtension {
  days: number;
  on: LocalDate;
  reason: string;
  basis?: Citation;
  by?: Person;
}
export interface LimitState {
  /** As the item promises or the law says, without extensions. */
  days: number;
  unit: 'working-day' | 'calendar-day';
  /** Days added by extensions. */
  extended?: number;
  /** Last day; while a suspension is open, as if it ended today would be guessing, so as if it ended on the day it began. */
  dueOn?: LocalDate;
  /** Years without calendar data that `dueOn` touched: shown with it, never guessed silently. */
  unknownYears?: number[];
}
/**
 * 时限台账. Limits are set when the clock starts (acceptance, or receipt where the item's law says so). Everything
 * shown is counted from `startedOn`, `suspensions` and `extensions`, so that a changed calendar can be counted again.
 */
export interface CaseClock {
  receivedOn: LocalDate;
  startedOn?: LocalDate;
  stoppedOn?: LocalDate;
  statutory?: LimitState;
  promised: LimitState;
  /** Issuing and delivering after a grant runs on a clock of its own (行政许可法 第四十四条), from `stoppedOn`. */
  delivery?: LimitState;
  /** 上报件: preliminary review of the lower organ (行政许可法 第四十三条), from `startedOn` until reported up. */
  preliminary?: LimitState;
  suspensions: ClockSuspension[];
  extensions: ClockExtension[];
  lines: ClockLine[];
  /** All years without calendar data that any date of the ledger touched. */
  unknownYears: number[];
}

/** One line of a bill. Money is in fen (integer); rates keep their decimals as text. */
export interface BillLine {
  rule: string;
  name: string;
  function: string;
  inputs: { label: Bilingual; value: string; unit?: string }[];
  /** e.g. `12.5 ㎡ × 30 日 × 0.60 元 = 225.00 元`. */
  expression: string;
  amount: number;
  waiver?: { key: string; name: string; percent: number; off: number; basis?: Citation };
  /** amount − waiver.off */
  due: number;
  basis?: Citation;
  standard?: string;
}
export interface Payment {
  order: string;
  channel: string;
  amount: number;
  bankSerial: string;
  paidAt: Instant;
}
export interface Bill {
  lines: BillLine[];
  total: number;
  issuedAt: Instant;
  /** 缴款码, unique. */
  code: string;
  payment?: Payment;
}

export interface CaseDocument {
  template: string;
  name: string;
  kind: 'certificate' | 'notice' | 'decision' | 'receipt';
  requestedAt: Instant;
  /** Effect that makes it; the relay fills in the rest once, by this key. */
  effect: string;
  /** Step that asked for it, and the task that waits for it (a notice is waited for by nobody). */
  step?: string;
  task?: string;
  number?: string;
  file?: CaseFile;
  issuedAt?: Instant;
  validUntil?: LocalDate;
}

/** One thing the applicant was told to correct; without a target it concerns the whole application. */
export interface CorrectionItem {
  material?: string;
  field?: string;
  problem: string;
}
export interface MaterialCheck {
  material: string;
  result: 'conforms' | 'doubtful' | 'fails';
  note?: string;
}

/** What a case applies for: the item in the version it began with. */
export interface CaseItem {
  key: string;
  version: number;
  name: string;
  department: string;
}
/** 办件类型 of the item; `returned` (退件) replaces it when the application goes back to the applicant for good. */
export type CaseKind = 'immediate' | 'committed' | 'report-up' | 'filing' | 'reissue' | 'other' | 'returned';
/** 申请渠道: online, handed in at the window, or begun by the office itself (依职权: 撤销, 注销). */
export type Channel = 'web' | 'window' | 'office';

/** 特别程序. The first eight do not count towards the limits (行政许可法 第四十五条); the others do unless the item cites a law. */
export const PROCEDURES = [
  'hearing', // 听证
  'tender', // 招标
  'auction', // 拍卖
  'inspection', // 检验
  'testing', // 检测
  'quarantine', // 检疫
  'appraisal', // 鉴定
  'expert-review', // 专家评审
  'site-visit', // 现场勘查
  'publicity', // 公示
] as const;
export type ProcedureKind = (typeof PROCEDURES)[number];

export interface Procedure {
  id: string;
  kind: ProcedureKind;
  reason: string;
  /** Days told to the applicant in writing (第四十五条). */
  expectedDays: number;
  /** Does not count towards the limits. */
  excluded: boolean;
  basis?: Citation;
  /** 听证 is held on this day, announced at least seven days before (第四十八条). */
  heldOn?: LocalDate;
  /** The task it was started from, which waits for the result. */
  task: string;
  from: LocalDate;
  by: Person;
  endedOn?: LocalDate;
  result?: 'passed' | 'failed';
  note?: string;
}

/** What needs somebody else's approval before it happens. */
export const REQUEST_KINDS = ['extension', 'void', 'deletion', 'termination'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];
export interface CaseRequest {
  id: string;
  kind: RequestKind;
  /** The task it was made from. */
  task: string;
  by: Person;
  at: Instant;
  reason: string;
  /** 延期: working days asked for. */
  days?: number;
  status: 'open' | 'approved' | 'rejected' | 'dropped';
  decidedBy?: Person;
  decidedAt?: Instant;
}

/** An answer of a colleague: 会办意见, 加签意见. */
export interface CaseOpinion {
  task: string;
  kind: 'consult' | 'co-sign';
  by: Person;
  department?: string;
  stance: 'agree' | 'disagree' | 'no-objection';
  text: string;
  at: Instant;
}

/** 容缺受理: what the applicant promised in writing to hand in later. */
export interface Deficiency {
  materials: string[];
  dueOn: LocalDate;
  suppliedAt?: Instant;
}

export const CERTIFICATE_STATUSES = ['valid', 'replaced', 'expired', 'revoked', 'cancelled'] as const;
/** The certificate a case is about: 变更, 延续, 补办, 撤销, 注销. */
export interface CertificateRef {
  number: string;
  /** Item whose certificate it is, and the case that issued it. */
  item: string;
  case: string;
  name: string;
  validUntil?: LocalDate;
}

export const WARNING_LEVELS = ['reminder', 'warning', 'yellow', 'red'] as const;
/** 提醒, 预警, 黄牌, 红牌. */
export type WarningLevel = (typeof WARNING_LEVELS)[number];
/** One that was fired; its key never fires again. */
export interface FiredWarning {
  /** `case:<level>:<extensions>` or `<task id>:<level>`. */
  key: string;
  level: WarningLevel;
  scope: 'case' | 'step';
  task?: string;
  /** First day on which the threshold was met, and the day it was noticed. */
  since: LocalDate;
  on: LocalDate;
  dueOn: LocalDate;
}

/** 督办: a supervisor asks in writing; whoever has the case answers by `dueOn`. */
export interface Urge {
  id: string;
  by: Person;
  at: Instant;
  text: string;
  dueOn: LocalDate;
  answer?: { by: Person; at: Instant; text: string };
}

/** 上报: the lower organ's opinion and all materials go up; the answer comes back into the same case. */
export interface Report {
  to: PostOf;
  by: Person;
  sentOn: LocalDate;
  opinion: string;
  answer?: { by: Person; on: LocalDate; result: 'agreed' | 'rejected' | 'returned'; text: string };
}

/** What an officer found on the site; the others sign the same record. */
export interface SiteRecord {
  result: 'passed' | 'rectify' | 'failed';
  findings: string;
  /** 0–100, where a checklist is scored. */
  score?: number;
}
/** 现场核查 by two officers or more (行政许可法 第三十四条), once all have signed. */
export interface SiteCheck extends SiteRecord {
  step: string;
  officers: Person[];
  on: LocalDate;
}

/** 纠错: one value put right; both values stay in history. `field` is `form.<key>`, `applicant.phone` or `applicant.contact`. */
export interface Rectification {
  field: string;
  from: Json;
  to: Json;
}
