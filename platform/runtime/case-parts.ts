import type { Bilingual } from '../definition/finding.ts';
import type { Citation } from '../definition/kinds/shared-fields.ts';

/** 办件状态 (domain 2.3). The step a case stands at is shown beside it, never folded into it. */
export const CASE_STATES = [
  'pending-acceptance', // 待受理
  'pending-correction', // 待补正
  'not-accepted', // 不予受理 ✔
  'in-progress', // 在办
  'pending-decision', // 待决定
  'pending-payment', // 待收费
  'pending-delivery', // 待送达
  'closed', // 办结 ✔
  'withdrawn', // 撤回 ✔
] as const;
export type CaseState = (typeof CASE_STATES)[number];
export const FINAL_STATES: readonly CaseState[] = ['not-accepted', 'closed', 'withdrawn'];

export type DecisionResult = 'granted' | 'refused';

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

/** Who gives a command. `system` is the relay (documents, payments, jobs). */
export interface Actor {
  kind: 'applicant' | 'staff' | 'system';
  account: string;
  name: string;
  department?: string;
  posts: PostOf[];
}

/** The actor as history keeps it: the post is the one the act was done in. */
export interface ActorMark {
  kind: Actor['kind'];
  account: string;
  name: string;
  department?: string;
  post?: string;
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
  /** Last day of the step's own limit; absent where the step has no clock. */
  dueOn?: LocalDate;
  /** 等待中: the step waits for the system (a document being made). */
  waitingFor?: 'document' | 'payment';
}

/** Where the tokens are: steps with an open token, and per parallel block the branches that reached the join. */
export interface Marking {
  active: string[];
  joins: Record<string, number[]>;
}

export interface ClockLine {
  on: LocalDate;
  kind:
    | 'received'
    | 'started'
    | 'holidays'
    | 'correction-requested'
    | 'correction-received'
    | 'decided'
    | 'finished';
  text: Bilingual;
  basis?: Citation;
  /** Working days added to the limits by this line, where it adds any. */
  days?: number;
}
export interface LimitState {
  days: number;
  unit: 'working-day' | 'calendar-day';
  dueOn?: LocalDate;
}
/** 时限台账. Limits are set when the clock starts (acceptance, or receipt where the item's law says so). */
export interface CaseClock {
  receivedOn: LocalDate;
  startedOn?: LocalDate;
  stoppedOn?: LocalDate;
  statutory?: LimitState;
  promised: LimitState;
  /** Issuing and delivering after a grant runs on a clock of its own (行政许可法 第四十四条). */
  delivery?: LimitState;
  lines: ClockLine[];
  /** Years without calendar data that a date touched: shown with each due date, never guessed silently. */
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
export type CaseKind = 'immediate' | 'committed' | 'other';
/** 申请渠道: online, or handed in at the window. */
export type Channel = 'web' | 'window';
