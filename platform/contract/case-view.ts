import { z } from 'zod';
import { bilingual } from '../definition/finding.ts';

/** What people see of a case. Personal numbers are masked; `reveal` logs each look. Money in fen. */
export const timeLeft = z.object({
  /** Working (or calendar) days left; negative when overdue. */
  days: z.number(),
  unit: z.enum(['working-day', 'calendar-day']),
  /** 正常, 提醒, 预警, 黄牌, 红牌 */
  grade: z.enum(['normal', 'reminder', 'warning', 'yellow', 'red']),
  dueOn: z.string(),
  /** A suspension is open: the days left stand still. */
  frozen: z.boolean().optional(),
  /** Years without calendar data that `dueOn` touched. */
  unknownYears: z.array(z.int()).optional(),
});
export type TimeLeft = z.infer<typeof timeLeft>;

export const fileView = z.object({
  id: z.string(),
  name: z.string(),
  size: z.int(),
  contentType: z.string(),
  uploadedAt: z.string(),
});
export type FileView = z.infer<typeof fileView>;

export const materialView = z.object({
  key: z.string(),
  name: z.string(),
  type: z.string(),
  necessity: z.string(),
  /** Asked for in this case (its `requiredWhen` holds). */
  required: z.boolean(),
  instructions: z.string().optional(),
  criteria: z.string().optional(),
  formats: z.array(z.string()),
  maxFiles: z.int(),
  template: z.object({ name: z.string(), sha256: z.string() }).optional(),
  files: z.array(fileView),
  check: z
    .object({
      result: z.enum(['conforms', 'doubtful', 'fails']),
      note: z.string().optional(),
      by: z.string(),
      at: z.string(),
    })
    .optional(),
  correction: z.object({ problem: z.string() }).optional(),
});
export type MaterialView = z.infer<typeof materialView>;

export const stepView = z.object({
  key: z.string(),
  name: z.string(),
  action: z.string(),
  /** Where the step stands; `skipped` = a branch not taken, or not needed after a refusal. */
  status: z.enum(['done', 'current', 'waiting', 'coming', 'skipped']),
  limitDays: z.number(),
  who: z.string(),
  startedAt: z.string().optional(),
  finishedAt: z.string().optional(),
  dueOn: z.string().optional(),
  /** Steps of the same parallel block carry the same group. */
  group: z.string().optional(),
});
export type StepView = z.infer<typeof stepView>;

export const historyRow = z.object({
  seq: z.int(),
  at: z.string(),
  type: z.string(),
  text: bilingual,
  who: z.string(),
  post: z.string().optional(),
  step: z.string().optional(),
  opinion: z.string().optional(),
  hash: z.string().optional(),
  /** State before and after the command; on its first row only, like `seen` and `files`. */
  from: z.string().optional(),
  to: z.string().optional(),
  /** Version that was on the actor's screen. */
  seen: z.int().optional(),
  files: z.array(fileView).optional(),
  /** 代理: whose post it was done in. */
  onBehalfOf: z.string().optional(),
  /** 视为受理, 视为准予: nobody acted in time, so the law did. */
  deemed: z.boolean().optional(),
});
export type HistoryRow = z.infer<typeof historyRow>;

/** One limit; `extended` days come on top of `days`. `why` is asked of the ledger, in one paragraph. */
export const limitView = z.object({
  days: z.number(),
  unit: z.string(),
  extended: z.number().optional(),
  used: z.number().optional(),
  left: timeLeft.optional(),
  why: bilingual.optional(),
});
export type LimitView = z.infer<typeof limitView>;

export const clockView = z.object({
  running: z.boolean(),
  receivedOn: z.string(),
  startedOn: z.string().optional(),
  stoppedOn: z.string().optional(),
  promised: limitView,
  statutory: limitView.optional(),
  /** 送达: from the decision on (行政许可法 第四十四条). */
  delivery: limitView.optional(),
  /** 上报件: preliminary review before reporting up (第四十三条). */
  preliminary: limitView.optional(),
  lines: z.array(
    z.object({
      on: z.string(),
      kind: z.string(),
      text: bilingual,
      basis: z.string().optional(),
      by: z.string().optional(),
      /** Days the line added to each limit. */
      days: z.object({ promised: z.number().optional(), statutory: z.number().optional() }).optional(),
    }),
  ),
  suspensions: z.array(
    z.object({
      kind: z.enum(['procedure', 'correction', 'pause']),
      name: bilingual,
      from: z.string(),
      to: z.string().optional(),
      limits: z.array(z.enum(['statutory', 'promised'])),
      basis: z.string().optional(),
    }),
  ),
  unknownYears: z.array(z.int()),
});
export type ClockView = z.infer<typeof clockView>;

