import type { z } from 'zod';
import type { Bilingual } from '../../definition/finding.ts';
import type { PostRole } from '../../definition/kinds/department.ts';
import type { ItemBundle } from '../../definition/kinds/item-bundle.ts';
import type { Step } from '../../definition/kinds/step-chain.ts';
import type {
  Actor,
  Case,
  CaseState,
  CompletionType,
  Effect,
  EventBody,
  FinalState,
  Instant,
  LocalDate,
  Person,
  PostOf,
  Task,
} from '../case.ts';
import type { Definition } from '../command.ts';
import type { Refusal } from '../refusal.ts';

/** What every pure decision sees. `today` is the date of `now` in Shanghai. */
export interface CaseScene {
  case: Case;
  definition: Definition;
  actor: Actor;
  now: Instant;
  today: LocalDate;
}
/** A step being entered; `returned`: a later step sent the case back to it. */
export interface EnterScene<Config = unknown> extends CaseScene {
  step: Step;
  config: Config;
  returned: boolean;
  /** What was said with the command that led here: on a return, what to change. */
  opinion?: string;
}
/** An open task of a step. */
export interface Scene<Config = unknown> extends CaseScene {
  step: Step;
  config: Config;
  task: Task;
}
/** A command being given, with the opinion written beside it. */
export type Act<Config, Payload> = Scene<Config> & { payload: Payload; opinion?: string };
export type CaseAct<Payload> = CaseScene & { payload: Payload };

/** Where the case goes after a command; the engine moves the tokens. */
export type Next =
  /** The task stays as it is. */
  | { kind: 'stay' }
  /** The named tasks (or the one acted upon) are done and their tokens move on. */
  | { kind: 'advance'; tasks?: string[] }
  | { kind: 'return'; to: string }
  /** The law has decided: all tokens before the decision stand after it now. */
  | { kind: 'past-decision' }
  /** The law has accepted: the token before the acceptance stands after it now. */
  | { kind: 'past-acceptance' }
  /**
   * Another task takes the place of this one at the same step (the applicant corrects; the clerk looks again). It goes
   * to `assignees` where they are not the step's own.
   */
  | {
      kind: 'replace';
      task: Pick<Task, 'name' | 'action' | 'forApplicant' | 'reportedUp'> & {
        dueOn?: LocalDate;
        assignees?: PostOf[];
      };
    }
  /** A side task is done: it goes, and nothing moves. */
  | { kind: 'close-side' }
  /** The task waits for the system; passes on by itself when nothing was asked for. */
  | { kind: 'wait'; waitingFor: 'document' }
  /** The case ends here. */
  | { kind: 'end'; state: FinalState; completion: CompletionType };

/** A side task to open beside the task acted upon; its posts are told. */
export interface SideTask {
  /** A line of `runtime/side/index.ts`. */
  action: string;
  name: string;
  assignees: PostOf[];
  assignee?: Person;
  limitDays?: number;
  question?: string;
  request?: string;
}

/** What a command does: facts, effects, document templates asked for, and where the case goes. */
export interface Done {
  ok: true;
  events: EventBody[];
  effects?: Effect[];
  documents?: string[];
  /** Side tasks to open beside the task acted upon. */
  side?: SideTask[];
  next: Next;
}
export type Outcome = Refusal | Done;

/** What entering a step does: it is passed by itself, or a task is opened. */
export interface Entered {
  ok: true;
  events?: EventBody[];
  effects?: Effect[];
  /** Documents asked for; an opened task that waits for documents waits for these. */
  documents?: string[];
  next:
    | { kind: 'pass' }
    | {
        kind: 'open';
        forApplicant?: boolean;
        waitingFor?: Task['waitingFor'];
        dueOn?: LocalDate;
        /** Where they are not the step's own. */
        assignees?: PostOf[];
      };
}
export type Entry = Refusal | Entered;

/** Values a payload field may take now, e.g. the steps a case may return to. */
export type Choices = Record<string, { value: string; label: string }[]>;

/**
 * Who gives a command: whoever has the task, the applicant, the engine's own jobs, any official of the item (`office`:
 * a post of one of its steps), or a role beside the posts.
 */
export type GivenBy = 'assignee' | 'applicant' | 'system' | 'office' | 'supervisor' | 'administrator';

interface CommandBase {
  label: Bilingual;
  /** Where the name depends on what is applied for; `label` is its general name. */
  labelFor?(item: ItemBundle['item']): Bilingual;
  tone?: 'primary' | 'danger' | 'default';
  by: GivenBy;
  opinion: 'required' | 'optional' | 'none';
  /** Leaves the task where it is, so it may be given while side tasks are open. */
  keepsTask?: boolean;
  /** May be given while the case is paused or a special procedure is under way. */
  whileHeld?: boolean;
}

/** A command of a task. */
export interface StepCommand<Config = unknown, Payload = unknown> extends CommandBase {
  payload: z.ZodType<Payload>;
  /** Why it may not be given now, whoever gives it; asked before `decide` and by the UI. */
  available?(scene: Scene<Config>): Refusal | undefined;
  choices?(scene: Scene<Config>): Choices;
  decide(act: Act<Config, Payload>): Outcome;
}

/** A command of the whole case; `afterEnd`: also when the case is over (a notice that arrives late). */
export interface CaseCommandSpec<Payload = unknown> extends CommandBase {
  payload: z.ZodType<Payload>;
  afterEnd: boolean;
  available?(scene: CaseScene): Refusal | undefined;
  choices?(scene: CaseScene): Choices;
  decide(act: CaseAct<Payload>): Outcome;
}

/** 步骤事件: what a step does. `state` is the case's state while such a step is open. */
export interface StepAction<Config = unknown> {
  name: string;
  label: Bilingual;
  description: Bilingual;
  postRoles: readonly PostRole[];
  state: CaseState;
  config: z.ZodType<Config>;
  onEnter?(scene: EnterScene<Config>): Entry;
  /** True where the step has no business in a case that was refused. */
  skippedAfterRefusal?(step: Step, bundle: ItemBundle): boolean;
  commands: Readonly<Record<string, StepCommand>>;
}

/** A step action is one file of this folder; its name is the file's name and one line of the registry. */
export function defineStep<Config>(action: StepAction<Config>): StepAction {
  return action as StepAction;
}

/** A command of a step whose configuration is `Config`; the payload's type follows from its schema. */
export function defineCommand<Config>() {
  return <Payload>(command: StepCommand<Config, Payload>): StepCommand => command as StepCommand;
}

export function defineCaseCommand<Payload>(command: CaseCommandSpec<Payload>): CaseCommandSpec {
  return command as CaseCommandSpec;
}
