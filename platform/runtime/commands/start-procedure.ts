import { z } from 'zod';
import { PROCEDURES, type Procedure } from '../case.ts';
import { noteClock, PROCEDURE_RULES, procedureTerms, suspendClock } from '../clock/ledger.ts';
import { daysBetween } from '../clock/local-date.ts';
import { workingDaysBetween } from '../clock/working-calendar.ts';
import { localDate, reasonText } from '../payload-schemas.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { type Act, defineCommand, type Outcome, type Scene } from '../steps/define-step.ts';
import { notifyApplicant } from '../steps/notices.ts';

/** A hearing is announced at least seven days ahead (行政许可法 第四十八条) and held within twenty working days (第四十七条). */
const HEARING_NOTICE_DAYS = 7;
const HEARING_WITHIN_DAYS = 20;

const labels = Object.fromEntries(PROCEDURES.map((kind) => [kind, PROCEDURE_RULES[kind].label]));

const payload = z.strictObject({
  procedure: z.enum(PROCEDURES).meta({ title: '特别程序', titleEn: 'Procedure', labels }),
  reason: reasonText.meta({ title: '启动理由或依据', titleEn: 'Reason' }),
  expectedDays: z.int().min(1).max(3650).meta({
    title: '所需时间（工作日，书面告知申请人）',
    titleEn: 'Time needed, working days (told to the applicant)',
  }),
  heldOn: localDate.optional().meta({
    title: '听证日期',
    titleEn: 'Day of the hearing',
    description: '仅听证填写；应提前七日公告',
  }),
});
type Payload = z.infer<typeof payload>;

/** 特别程序申请: its time does not count where art. 45 or the item's own law says so, and the applicant is told how long. */
export const startProcedure = defineCommand<unknown>()({
  label: { zh: '特别程序', en: 'Special procedure' },
  by: 'assignee',
  opinion: 'optional',
  keepsTask: true,
  whileHeld: true,
  payload,
  available: mayStart,
  decide: start,
});

function mayStart({ case: file }: Scene): Refusal | undefined {
  if (file.pause !== null) return refuse('case.paused', '', { reason: file.pause.reason });
  if (file.clock.startedOn === undefined) return refuse('procedure.not-started');
  return file.clock.stoppedOn === undefined ? undefined : refuse('procedure.decided');
}

function start(act: Act<unknown, Payload>): Outcome {
  const { case: file, task, today, definition, actor, payload: asked } = act;
  const kind = asked.procedure;
  const fault = startFault(act, asked);
  if (fault !== undefined) return fault;
  const { item } = definition.bundle;
  const { excluded, basis } = procedureTerms(item, kind);
  const by = { account: actor.account, name: actor.name };
  const procedure: Procedure = {
    id: `${file.seq + 1}-${kind}`,
    kind,
    reason: asked.reason,
    expectedDays: asked.expectedDays,
    excluded,
    ...(basis === undefined ? {} : { basis }),
    ...(asked.heldOn === undefined ? {} : { heldOn: asked.heldOn }),
    task: task.id,
    from: today,
    by,
  };
  return {
    ok: true,
    events: [
      { type: 'procedure-started', procedure },
      { type: 'clock-changed', clock: clockOf(act, procedure) },
    ],
    effects: [notice(act, procedure)],
    documents: item.turnDocuments['special-procedure'] ?? [],
    next: { kind: 'stay' },
  };
}

function startFault(
  { case: file, today, definition }: Scene,
  { procedure, heldOn }: Payload,
): Refusal | undefined {
  const open = file.procedures.some((one) => one.kind === procedure && one.endedOn === undefined);
  if (open) return refuse('procedure.already-open', '/payload/procedure');
  if (procedure !== 'hearing') return undefined;
  if (heldOn === undefined) return refuse('hearing.date-required', '/payload/heldOn');
  if (daysBetween(today, heldOn) < HEARING_NOTICE_DAYS) {
    return refuse('hearing.notice-too-short', '/payload/heldOn', { days: HEARING_NOTICE_DAYS });
  }
  const within = workingDaysBetween(today, heldOn, definition.calendars).days;
  return within > HEARING_WITHIN_DAYS
    ? refuse('hearing.too-late', '/payload/heldOn', { days: HEARING_WITHIN_DAYS })
    : undefined;
}

/** The limits stop for an excluded procedure; one that counts is only noted. */
function clockOf({ case: file, definition, today }: Scene, { id, kind, basis, excluded, by }: Procedure) {
  const { label } = PROCEDURE_RULES[kind];
  if (excluded) {
    const suspension = { id, kind: 'procedure' as const, name: label, on: today, limits: BOTH, by };
    return suspendClock(
      file.clock,
      { ...suspension, ...(basis === undefined ? {} : { basis }) },
      definition.calendars,
    );
  }
  const text = { zh: `${label.zh}，所需时间计入时限`, en: `${label.en}; its time counts towards the limits` };
  return noteClock(file.clock, {
    on: today,
    kind: 'noted',
    text,
    by,
    ...(basis === undefined ? {} : { basis }),
  });
}
const BOTH: ('statutory' | 'promised')[] = ['statutory', 'promised'];

function notice(act: Act<unknown, Payload>, { kind, excluded, heldOn }: Procedure) {
  const { label } = PROCEDURE_RULES[kind];
  const { expectedDays, reason } = act.payload;
  const held = heldOn === undefined ? ['', ''] : [`，定于 ${heldOn} 举行`, ` It is held on ${heldOn}.`];
  const counts = excluded
    ? ['所需时间不计入办理时限', 'The limits stop meanwhile.']
    : ['所需时间计入办理时限', 'The limits run on meanwhile.'];
  return notifyApplicant({ case: act.case, bundle: act.definition.bundle }, 'special-procedure', {
    zh: `需要${label.zh}（${reason}），约需 ${expectedDays} 个工作日${held[0]}，${counts[0]}。`,
    en: `needs a special procedure: ${label.en} (${reason}), about ${expectedDays} working days.${held[1]} ${counts[1]}`,
  });
}
