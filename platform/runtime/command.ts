import type { ItemBundle } from '../definition/kinds/item-bundle.ts';
import type { Calendar } from '../definition/kinds/calendar.ts';
import type { Actor, Applicant, Case, Effect, FormData, CaseMaterial, Instant, NewEvent } from './case.ts';

/** What a case is decided against: the bundle version it began with, and the working calendar of today. */
export interface Definition {
  bundle: ItemBundle;
  version: number;
  calendars: Calendar[];
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
