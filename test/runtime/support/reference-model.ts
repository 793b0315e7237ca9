import type { LocalDate } from '../../../platform/runtime/case.ts';
import { CALENDARS } from './calendars.ts';

/**
 * A second, smaller reading of one chain (acceptance, two parallel reviews, decision, fee, certificate, delivery) and
 * of everything that may hold it up. It shares no code with the engine: a hand-kept table of who may do what when, and
 * a clock that looks at every single day.
 */
export type Step = 'accept' | 'left' | 'right' | 'decide' | 'fee' | 'issue' | 'deliver';
export type Phase = 'open' | 'correcting' | 'document' | 'payment';
export type Who =
  | 'police'
  | 'clerk'
  | 'reviewer'
  | 'approver'
  | 'applicant'
  | 'outsider'
  | 'stranger'
  | 'system';
type Held = 'window' | 'reviewer' | 'approver';

interface Work {
  step: Step;
  phase: Phase;
  /** Requests waiting for the approver beside it. */
  requests: string[];
  /** The traffic police have been asked and have not answered. */
  asked: boolean;
  /** Procedures under way from it. */
  procedures: string[];
}
interface Stop {
  from: LocalDate;
  to?: LocalDate;
  both: boolean;
  /** Which procedure; a pause has none. */
  kind?: string;
}

export interface Model {
  today: LocalDate;
  over?: { state: string; completion: number };
  work: Work[];
  /** Steps of the parallel block that are done while the block is open. */
  joined: Step[];
  accepted: boolean;
  correction: 'never' | 'asked' | 'received';
  correctionDueOn?: LocalDate;
  decision: null | 'granted' | 'refused';
  paused: boolean;
  paid: boolean;
  certificate: boolean;
  receivedOn: LocalDate;
  startedOn?: LocalDate;
  stoppedOn?: LocalDate;
  extended: number;
  /** Days of the extension last asked for. */
  askedDays: number;
  stops: Stop[];
}

export interface Asked {
  who: Who;
  type: string;
  /** Where it is given; absent for the whole case. */
  at?: Step;
  /** Beside the step: the request's kind that is answered. */
  request?: string;
  /** What is asked for: the kind of procedure, request or ending. */
  what?: string;
  days?: number;
}

/** Ok, or the code of the refusal. */
export type Verdict = 'ok' | string;

export const LIMIT = { statutory: 20, promised: 5 };
const POST: Record<Step, Held | 'none'> = {
  ...{ accept: 'window', left: 'reviewer', right: 'reviewer', decide: 'approver' },
  ...{ fee: 'none', issue: 'window', deliver: 'window' },
} as const;
const HOLDS: Partial<Record<Who, Held>> = { clerk: 'window', reviewer: 'reviewer', approver: 'approver' };
const OWN: Record<Step, readonly string[]> = {
  accept: ['accept', 'request-correction', 'refuse-acceptance'],
  left: ['approve', 'return'],
  right: ['approve', 'return'],
  decide: ['grant', 'refuse', 'return'],
  fee: [],
  issue: ['issue'],
  deliver: ['deliver'],
};
const REQUESTS = ['request-extension', 'request-void', 'request-termination'];
const TURNS = ['consult', 'recall', 'start-procedure', 'end-procedure', 'pause', 'resume', ...REQUESTS];
const WHILE_HELD = ['start-procedure', 'end-procedure', 'resume', 'request-void', 'request-termination'];

export function begin(today: LocalDate): Model {
  return {
    ...{
      today,
      joined: [],
      accepted: false,
      correction: 'never',
      decision: null,
      paused: false,
      paid: false,
    },
    ...{ certificate: false, receivedOn: today, extended: 0, askedDays: 0, stops: [] },
    work: [fresh('accept')],
  };
}

const fresh = (step: Step, phase: Phase = 'open'): Work => ({
  ...{ step, phase, requests: [], procedures: [], asked: false },
});
const isTask = (work: Work): boolean => work.phase === 'open' || work.phase === 'document';

/** Says what should come of a command, and does it to the model when it is `ok`. */
export function judge(model: Model, asked: Asked): Verdict {
  if (asked.type === 'withdraw') return withdraw(model, asked);
  if (model.over !== undefined) return 'case.closed';
  const work = model.work.find((one) => one.step === asked.at);
  if (asked.type === 'answer') return answerPolice(work, asked);
  if (asked.request !== undefined) return answer(model, work, asked, asked.request);
  if (work === undefined) return 'conflict.task-handled';
  if (work.phase === 'correcting') return correct(model, work, asked);
  if (work.phase === 'payment') return 'command.unknown';
  if (!OWN[work.step].includes(asked.type) && !TURNS.includes(asked.type)) return 'command.unknown';
  return blocked(model, work, asked) ?? act(model, work, asked);
}

