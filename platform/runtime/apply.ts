import type { Case, EventBody, NewEvent, Opening, Task } from './case.ts';

type EventType = EventBody['type'];
type EventOf<T extends EventType> = Extract<NewEvent, { type: T }>;
type Folds = { [T in EventType]: (current: Case, event: EventOf<T>) => Partial<Case> };

/** What gathers in a case as it goes; also what a case stored by an earlier release lacks. */
export const NOTHING_YET = {
  procedures: [],
  requests: [],
  opinions: [],
  siteChecks: [],
  warnings: [],
  urges: [],
  pause: null,
} satisfies Partial<Case>;

/** A case before its first row: everything it begins with, nothing done yet. `at` is the instant of submission. */
export function openCase(opening: Opening, at: string): Case {
  return {
    ...openingOf(opening),
    state: 'pending-acceptance',
    decision: null,
    completion: null,
    marking: { active: [], joins: {} },
    tasks: [],
    bill: null,
    documents: [],
    ...NOTHING_YET,
    handlers: [],
    submittedAt: at,
    closedAt: null,
    seq: 0,
    head: '',
    version: 0,
  };
}

/**
 * Folds one row into the case. Total: a row never fails. Rows already chained bring their number and hash along;
 * the row that carries `command` is the first of a commit and moves the version on.
 */
export function apply(current: Case, event: NewEvent): Case {
  const known = Object.hasOwn(FOLDS, event.type);
  const fold = (known ? FOLDS[event.type] : nothing) as (current: Case, event: NewEvent) => Partial<Case>;
  return {
    ...current,
    ...fold(current, event),
    seq: current.seq + 1,
    head: 'hash' in event && typeof event.hash === 'string' ? event.hash : current.head,
    version: current.version + (event.command === undefined ? 0 : 1),
  };
}

const nothing = () => ({});

/** What each row means; the only place that says so. */
const FOLDS: Folds = {
  submitted: (_, event) => ({ ...openingOf(event), submittedAt: event.at }),
  'task-opened': (current, { task }) => withTasks(current, [...current.tasks, task]),
  'task-closed': closeTask,
  'task-waiting': waitTask,
  'task-reassigned': reassignTask,
  'task-signed': signTask,
  'tasks-rescheduled': rescheduleTasks,
  'step-skipped': nothing,
  'pre-reviewed': nothing,
  received: nothing,
  accepted: (_, event) => ({ acceptedAt: event.at }),
  'acceptance-refused': (_, { reason, basis, competentBody }) => ({
    nonAcceptance: {
      reason,
      ...(basis === undefined ? {} : { basis }),
      ...(competentBody === undefined ? {} : { competentBody }),
    },
  }),
  'deficiency-accepted': (_, { deficiency }) => ({ deficiency }),
  'deficiency-supplied': supplyDeficiency,
  'correction-requested': requestCorrection,
  corrected: correct,
  'correction-lapsed': nothing,
  'materials-checked': checkMaterials,
  reviewed: nothing,
  'site-checked': (current, { check }) => ({ siteChecks: [...current.siteChecks, check] }),
  'opinion-given': (current, { given }) => ({ opinions: [...current.opinions, given] }),
  'procedure-started': (current, { procedure }) => ({ procedures: [...current.procedures, procedure] }),
  'procedure-ended': endProcedure,
  paused: (_, { reason, on, actor }) => ({ pause: { reason, by: actor.name, from: on } }),
  unpaused: () => ({ pause: null }),
  'request-made': (current, { request }) => ({ requests: [...current.requests, request] }),
  'request-decided': decideRequest,
  'reported-up': (_, { report }) => ({ report }),
  'report-answered': (current, { answer }) =>
    current.report === undefined ? {} : { report: { ...current.report, answer } },
  rectified: rectify,
  'commitment-checked': (current, { result, findings, actor, at }) =>
    current.commitment === undefined
      ? {}
      : { commitment: { ...current.commitment, checked: { result, findings, by: actor.name, at } } },
  intervened: nothing,
  warned: (current, { warning }) => ({ warnings: [...current.warnings, warning] }),
  urged: (current, { urge }) => ({ urges: [...current.urges, urge] }),
  'urge-answered': answerUrge,
  'kind-changed': (_, { kind }) => ({ caseKind: kind }),
  decided: (_, { result, reasons, at }) => ({
    decision: result,
    decidedAt: at,
    ...(reasons === undefined ? {} : { decisionReasons: reasons }),
  }),
  'branch-taken': nothing,
  'fork-opened': (current, { block }) => withJoins(current, { ...current.marking.joins, [block]: [] }),
  'branch-joined': (current, { block, branch }) =>
    withJoins(current, {
      ...current.marking.joins,
      [block]: [...(current.marking.joins[block] ?? []), branch],
    }),
  'fork-joined': (current, { block }) => withoutJoin(current, block),
  'fork-cleared': (current, { block }) => withoutJoin(current, block),
  billed: (_, { bill }) => ({ bill }),
  'fee-not-due': nothing,
  paid: (current, { payment }) => (current.bill === null ? {} : { bill: { ...current.bill, payment } }),
  'document-requested': (current, { document }) => ({ documents: [...current.documents, document] }),
  'document-issued': issueDocument,
  delivered: (_, { method, note, at }) => ({
    delivery: { method, ...(note === undefined ? {} : { note }), at },
  }),
  'clock-changed': (_, { clock }) => ({ clock }),
  'state-changed': (_, { to }) => ({ state: to }),
  closed: (_, { completion, at }) => ({ completion, closedAt: at }),
  withdrawn: nothing,
  'ended-early': (_, { reason, receiver }) => ({
    ending: { reason, ...(receiver === undefined ? {} : { to: receiver }) },
  }),
  archived: nothing,
};