export const billView = z.object({
  code: z.string(),
  total: z.int(),
  issuedAt: z.string(),
  lines: z.array(
    z.object({
      rule: z.string(),
      name: z.string(),
      inputs: z.array(z.object({ label: bilingual, value: z.string(), unit: z.string().optional() })),
      expression: z.string(),
      amount: z.int(),
      waiver: z.object({ name: z.string(), percent: z.number(), off: z.int() }).optional(),
      due: z.int(),
      basis: z.string().optional(),
      standard: z.string().optional(),
    }),
  ),
  payment: z
    .object({ channel: z.string(), amount: z.int(), bankSerial: z.string(), paidAt: z.string() })
    .optional(),
});
export type BillView = z.infer<typeof billView>;

export const documentView = z.object({
  effect: z.string(),
  name: z.string(),
  kind: z.string(),
  /** `making` until the document worker has produced it. */
  status: z.enum(['making', 'ready']),
  number: z.string().optional(),
  file: fileView.optional(),
  issuedAt: z.string().optional(),
  validUntil: z.string().optional(),
});
export type DocumentView = z.infer<typeof documentView>;

export const commandView = z.object({
  type: z.string(),
  task: z.string().optional(),
  label: bilingual,
  tone: z.enum(['primary', 'danger', 'default']),
  opinion: z.enum(['required', 'optional', 'none']),
  /** `step`: of the step's own action; `turn`: what every step has beside it (会办, 特别程序, 延期…); `whole`: of the case. */
  group: z.enum(['step', 'turn', 'whole']),
  /** JSON Schema of the payload; `x-choices` has the values some fields may take now, by JSON Pointer. */
  payload: z.unknown(),
});
export type CommandView = z.infer<typeof commandView>;

/** A command as it is given, by an applicant or a member of staff; `payload` is checked by the command itself. */
export const commandInput = z.strictObject({
  type: z.string().max(60),
  task: z.string().max(120).optional(),
  version: z.int().optional(),
  opinion: z.string().max(4000).optional(),
  payload: z.json().optional(),
  /** Ids of files uploaded for this command (attachments of the opinion). */
  files: z.array(z.string().max(80)).max(20).optional(),
});

export const caseSummary = z.object({
  id: z.string(),
  number: z.string(),
  item: z.object({ key: z.string(), name: z.string(), version: z.int(), department: z.string() }),
  applicant: z.string(),
  state: z.string(),
  decision: z.enum(['granted', 'refused', 'filed']).nullable(),
  /** The decision by its name in law, once there is one (准予许可, 准予变更, 决定撤销). */
  decisionLabel: bilingual.optional(),
  completion: z.int().nullable(),
  step: z.string().optional(),
  submittedAt: z.string(),
  closedAt: z.string().nullable(),
  left: timeLeft.optional(),
  /** The applicant has to do something now (correct, pay). */
  applicantMustAct: z.boolean(),
});
export type CaseSummary = z.infer<typeof caseSummary>;

/** One field of the filled-in form, in the form's order, ready to show. */
export const formField = z.object({
  key: z.string(),
  label: z.string(),
  section: z.string().optional(),
  value: z.string(),
  masked: z.boolean(),
  /** Another value than was handed in first: by a correction or a rectification. `before` is that first value. */
  changed: z.boolean(),
  before: z.string().optional(),
});
export type FormFieldView = z.infer<typeof formField>;

export const procedureView = z.object({
  id: z.string(),
  /** The task it was started from; whoever has it records the result. */
  task: z.string().optional(),
  kind: z.string(),
  label: bilingual,
  reason: z.string(),
  expectedDays: z.number(),
  excluded: z.boolean(),
  basis: z.string().optional(),
  heldOn: z.string().optional(),
  from: z.string(),
  by: z.string(),
  endedOn: z.string().optional(),
  result: z.enum(['passed', 'failed']).optional(),
  note: z.string().optional(),
});
export const requestView = z.object({
  id: z.string(),
  kind: z.enum(['extension', 'void', 'deletion', 'termination']),
  by: z.string(),
  at: z.string(),
  reason: z.string(),
  days: z.number().optional(),
  status: z.enum(['open', 'approved', 'rejected', 'dropped']),
  decidedBy: z.string().optional(),
  decidedAt: z.string().optional(),
});
export const opinionView = z.object({
  kind: z.enum(['consult', 'co-sign']),
  by: z.string(),
  department: z.string().optional(),
  stance: z.enum(['agree', 'disagree', 'no-objection']),
  text: z.string(),
  at: z.string(),
});
export const siteCheckView = z.object({
  step: z.string(),
  officers: z.array(z.string()),
  result: z.enum(['passed', 'rectify', 'failed']),
  findings: z.string(),
  score: z.number().optional(),
  on: z.string(),
});
export const warningView = z.object({
  level: z.enum(['reminder', 'warning', 'yellow', 'red']),
  scope: z.enum(['case', 'step']),
  /** Name of the step, where it is about one. */
  step: z.string().optional(),
  since: z.string(),
  on: z.string(),
  dueOn: z.string(),
});
export const urgeView = z.object({
  id: z.string(),
  by: z.string(),
  at: z.string(),
  text: z.string(),
  dueOn: z.string(),
  answer: z.object({ by: z.string(), at: z.string(), text: z.string() }).optional(),
});
export const reportView = z.object({
  to: z.string(),
  by: z.string(),
  sentOn: z.string(),
  opinion: z.string(),
  answer: z
    .object({
      by: z.string(),
      on: z.string(),
      result: z.enum(['agreed', 'rejected', 'returned']),
      text: z.string(),
    })
    .optional(),
});