function withdraw(model: Model, { who }: Asked): Verdict {
  if (model.over !== undefined) return 'case.closed';
  if (who !== 'applicant') return 'actor.not-applicant';
  if (model.decision !== null) return 'withdraw.too-late';
  return finish(model, 'withdrawn', 6);
}

function correct(model: Model, work: Work, { who, type }: Asked): Verdict {
  if (type !== 'correct') return 'command.unknown';
  if (who !== 'applicant') return 'actor.not-applicant';
  if (model.today > (model.correctionDueOn ?? model.today)) return 'correction.lapsed';
  model.correction = 'received';
  work.phase = 'open';
  return 'ok';
}

function blocked(model: Model, work: Work, { who, type }: Asked): Verdict | undefined {
  if (HOLDS[who] !== POST[work.step]) return 'actor.not-assigned';
  if (work.phase === 'document') return 'task.waiting';
  if (!WHILE_HELD.includes(type)) {
    if (model.paused) return 'case.paused';
    if (work.procedures.length > 0) return 'case.procedure-open';
    if (OWN[work.step].includes(type) && (work.requests.length > 0 || work.asked)) {
      return 'task.side-open';
    }
  }
  return undefined;
}

function act(model: Model, work: Work, asked: Asked): Verdict {
  switch (asked.type) {
    case 'accept':
      return accept(model, work);
    case 'request-correction':
      return requestCorrection(model, work);
    case 'refuse-acceptance':
      return model.accepted ? 'acceptance.already-accepted' : finish(model, 'not-accepted', 1);
    case 'approve':
      return join(model, work);
    case 'return':
      return goBack(model, work);
    case 'grant':
    case 'refuse':
      return decide(model, work, asked.type === 'grant');
    case 'issue':
      work.phase = 'document';
      return 'ok';
    case 'deliver':
      return finish(model, 'closed', model.certificate ? 0 : 6);
    default:
      return turn(model, work, asked);
  }
}

function accept(model: Model, work: Work): Verdict {
  if (!model.accepted) {
    model.accepted = true;
    const late = model.correction === 'never' && working(model.receivedOn, model.today) > 5;
    model.startedOn = late ? model.receivedOn : model.today;
  }
  moveOn(model, work);
  return 'ok';
}

/** Out of acceptance, into both branches. */
function moveOn(model: Model, work: Work): void {
  leave(model, work);
  model.joined = [];
  model.work.push(fresh('left'), fresh('right'));
}

function requestCorrection(model: Model, work: Work): Verdict {
  if (model.accepted) return 'acceptance.already-accepted';
  if (model.correction !== 'never') return 'correction.already-requested';
  if (working(model.receivedOn, model.today) > 5) return 'correction.too-late';
  model.correction = 'asked';
  model.correctionDueOn = after(model.today, 10);
  drop(model, work);
  work.phase = 'correcting';
  return 'ok';
}

function join(model: Model, work: Work): Verdict {
  leave(model, work);
  model.joined.push(work.step);
  if (model.joined.length === 2) {
    model.joined = [];
    model.work.push(fresh('decide'));
  }
  return 'ok';
}

/** Both branches are left as a whole; a decision is never gone back on. */
function goBack(model: Model, work: Work): Verdict {
  if (model.decision !== null) return 'return.decided';
  for (const other of work.step === 'decide' ? [work] : [...model.work]) leave(model, other);
  model.joined = [];
  model.work.push(fresh('accept'));
  return 'ok';
}

function decide(model: Model, work: Work, granted: boolean): Verdict {
  model.decision = granted ? 'granted' : 'refused';
  model.stoppedOn = model.today;
  for (const stop of model.stops) stop.to ??= model.today;
  leave(model, work);
  if (granted) model.work.push(fresh('fee', 'payment'));
  else model.work.push(fresh('deliver'));
  return 'ok';
}