function openingOf(opening: Opening): Opening {
  const { id, number, item, caseKind, channel, applicant, form, materials, clock } = opening;
  const { commitment, deferred, subject } = opening;
  return {
    ...{ id, number, item, caseKind, channel, applicant, form, materials, clock },
    ...(commitment === undefined ? {} : { commitment }),
    ...(deferred === undefined ? {} : { deferred }),
    ...(subject === undefined ? {} : { subject }),
  };
}

/** Tokens stand where the steps' own tasks are open, and nowhere else; side tasks hold none. */
function withTasks(current: Case, tasks: Task[]): Partial<Case> {
  const active = tasks.filter((task) => task.side === undefined).map((task) => task.step);
  return { tasks, marking: { ...current.marking, active } };
}

function withTask(current: Case, id: string, change: (task: Task) => Task): Partial<Case> {
  return { tasks: current.tasks.map((task) => (task.id === id ? change(task) : task)) };
}

function reassignTask(current: Case, event: EventOf<'task-reassigned'>): Partial<Case> {
  return withTask(current, event.task, ({ assignee: _, ...task }) => ({
    ...task,
    assignees: event.assignees,
    ...(event.assignee === undefined ? {} : { assignee: event.assignee }),
  }));
}

/**
 * A signature under what is there; a new record is signed by its author and by nobody else yet. Then it is for the
 * others of the post, also where the task had been passed to one person.
 */
function signTask(current: Case, { task: id, actor, record }: EventOf<'task-signed'>): Partial<Case> {
  const officer = { account: actor.account, name: actor.name };
  return withTask(current, id, ({ assignee: _, ...task }) =>
    record === undefined
      ? { ...task, signed: [...(task.signed ?? []), officer] }
      : { ...task, record, signed: [officer] },
  );
}

function rescheduleTasks(current: Case, { dues }: EventOf<'tasks-rescheduled'>): Partial<Case> {
  return {
    tasks: current.tasks.map((task) => {
      const due = dues.find((one) => one.task === task.id);
      if (due === undefined) return task;
      const { unknownYears: _, ...rest } = task;
      return {
        ...rest,
        dueOn: due.dueOn,
        ...(due.unknownYears === undefined ? {} : { unknownYears: due.unknownYears }),
      };
    }),
  };
}

function supplyDeficiency(current: Case, event: EventOf<'deficiency-supplied'>): Partial<Case> {
  const given = new Map(event.materials.map((one) => [one.material, one]));
  const kept = current.materials.filter((one) => !given.has(one.material));
  return {
    materials: [...kept, ...event.materials],
    ...(current.deficiency === undefined
      ? {}
      : { deficiency: { ...current.deficiency, suppliedAt: event.at } }),
  };
}

/** A correction put right on the spot answers no notice. */
function correct(current: Case, { form, materials, onSpot, at }: EventOf<'corrected'>): Partial<Case> {
  const answers = current.correction !== undefined && current.correction.receivedAt === undefined && !onSpot;
  return {
    form,
    materials,
    ...(answers ? { correction: { ...current.correction!, receivedAt: at } } : {}),
  };
}

