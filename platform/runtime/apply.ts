import type { Case, EventBody, NewEvent, Opening, Task } from './case.ts';

type EventType = EventBody['type'];
type EventOf<T extends EventType> = Extract<NewEvent, { type: T }>;
type Folds = { [T in EventType]: (current: Case, event: EventOf<T>) => Partial<Case> };

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
  'step-skipped': nothing,
  accepted: (_, event) => ({ acceptedAt: event.at }),
  'acceptance-refused': (_, { reason, basis, competentBody }) => ({
    nonAcceptance: {
      reason,
      ...(basis === undefined ? {} : { basis }),
      ...(competentBody === undefined ? {} : { competentBody }),
    },
  }),
  'correction-requested': requestCorrection,
  corrected: (current, { form, materials, at }) => ({
    form,
    materials,
    ...(current.correction === undefined ? {} : { correction: { ...current.correction, receivedAt: at } }),
  }),
  'materials-checked': checkMaterials,
  reviewed: nothing,
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
};

function openingOf(opening: Opening): Opening {
  const { id, number, item, caseKind, channel, applicant, form, materials, clock } = opening;
  return { id, number, item, caseKind, channel, applicant, form, materials, clock };
}

/** Tokens stand where tasks are open, and nowhere else. */
function withTasks(current: Case, tasks: Task[]): Partial<Case> {
  return { tasks, marking: { ...current.marking, active: tasks.map((task) => task.step) } };
}

function closeTask(current: Case, event: EventOf<'task-closed'>): Partial<Case> {
  const task = current.tasks.find((one) => one.id === event.task);
  const done = event.outcome !== 'cancelled' && event.outcome !== 'skipped';
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

function handledBy(current: Case, task: Task, { actor }: NewEvent): Partial<Case> {
  const known = current.handlers.some((one) => one.step === task.step && one.account === actor.account);
  if (actor.kind !== 'staff' || known) return {};
  return { handlers: [...current.handlers, { step: task.step, account: actor.account }] };
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