function turn(model: Model, work: Work, { type, what = '', days = 0 }: Asked): Verdict {
  switch (type) {
    case 'start-procedure':
      return startProcedure(model, work, what);
    case 'end-procedure':
      return endProcedure(model, work, what);
    case 'pause':
      if (model.decision !== null) return 'pause.decided';
      model.paused = true;
      if (model.startedOn !== undefined) model.stops.push({ from: model.today, both: false });
      return 'ok';
    case 'consult':
      if (work.asked) return 'consult.already-asked';
      work.asked = true;
      return 'ok';
    case 'recall':
      if (!work.asked) return 'recall.none-open';
      work.asked = false;
      return 'ok';
    case 'resume':
      if (!model.paused) return 'pause.not-paused';
      return resume(model);
    default:
      return request(model, work, { type, what, days });
  }
}

function resume(model: Model): Verdict {
  model.paused = false;
  for (const stop of model.stops) if (!stop.both) stop.to ??= model.today;
  return 'ok';
}

function startProcedure(model: Model, work: Work, kind: string): Verdict {
  if (model.paused) return 'case.paused';
  if (model.startedOn === undefined) return 'procedure.not-started';
  if (model.stoppedOn !== undefined) return 'procedure.decided';
  if (model.work.some((one) => one.procedures.includes(kind))) return 'procedure.already-open';
  work.procedures.push(kind);
  if (kind !== 'publicity') model.stops.push({ from: model.today, both: true, kind });
  return 'ok';
}

function endProcedure(model: Model, work: Work, kind: string): Verdict {
  if (work.procedures.length === 0) return 'procedure.none-open';
  if (!work.procedures.includes(kind)) return 'procedure.unknown';
  stopProcedure(model, work, kind);
  return 'ok';
}

function stopProcedure(model: Model, work: Work, kind: string): void {
  work.procedures = work.procedures.filter((one) => one !== kind);
  const open = model.stops.find((one) => one.to === undefined && one.kind === kind);
  if (open !== undefined) open.to = model.today;
}

function request(model: Model, work: Work, asked: { type: string; what: string; days: number }): Verdict {
  const { type, what, days } = asked;
  const open = model.work.flatMap((one) => one.requests);
  if (type === 'request-extension') {
    if (model.startedOn === undefined) return 'extension.not-started';
    if (model.stoppedOn !== undefined) return 'extension.decided';
    if (isOverdue(model)) return 'extension.too-late';
    if (model.extended > 0) return 'extension.already-extended';
    if (open.includes('extension')) return 'request.already-open';
    if (days > 10) return 'extension.too-long';
    model.askedDays = days;
    work.requests.push('extension');
    return 'ok';
  }
  if (type === 'request-termination') {
    if (model.decision !== null) return 'termination.decided';
    if (open.includes('termination')) return 'request.already-open';
    work.requests.push('termination');
    return 'ok';
  }
  if (open.includes('void') || open.includes('deletion')) return 'request.already-open';
  work.requests.push(what);
  return 'ok';
}

function answer(model: Model, work: Work | undefined, { who, type }: Asked, kind: string): Verdict {
  if (work === undefined || !work.requests.includes(kind)) return 'conflict.task-handled';
  if (type !== 'approve-request' && type !== 'reject-request') return 'command.unknown';
  if (who !== 'approver') return 'actor.not-assigned';
  // The approver asked for it himself at his own step.
  if (work.step === 'decide') return 'request.own';
  if (type === 'approve-request' && kind === 'extension' && isOverdue(model)) return 'extension.too-late';
  work.requests = work.requests.filter((one) => one !== kind);
  if (type === 'reject-request') return 'ok';
  if (kind === 'extension') model.extended = model.askedDays;
  else if (kind === 'termination') return finish(model, 'terminated', 6);
  else return finish(model, 'void', kind === 'void' ? 2 : 3);
  return 'ok';
}

/** Over is over, unless a procedure has stopped the limit before. */
function isOverdue(model: Model): boolean {
  const held = model.stops.filter((one) => one.both && one.to === undefined).map((one) => one.from);
  const day = [model.today, ...held].toSorted()[0] ?? model.today;
  return day > dueOn(model, 'statutory');
}

function answerPolice(work: Work | undefined, { who }: Asked): Verdict {
  if (!work?.asked) return 'conflict.task-handled';
  if (who !== 'police') return 'actor.not-assigned';
  work.asked = false;
  return 'ok';
}

/**
 * The day's look at what has come due: nobody answered within five working days, corrections never came. Says how often
 * something happened (warnings, which move nothing, are not counted here).
 */
