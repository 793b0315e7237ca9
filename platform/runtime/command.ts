import type { ItemBundle } from '../definition/kinds/item-bundle.ts';
import type { Calendar } from '../definition/kinds/calendar.ts';
import type { PostRole } from '../definition/kinds/department.ts';
import type { WarningThresholds } from '../definition/kinds/warning-thresholds.ts';
import type {
  Actor,
  Applicant,
  Case,
  CaseFile,
  CaseMaterial,
  CertificateRef,
  Effect,
  FormData,
  Instant,
  NewEvent,
} from './case.ts';

/** Somebody a task can be passed to. */
export interface Colleague {
  account: string;
  name: string;
  department: string;
  /** Post keys held in `department`. */
  posts: readonly string[];
}

/** What a case is decided against: the bundle version it began with, and the working calendar of today. */
export interface Definition {
  bundle: ItemBundle;
  version: number;
  calendars: Calendar[];
  /** Thresholds of the item's department, where it has its own; the item's own come first. */
  departmentWarnings?: WarningThresholds;
  /** Active staff of the departments that have a step in the item, and of those that may be consulted. */
  people?: readonly Colleague[];
  /** Names of departments and posts for texts and choices, by `department` and `department/post`. */
  places?: Readonly<Record<string, string>>;
  /** What posts may do in a case, by `department/post`: who a task can be passed to beside the posts it is for. */
  postRoles?: Readonly<Record<string, PostRole>>;
}

/** Starts a case. Ids and numbers are drawn by the shell, so that deciding stays pure. */
export interface StartCommand {
  type: 'submit';
  actor: Actor;
  id: string;
  number: string;
  applicant: Applicant;
  channel: Case['channel'];
  form: FormData;
  materials: CaseMaterial[];
  /** 告知承诺: the applicant chose the commitment route and signed its text. */
  commitment?: { signedAt: Instant };
  /** 容缺: deferrable materials not handed in, which the applicant promises in writing to supply. */
  deferred?: string[];
  /** The certificate to change, renew, replace, revoke or cancel, as the register of certificates has it. */
  subject?: CertificateRef;
}

/**
 * Any other command. `type` names a command of a step action (accept, approve, grant, …) or a command of the
 * whole case (withdraw). `payload` is checked by that command's zod schema inside `decide`.
 */
export interface CaseCommand {
  type: string;
  actor: Actor;
  /** The open task acted upon; commands of the whole case have none. */
  task?: string;
  opinion?: string;
  payload?: unknown;
  /** Version of the case that was on the actor's screen. */
  seen?: number;
  /** Files added to the opinion. */
  files?: CaseFile[];
}
export type Command = StartCommand | CaseCommand;

/** Reasons for a refusal; each is registered with its HTTP status and texts in `platform/errors/`. */
export interface Refusal {
  ok: false;
  code: string;
  path: string;
  message: { zh: string; en: string };
}
export interface Decided {
  ok: true;
  events: NewEvent[];
  effects: Effect[];
}
export type Decision = Decided | Refusal;

/** `decide(null, submit …)` starts a case; otherwise the case must exist. Never throws. */
export type Decide = (
  current: Case | null,
  command: Command,
  definition: Definition,
  now: Instant,
) => Decision;
/** Folds one event into the case; the first must be `submitted` on a fresh case made by `openCase`. */
export type Apply = (current: Case, event: NewEvent) => Case;
