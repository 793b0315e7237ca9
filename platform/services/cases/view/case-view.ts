import type { CaseView } from '../../../contract/case-view.ts';
import {
  type Actor,
  type Case,
  type CaseEvent,
  type Definition,
  verifyChain,
} from '../../../runtime/index.ts';
import { maskNumber, maskPhone } from '../../accounts/identity-numbers.ts';
import { clockView } from './clock.ts';
import { commandViews } from './commands.ts';
import { type FormAccess, formAccess, formView } from './form.ts';
import { historyRows } from './history.ts';
import { billView, documentView, materialViews } from './parts.ts';
import { stepViews } from './steps.ts';
import { caseSummary } from './summary.ts';
import { returnTargetViews, taskViews } from './tasks.ts';
import { turnViews } from './turns.ts';
import type { ViewContext } from './viewer.ts';

export interface ViewInput {
  case: Case;
  /** The whole history, oldest row first; of a replay as far as it goes. */
  history: readonly CaseEvent[];
  /** Whether its chain holds, where that is known already; it is checked otherwise. */
  chainOk?: boolean;
  definition: Definition;
  actor: Actor;
  /** A look back: nothing can be done there, and the form is as open as it is today. */
  replay?: { last: number; at: string; access: FormAccess };
}

/** One case as its page shows it to one account: the applicant's own numbers in full, masked for staff. */
export function caseView(input: ViewInput, context: ViewContext): CaseView {
  const { case: current, history, definition, actor, replay } = input;
  const { bundle } = definition;
  const isStaff = context.audience === 'staff';
  const access = replay?.access ?? (isStaff ? formAccess(bundle, current.tasks, actor) : 'read');
  return {
    ...caseSummary(current, context, definition),
    version: current.version,
    caseKind: current.caseKind,
    channel: current.channel,
    applicantDetail: applicantDetail(current, isStaff),
    form: formView(current, bundle, history, { access, masked: isStaff }),
    materials: materialViews(bundle, current),
    steps: stepViews(bundle, current, history, context),
    tasks: taskViews(current, definition, actor, context),
    clock: clockView(current.clock, context, definition),
    bill: current.bill && billView(current.bill),
    documents: current.documents.map(documentView),
    history: historyRows(bundle, history, context),
    ...(replay ? { commands: [], unavailable: [] } : commandViews(current, actor, definition, context)),
    returnTargets: isStaff && !replay ? returnTargetViews(bundle, current.tasks) : [],
    ...openCorrection(current),
    ...turnViews(current, definition, context),
    ...(isStaff && { chainOk: input.chainOk ?? holds(current, history) }),
    ...(replay && { replay: { seq: current.seq, last: replay.last, at: replay.at } }),
  };
}

function holds({ seq, head }: Case, history: readonly CaseEvent[]): boolean {
  return verifyChain(history, undefined, { seq, hash: head }).ok;
}

function applicantDetail({ applicant }: Case, masked: boolean): CaseView['applicantDetail'] {
  const { kind, name, idNumber, phone, contact } = applicant;
  return {
    kind,
    name,
    idNumber: masked ? maskNumber(idNumber) : idNumber,
    ...(phone && { phone: masked ? maskPhone(phone) : phone }),
    ...(contact && { contact }),
  };
}

function openCorrection({ correction }: Case): Pick<CaseView, 'correction'> {
  if (!correction || correction.receivedAt) return {};
  return { correction: { dueOn: correction.dueOn, items: correction.items } };
}