export function tick(model: Model): number {
  if (model.over !== undefined) return 0;
  const intake = model.work.find((one) => one.step === 'accept');
  if (intake === undefined || model.accepted) return 0;
  if (model.correction === 'asked') {
    if (model.today <= (model.correctionDueOn ?? model.today)) return 0;
    finish(model, 'correction-overdue', 5);
    return 1;
  }
  if (model.correction === 'received' || model.today < after(model.receivedOn, 6)) return 0;
  model.accepted = true;
  model.startedOn = model.receivedOn;
  moveOn(model, intake);
  return 1;
}

/** The bank has reported the payment. */
export function pay(model: Model): Verdict {
  const fee = model.work.find((one) => one.phase === 'payment');
  if (fee === undefined) return model.paid ? 'payment.already-recorded' : 'payment.no-bill';
  model.paid = true;
  leave(model, fee);
  model.work.push(fresh('issue'));
  return 'ok';
}

/** The certificate has been made. */
export function documentMade(model: Model): Verdict {
  const issue = model.work.find((one) => one.phase === 'document');
  if (issue === undefined) return 'document.unknown';
  model.certificate = true;
  leave(model, issue);
  model.work.push(fresh('deliver'));
  return 'ok';
}

/** What belongs to a piece of work goes with it. */
function drop(model: Model, work: Work): void {
  work.requests = [];
  work.asked = false;
  for (const kind of [...work.procedures]) stopProcedure(model, work, kind);
}

function leave(model: Model, work: Work): void {
  drop(model, work);
  model.work = model.work.filter((one) => one !== work);
}

function finish(model: Model, state: string, completion: number): Verdict {
  for (const work of [...model.work]) leave(model, work);
  for (const stop of model.stops) stop.to ??= model.today;
  model.stoppedOn ??= model.today;
  Object.assign(model, { over: { state, completion }, paused: false, joined: [] });
  return 'ok';
}

/** The state people see. */
export function stateOf(model: Model): string {
  if (model.over !== undefined) return model.over.state;
  if (model.paused) return 'paused';
  if (model.work.some((one) => one.procedures.some((kind) => kind !== 'publicity')))
    return 'suspended-procedure';
  const [first] = model.work;
  if (first?.phase === 'correcting') return 'pending-correction';
  if (first?.step === 'accept') return model.accepted ? 'in-progress' : 'pending-acceptance';
  if (first?.step === 'left' || first?.step === 'right') return 'in-progress';
  if (first?.step === 'decide') return 'pending-decision';
  return first?.step === 'fee' ? 'pending-payment' : 'pending-delivery';
}

/** Open pieces of work, each beside its requests. */
export function openOf(model: Model): string[] {
  return model.work
    .flatMap((one) => [
      `${one.step}:${one.phase === 'correcting' ? 'applicant' : isTask(one) ? one.phase : 'payment'}`,
      ...one.requests.map((kind) => `${one.step}:request-${kind}`),
      ...(one.asked ? [`${one.step}:police`] : []),
    ])
    .toSorted();
}

const OFF = new Set(CALENDARS.flatMap((one) => one.holidays));
const WORK = new Set(CALENDARS.flatMap((one) => one.workdays));
const next = (day: LocalDate): LocalDate =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
const isWorking = (day: LocalDate): boolean => {
  if (WORK.has(day)) return true;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return !OFF.has(day) && weekday !== 0 && weekday !== 6;
};
function working(from: LocalDate, to: LocalDate): number {
  let days = 0;
  for (let day = next(from); day <= to; day = next(day)) if (isWorking(day)) days += 1;
  return days;
}

/** The so-and-so-many-th working day after a day. */
function after(from: LocalDate, days: number): LocalDate {
  let day = from;
  for (let left = days; left > 0; ) {
    day = next(day);
    if (isWorking(day)) left -= 1;
  }
  return day;
}

/** Walks day by day: a day counts when people work on it and no stop covers it. */
export function dueOn(model: Model, which: 'statutory' | 'promised'): LocalDate {
  let day = model.startedOn ?? model.receivedOn;
  const stopped = (date: LocalDate): boolean =>
    model.stops.some(
      ({ from, to, both }) => to !== undefined && (both || which === 'promised') && date > from && date <= to,
    );
  for (let left = LIMIT[which] + model.extended; left > 0; ) {
    day = next(day);
    if (isWorking(day) && !stopped(day)) left -= 1;
  }
  return day;
}