export const caseView = caseSummary.extend({
  version: z.int(),
  caseKind: z.string(),
  channel: z.string(),
  applicantDetail: z.object({
    kind: z.string(),
    name: z.string(),
    idNumber: z.string(),
    phone: z.string().optional(),
    contact: z.string().optional(),
  }),
  /** Form.io definition of the version the case began with, and the data. */
  form: z.object({
    definition: z.unknown(),
    data: z.record(z.string(), z.json()),
    fields: z.array(formField),
    access: z.enum(['read', 'edit', 'hidden']),
  }),
  materials: z.array(materialView),
  steps: z.array(stepView),
  tasks: z.array(
    z.object({
      id: z.string(),
      step: z.string(),
      name: z.string(),
      action: z.string(),
      who: z.string(),
      forApplicant: z.boolean(),
      dueOn: z.string().optional(),
      left: timeLeft.optional(),
      checkpoints: z.array(z.string()),
      waitingFor: z.string().optional(),
      mine: z.boolean(),
      /** Why the step is due on that day, in one paragraph. */
      why: bilingual.optional(),
      /** Beside a step's own task (会办, 加签, 批准): belongs to task `of`. */
      side: z
        .object({ kind: z.string(), of: z.string(), by: z.string(), question: z.string().optional() })
        .optional(),
      /** 转办: only this person may do it. */
      assignee: z.string().optional(),
      signed: z.array(z.string()),
      /** 现场核查 written by one officer and waiting for the signature of another (staff only). */
      record: z
        .object({
          result: z.enum(['passed', 'rectify', 'failed']),
          findings: z.string(),
          score: z.number().optional(),
        })
        .optional(),
    }),
  ),
  clock: clockView,
  bill: billView.nullable(),
  documents: z.array(documentView),
  history: z.array(historyRow),
  commands: z.array(commandView),
  /** Commands of the open steps this account may not give now, and why. */
  unavailable: z.array(
    z.object({
      type: z.string(),
      label: bilingual,
      group: z.enum(['step', 'turn', 'whole']),
      code: z.string(),
      reason: bilingual,
    }),
  ),
  returnTargets: z.array(z.object({ task: z.string(), step: z.string(), name: z.string() })),
  correction: z
    .object({
      dueOn: z.string(),
      items: z.array(
        z.object({ material: z.string().optional(), field: z.string().optional(), problem: z.string() }),
      ),
    })
    .optional(),
  chainOk: z.boolean().optional(),
  /** Work is held: paused, or a special procedure is under way. */
  held: z.object({ kind: z.enum(['paused', 'procedure']), text: bilingual, since: z.string() }).optional(),
  procedures: z.array(procedureView),
  requests: z.array(requestView),
  opinions: z.array(opinionView),
  siteChecks: z.array(siteCheckView),
  warnings: z.array(warningView),
  urges: z.array(urgeView),
  report: reportView.optional(),
  deficiency: z
    .object({
      materials: z.array(z.object({ key: z.string(), name: z.string() })),
      dueOn: z.string(),
      /** Until `dueOn`; absent once supplied. */
      left: timeLeft.optional(),
      suppliedAt: z.string().optional(),
    })
    .optional(),
  commitment: z
    .object({
      signedAt: z.string(),
      text: z.string().optional(),
      checked: z
        .object({ result: z.enum(['kept', 'breached']), findings: z.string(), by: z.string() })
        .optional(),
    })
    .optional(),
  /** The certificate this case is about (变更, 延续, 补办, 撤销, 注销). */
  subject: z
    .object({
      number: z.string(),
      name: z.string(),
      item: z.string(),
      case: z.string(),
      validUntil: z.string().optional(),
    })
    .optional(),
  ending: z.object({ reason: z.string(), to: z.string().optional() }).optional(),
  decisionReasons: z.string().optional(),
  nonAcceptance: z
    .object({ reason: z.string(), basis: z.string().optional(), competentBody: z.string().optional() })
    .optional(),
  /** Present when the case is shown as it was: after row `seq` of `last`, at that moment. */
  replay: z.object({ seq: z.int(), last: z.int(), at: z.string() }).optional(),
});
export type CaseView = z.infer<typeof caseView>;
