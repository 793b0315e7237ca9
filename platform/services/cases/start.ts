import { Rejected } from '../../errors/rejected.ts';
import {
  type Actor,
  type Applicant,
  type Case,
  type CaseMaterial,
  type CertificateRef,
  commit as fold,
  decide,
  type Definition,
  type FormData,
  type Instant,
  nextCheckOn,
  type StartCommand,
  stepsOf,
  superiorOf,
} from '../../runtime/index.ts';
import { localDate } from '../clock.ts';
import { type FaultPoints, NO_FAULTS } from '../fault-points.ts';
import type { CaseRecord, CaseStore } from '../ports/cases.ts';
import type { SerialStore } from '../ports/serials.ts';
import type { CaseAnnouncer } from './announcer.ts';

/** A number that is taken means counters were restored behind the cases; drawing on finds a free one. */
const DRAWS = 50;

export interface StartNeeds {
  cases: CaseStore;
  serials: SerialStore;
  announcer: CaseAnnouncer;
  faults?: FaultPoints;
}
export interface StartRequest {
  workspace: string;
  /** Drawn by the draft, so that handing in twice makes one case. */
  id: string;
  actor: Actor;
  applicant: Applicant;
  channel: Case['channel'];
  definition: Definition;
  form: FormData;
  materials: CaseMaterial[];
  /** 告知承诺, signed. */
  commitment?: { signedAt: Instant };
  /** 容缺: materials promised to follow. */
  deferred?: string[];
  /** The certificate it is about (变更, 延续, 补办, 撤销, 注销). */
  subject?: CertificateRef;
  now: Instant;
}

/** Starts a case, once for its id: the number is drawn, the first decision taken, everything inserted in one write. */
export async function startCase(needs: StartNeeds, request: StartRequest): Promise<CaseRecord> {
  const { workspace, id, definition } = request;
  const { faults = NO_FAULTS } = needs;
  const known = await needs.cases.read(workspace, id);
  if (known) return known;
  for (let draw = 1; draw <= DRAWS; draw += 1) {
    const record = begin(request, await drawNumber(needs.serials, request));
    faults.pass('commit.before-write');
    const outcome = await needs.cases.insert(workspace, record, openKeyOf(request));
    if (outcome === 'ok') {
      faults.pass('commit.after-write');
      needs.announcer.announce(workspace, id, record.case.version);
      return record;
    }
    const twin = outcome === 'id' ? await needs.cases.read(workspace, id) : null;
    if (twin) return twin;
    if (outcome === 'open') throw await duplicate(needs.cases, request, definition.bundle.item.key);
  }
  throw new Rejected('application.number-space');
}

/** 办件流水号: prefix, day, and four digits or more. */
async function drawNumber(
  serials: SerialStore,
  { workspace, definition, now }: StartRequest,
): Promise<string> {
  const { serialPrefix } = definition.bundle.item;
  const stem = `${serialPrefix}${localDate(now).replaceAll('-', '')}`;
  const serial = await serials.next(workspace, `case:${stem}`);
  return `${stem}${String(serial).padStart(4, '0')}`;
}

function begin(request: StartRequest, number: string) {
  const { id, definition, now } = request;
  const command = startCommand(request, number);
  const decision = decide(null, command, definition, now);
  if (!decision.ok) throw Rejected.from(decision);
  const made = fold(null, decision);
  if (!made) throw new Error(`Handing in ${id} decided nothing`);
  const checkOn = nextCheckOn(made.case, definition);
  const record: CaseRecord = {
    ...made,
    ...(checkOn && { nextCheckOn: checkOn }),
    keys: [],
    departments: departmentsOf(definition),
    contentVersion: made.case.version,
    projected: 0,
  };
  return record;
}

function startCommand(request: StartRequest, number: string): StartCommand {
  const { id, actor, applicant, channel, form, materials, commitment, deferred, subject } = request;
  return {
    ...{ type: 'submit', actor, id, number, applicant, channel, form, materials },
    ...(commitment && { commitment }),
    ...(deferred && deferred.length > 0 && { deferred }),
    ...(subject && { subject }),
  };
}

/** The item's own department, every one that has a step, and the superior organ of a report: who may see the case. */
function departmentsOf({ bundle }: Definition): string[] {
  const own = bundle.item.department;
  const others = stepsOf(bundle.steps.blocks).flatMap((step) =>
    [...step.assignees, superiorOf(step) ?? []].flat().map(({ department }) => department),
  );
  return [...new Set([own, ...others.filter((department) => department !== '@item')])];
}

/** Unique while the case is open: a second application of the same item cannot slip in between check and write. */
function openKeyOf({ applicant, definition, subject }: StartRequest): string {
  // Two certificates may be renewed at once, one certificate by one case only, whoever begins it.
  return subject ? certificateKey(subject.number) : `${applicant.account}:${definition.bundle.item.key}`;
}

/** What an open case about a certificate is found by. */
export const certificateKey = (number: string): string => `certificate:${number}`;

export function certificateInUse(certificate: string, number: string): Rejected {
  return new Rejected('certificate.in-use', { path: '/certificate', params: { certificate, number } });
}

async function duplicate(
  cases: CaseStore,
  { workspace, applicant, subject }: StartRequest,
  item: string,
): Promise<Rejected> {
  if (subject) {
    const about = await cases.openWith(workspace, certificateKey(subject.number));
    return certificateInUse(subject.number, about?.number ?? '');
  }
  const [open] = await cases.openOf(workspace, applicant.account, item);
  return new Rejected('application.duplicate', { params: { number: open?.number ?? '' } });
}
