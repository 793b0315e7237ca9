import { apply } from './apply.ts';
import type { Actor, ActorMark, Case, Effect, EventBody, Instant, LocalDate, NewEvent } from './case.ts';
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
}

/**
 * One command being carried out: the rows it has written so far and the case as those rows leave it. Local to one
 * call of `decide`; every row goes through `apply`, so what was assumed is what replaying gives.
 */
export class Turn {
  case: Case;
  readonly events: NewEvent[] = [];
  readonly effects: Effect[] = [];
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

  /** What a pure decision of a step or command sees now. */
  scene(): CaseScene {
    const { definition, actor, now, today } = this.start;
    return { case: this.case, definition, actor, now, today };
  }

  /** Writes a row. The first one carries the command and the opinion given with it. */
  emit(body: EventBody, step?: string): void {
    const { now, mark, command, opinion } = this.start;
    const first = this.events.length === 0;
    const event: NewEvent = {
      ...body,
      at: now,
      actor: mark,
      ...(step === undefined ? {} : { step }),
      ...(first ? { command } : {}),
      ...(first && opinion !== undefined ? { opinion } : {}),
    };
    this.events.push(event);
    this.case = apply(this.case, event);
  }

  want(effects: readonly Effect[]): void {
    this.effects.push(...effects);
  }
}
