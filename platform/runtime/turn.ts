import { apply } from './apply.ts';
import type {
  Actor,
  ActorMark,
  Case,
  CaseFile,
  Effect,
  EventBody,
  Instant,
  LocalDate,
  NewEvent,
} from './case.ts';
import type { Definition } from './command.ts';
import type { CaseScene } from './steps/define-step.ts';

export interface TurnStart {
  case: Case;
  definition: Definition;
  actor: Actor;
  mark: ActorMark;
  now: Instant;
  today: LocalDate;
  command: string;
  opinion?: string;
  seen?: number;
  files?: readonly CaseFile[];
}

/**
 * One command being carried out: the rows it has written so far and the case as those rows leave it. Local to one
 * call of `decide`; every row goes through `apply`, so what was assumed is what replaying gives.
 */
export class Turn {
  case: Case;
  readonly events: NewEvent[] = [];
  readonly effects: Effect[] = [];
  /** The law has decided (视为准予延续): steps with the decision still ahead are passed, not opened. */
  pastDecision = false;
  private readonly start: TurnStart;

  constructor(start: TurnStart) {
    this.start = start;
    this.case = start.case;
  }

  get definition(): Definition {
    return this.start.definition;
  }

  get command(): string {
    return this.start.command;
  }

  /** What was said with the command. */
  get opinion(): string | undefined {
    return this.start.opinion;
  }

  /** What a pure decision of a step or command sees now. */
  scene(): CaseScene {
    const { definition, actor, now, today } = this.start;
    return { case: this.case, definition, actor, now, today };
  }

  /** Who gives the command, as the case remembers people. */
  get by(): { account: string; name: string } {
    const { account, name } = this.start.actor;
    return { account, name };
  }

  /** Writes a row. The first one carries the command, the opinion given with it and what the actor had before them. */
  emit(body: EventBody, step?: string): void {
    const { now, mark, command, opinion, seen, files = [] } = this.start;
    const first = this.events.length === 0;
    const event: NewEvent = {
      ...body,
      at: now,
      actor: mark,
      ...(step === undefined ? {} : { step }),
      ...(first ? { command } : {}),
      ...(first && opinion !== undefined ? { opinion } : {}),
      ...(first && seen !== undefined ? { seen } : {}),
      ...(first && files.length > 0 ? { files: [...files] } : {}),
    };
    this.events.push(event);
    this.case = apply(this.case, event);
  }

  /** Notes on the first row from which state to which the whole command led; before its submission a case had none. */
  seal(): void {
    const first = this.events[0];
    if (first === undefined) return;
    const from = first.type === 'submitted' ? {} : { from: this.start.case.state };
    this.events[0] = { ...first, ...from, to: this.case.state };
  }

  want(effects: readonly Effect[]): void {
    this.effects.push(...effects);
  }
}