function endProcedure(current: Case, event: EventOf<'procedure-ended'>): Partial<Case> {
  const { id, on, result, note } = event;
  return {
    procedures: current.procedures.map((one) =>
      one.id === id ? { ...one, endedOn: on, result, ...(note === undefined ? {} : { note }) } : one,
    ),
  };
}

function decideRequest(current: Case, { id, status, actor, at }: EventOf<'request-decided'>): Partial<Case> {
  const by = { account: actor.account, name: actor.name };
  return {
    requests: current.requests.map((one) =>
      one.id === id ? { ...one, status, decidedBy: by, decidedAt: at } : one,
    ),
  };
}

/** The value of the day is put right; the row keeps both. */
function rectify(current: Case, { changes }: EventOf<'rectified'>): Partial<Case> {
  let { form, applicant } = current;
  for (const { field, to } of changes) {
    const [part, key = ''] = field.split('.');
    if (part === 'form') form = { ...form, [key]: to };
    else if (key === 'phone' || key === 'contact') applicant = { ...applicant, [key]: String(to ?? '') };
  }
  return { form, applicant };
}

function answerUrge(current: Case, { id, text, actor, at }: EventOf<'urge-answered'>): Partial<Case> {
  const answer = { by: { account: actor.account, name: actor.name }, at, text };
  return { urges: current.urges.map((one) => (one.id === id ? { ...one, answer } : one)) };
}

function closeTask(current: Case, event: EventOf<'task-closed'>): Partial<Case> {
  const task = current.tasks.find((one) => one.id === event.task);
  const done = !['cancelled', 'skipped'].includes(event.outcome);
  return {
    ...withTasks(
      current,
      current.tasks.filter((one) => one.id !== event.task),
    ),
    ...(task !== undefined && done ? handledBy(current, task, event) : {}),
  };
}

function waitTask(current: Case, event: EventOf<'task-waiting'>): Partial<Case> {
  const { task: id, waitingFor } = event;
  const task = current.tasks.find((one) => one.id === id);
  return {
    tasks: current.tasks.map((one) => (one.id === id ? { ...one, waitingFor } : one)),
    ...(task === undefined ? {} : handledBy(current, task, event)),
  };
}

/** A step is handled by whoever finishes it, the colleague they stand in for (代理), and everybody who signed. */
function handledBy(current: Case, task: Task, { actor }: NewEvent): Partial<Case> {
  if (actor.kind !== 'staff' || task.side !== undefined) return {};
  const accounts = [actor, actor.onBehalfOf ?? actor, ...(task.signed ?? [])].map((one) => one.account);
  const known = current.handlers.filter((one) => one.step === task.step).map((one) => one.account);
  const fresh = [...new Set(accounts)].filter((account) => !known.includes(account));
  if (fresh.length === 0) return {};
  return { handlers: [...current.handlers, ...fresh.map((account) => ({ step: task.step, account }))] };
}

function requestCorrection(current: Case, event: EventOf<'correction-requested'>): Partial<Case> {
  const { items, dueOn, at } = event;
  const problems = new Map(
    items.flatMap((item) => (item.material === undefined ? [] : [[item.material, item.problem] as const])),
  );
  return {
    correction: { items, requestedAt: at, dueOn, count: (current.correction?.count ?? 0) + 1 },
    materials: current.materials.map((one) => {
      const problem = problems.get(one.material);
      return problem === undefined ? one : { ...one, correction: { problem } };
    }),
  };
}

function checkMaterials(current: Case, { checks, actor, at }: EventOf<'materials-checked'>): Partial<Case> {
  const results = new Map(checks.map((check) => [check.material, check]));
  return {
    materials: current.materials.map((one) => {
      const found = results.get(one.material);
      if (found === undefined) return one;
      const { result, note } = found;
      return { ...one, check: { result, ...(note === undefined ? {} : { note }), by: actor.name, at } };
    }),
  };
}

function issueDocument(current: Case, event: EventOf<'document-issued'>): Partial<Case> {
  const { effect, number, file, validUntil, at } = event;
  return {
    documents: current.documents.map((one) =>
      one.effect === effect
        ? { ...one, number, file, issuedAt: at, ...(validUntil === undefined ? {} : { validUntil }) }
        : one,
    ),
  };
}

function withJoins(current: Case, joins: Case['marking']['joins']): Partial<Case> {
  return { marking: { ...current.marking, joins } };
}

function withoutJoin(current: Case, block: string): Partial<Case> {
  const joins = Object.entries(current.marking.joins).filter(([key]) => key !== block);
  return withJoins(current, Object.fromEntries(joins));
}
