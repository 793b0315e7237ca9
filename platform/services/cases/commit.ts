import { createHash } from 'node:crypto';
import { Rejected } from '../../errors/rejected.ts';
import {
  type Case,
  type CaseCommand,
  commit as fold,
  decide,
  type EventBody,
  type Instant,
  nextCheckOn,
  type Refusal,
} from '../../runtime/index.ts';
import { type FaultPoints, NO_FAULTS } from '../fault-points.ts';
import type { CaseAdvance, CaseRecord, CaseStore, KeyMark } from '../ports/cases.ts';
import type { CaseAnnouncer } from './announcer.ts';
import type { CaseDefinitions } from './case-definitions.ts';

/** More lost races than this in a row mean something is wrong, not busy. */
const ATTEMPTS = 12;

const CONTENT = new Set<string>(['corrected', 'deficiency-supplied', 'rectified']);

/** Rows that change what an official has read: a command given on an older page is not carried out. */
const changesContent = (row: EventBody): boolean =>
  CONTENT.has(row.type) || (row.type === 'task-signed' && row.record !== undefined);

export interface CommitNeeds {
  cases: CaseStore;
  definitions: CaseDefinitions;
  announcer: CaseAnnouncer;
  faults?: FaultPoints;
}
export interface CommitRequest {
  workspace: string;
  id: string;
  command: CaseCommand;
  now: Instant;
  /** Idempotency-Key of the request, kept with the case. */
  key?: string;
  /** Version of the page the command was given on. */
  seen?: number;
  /** Told of what is about to be written, at every attempt: for what has to be on record before it happens. */
  beforeWrite?(from: CaseRecord, advance: CaseAdvance): Promise<void>;
}
export interface Committed {
  record: CaseRecord;
  /** The key was answered before; nothing changed now. */
  repeated: boolean;
}

/**
 * The one way a case changes: decide purely, then write state, history and effects in a single update guarded by
 * the version that was read. A lost race is decided again on the new state; who lost his task hears who has it.
 */
export async function commitCommand(needs: CommitNeeds, request: CommitRequest): Promise<Committed> {
  const mark = keyMark(request);
  const { faults = NO_FAULTS } = needs;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const record = await needs.cases.read(request.workspace, request.id);
    if (!record) throw new Rejected('record.absent');
    if (answered(record, mark)) return { record, repeated: true };
    const advance = await decideOn(needs, record, request, mark);
    await request.beforeWrite?.(record, advance);
    faults.pass('commit.before-write');
    if (await needs.cases.advance(request.workspace, record, advance)) {
      faults.pass('commit.after-write');
      needs.announcer.announce(request.workspace, request.id, advance.case.version);
      return { record: advanced(record, advance), repeated: false };
    }
  }
  throw new Rejected('conflict.busy');
}

async function decideOn(
  needs: CommitNeeds,
  record: CaseRecord,
  { workspace, command, now, seen }: CommitRequest,
  mark: KeyMark | undefined,
): Promise<CaseAdvance> {
  const definition = await needs.definitions.of(workspace, record.case.item);
  const decision = decide(record.case, command, definition, now);
  if (!decision.ok) throw rejection(decision, record, command);
  if (seen !== undefined && seen < record.contentVersion && command.actor.kind === 'staff') {
    throw new Rejected('conflict.case-changed', { path: '/version' });
  }
  const made = fold(record.case, decision);
  if (!made) throw new Error(`Command ${command.type} decided nothing for case ${record.case.id}`);
  const checkOn = nextCheckOn(made.case, definition);
  const departments = joining(record, made.case);
  return {
    ...made,
    ...(departments.length > 0 && { departments }),
    ...(checkOn && { nextCheckOn: checkOn }),
    contentVersion: made.events.some(changesContent) ? made.case.version : record.contentVersion,
    ...(mark && { key: { ...mark, version: made.case.version } }),
  };
}

/** Departments that have a task now and could not see the case before: asked (会办), reported to, passed to. */
function joining({ departments }: CaseRecord, { tasks }: Case): string[] {
  const holding = tasks.flatMap((task) => task.assignees.map(({ department }) => department));
  return [...new Set(holding)].filter((one) => !departments.includes(one));
}

function advanced({ nextCheckOn: _, ...record }: CaseRecord, advance: CaseAdvance): CaseRecord {
  return {
    ...record,
    ...(advance.nextCheckOn && { nextCheckOn: advance.nextCheckOn }),
    case: advance.case,
    events: [...record.events, ...advance.events],
    outbox: [...record.outbox, ...advance.outbox],
    contentVersion: advance.contentVersion,
    keys: advance.key ? [...record.keys, advance.key] : record.keys,
    departments: [...record.departments, ...(advance.departments ?? [])],
  };
}

function keyMark({ key, command }: CommitRequest): KeyMark | undefined {
  if (!key) return undefined;
  const { actor, type, task = null, opinion = null, payload = null, files = [] } = command;
  const attached = files.map((file) => file.id);
  const said = [actor.account, type, task, opinion, payload, ...(attached.length > 0 ? [attached] : [])];
  const request = createHash('sha256').update(JSON.stringify(said));
  return { key: `${actor.account}:${key}`, request: request.digest('hex'), version: 0 };
}

function answered(record: CaseRecord, mark: KeyMark | undefined): boolean {
  const known = mark && record.keys.find((one) => one.key === mark.key);
  if (!known) return false;
  if (known.request !== mark.request) throw new Rejected('idempotency.mismatch');
  return true;
}

/** The engine's refusal as a problem; a task that is gone names who handled it. */
function rejection(refusal: Refusal, record: CaseRecord, { task }: CaseCommand): Rejected {
  const closing = record.events.findLast((event) => event.type === 'task-closed' && event.task === task);
  const isGone = refusal.code === 'conflict.task-handled' || refusal.code === 'case.closed';
  if (!isGone || !closing) return Rejected.from(refusal);
  const by = closing.actor.kind === 'system' ? '系统' : closing.actor.name;
  return Rejected.from({
    code: 'conflict.task-handled',
    path: '/task',
    message: {
      zh: `该任务已由${by}办理，请刷新查看最新情况`,
      en: `This task has already been handled by ${by}; reload to see where it stands`,
    },
  });
}
