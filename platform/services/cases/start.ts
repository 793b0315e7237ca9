import { Rejected } from '../../errors/rejected.ts';
import {
  type Actor,
  type Applicant,
  type Case,
  type CaseMaterial,
  commit as fold,
  decide,
  type Definition,
  type FormData,
  type Instant,
  type StartCommand,
  stepsOf,
} from '../../runtime/index.ts';
import { localDate } from '../clock.ts';
import type { CaseRecord, CaseStore } from '../ports/cases.ts';
import type { SerialStore } from '../ports/serials.ts';
import type { CaseAnnouncer } from './announcer.ts';

/** A number that is taken means counters were restored behind the cases; drawing on finds a free one. */
const DRAWS = 50;

export interface StartNeeds {
  cases: CaseStore;
  serials: SerialStore;
  announcer: CaseAnnouncer;
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
  now: Instant;
}

/** Starts a case, once for its id: the number is drawn, the first decision taken, everything inserted in one write. */
export async function startCase(needs: StartNeeds, request: StartRequest): Promise<CaseRecord> {
  const { workspace, id, definition } = request;
  const known = await needs.cases.read(workspace, id);
  if (known) return known;
  for (let draw = 1; draw <= DRAWS; draw += 1) {
    const record = begin(request, await drawNumber(needs.serials, request));
    const outcome = await needs.cases.insert(workspace, record, openKeyOf(request));
    if (outcome === 'ok') {
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

function begin(
  { id, actor, applicant, channel, definition, form, materials, now }: StartRequest,
  number: string,
) {
  const command: StartCommand = { type: 'submit', actor, id, number, applicant, channel, form, materials };
  const decision = decide(null, command, definition, now);
  if (!decision.ok) throw Rejected.from(decision);
  const made = fold(null, decision);
  if (!made) throw new Error(`Handing in ${id} decided nothing`);
  const record: CaseRecord = {
    ...made,
    keys: [],
    departments: departmentsOf(definition),
    contentVersion: made.case.version,
    projected: 0,
  };
  return record;
}

/** The item's own department and every one that has a step: who may see the case. */
function departmentsOf({ bundle }: Definition): string[] {
  const own = bundle.item.department;
  const others = stepsOf(bundle.steps.blocks).flatMap((step) =>
    step.assignees.map(({ department }) => department),
  );
  return [...new Set([own, ...others.filter((department) => department !== '@item')])];
}

/** Unique while the case is open: a second application of the same item cannot slip in between check and write. */
function openKeyOf({ applicant, definition }: StartRequest): string {
  return `${applicant.account}:${definition.bundle.item.key}`;
}

async function duplicate(
  cases: CaseStore,
  { workspace, applicant }: StartRequest,
  item: string,
): Promise<Rejected> {
  const [open] = await cases.openOf(workspace, applicant.account, item);
  return new Rejected('application.duplicate', { params: { number: open?.number ?? '' } });
}
