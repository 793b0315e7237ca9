import { z } from 'zod';
import type { Bilingual } from '../definition/finding.ts';
import type { Actor, Case, Instant, Task } from './case.ts';
import { isInstant, localDateOf } from './clock/local-date.ts';
import type { Definition } from './command.ts';
import { CASE_COMMANDS, TASK_COMMANDS } from './commands/index.ts';
import { commandsOf, taskScene, whyNot } from './decide.ts';
import { admitToCase, admitToTask } from './guard.ts';
import { heldBack } from './held-back.ts';
import { isOver } from './is-over.ts';
import type { Refusal } from './refusal.ts';
import type { CaseCommandSpec, Choices, Scene, StepCommand } from './steps/define-step.ts';

/** Where a command is registered: with the step's (or side task's) action, beside every official's task, with the case. */
export type CommandGroup = 'step' | 'turn' | 'whole';

/** A command the actor may give now. */
export interface AllowedCommand {
  type: string;
  label: Bilingual;
  tone: 'primary' | 'danger' | 'default';
  opinion: 'required' | 'optional' | 'none';
  group: CommandGroup;
  /** JSON Schema of the payload. */
  payload: unknown;
  /** Values some fields of the payload may take, by JSON Pointer (`*` for any item). */
  choices?: Choices;
}
/** A command of the step the actor may not give now, and why. */
export interface WithheldCommand {
  type: string;
  label: Bilingual;
  group: CommandGroup;
  code: string;
  reason: Bilingual;
}
export interface AllowedTask {
  task: Task;
  commands: AllowedCommand[];
  withheld: WithheldCommand[];
}
/** Buttons of a case for one actor: per open task, and of the whole case. */
export interface AllowedCommands {
  tasks: AllowedTask[];
  whole: Omit<AllowedTask, 'task'>;
}

/** Asks the same questions as `decide`, without a payload: what is allowed here is not refused there for who or when. */
export function allowedCommands(
  current: Case,
  actor: Actor,
  definition: Definition,
  now: Instant,
): AllowedCommands {
  const today = (isInstant(now) ? localDateOf(now) : undefined) ?? current.clock.receivedOn;
  const scene = { actor, now, today };
  return {
    tasks: current.tasks.map((task) => allowedTask(current, task, definition, scene)),
    whole: allowedWhole(current, definition, scene),
  };
}

type Rest = Pick<Scene, 'actor' | 'now' | 'today'>;

function allowedTask(current: Case, task: Task, definition: Definition, rest: Rest): AllowedTask {
  const answer: AllowedTask = { task, commands: [], withheld: [] };
  const found = taskScene(current, task, definition, rest);
  if (!found.ok) return answer;
  const commands = Object.entries(commandsOf(task));
  // What the relay does by itself is no button for anybody.
  for (const [type, spec] of commands.filter(([, one]) => one.by !== 'system')) {
    const admitted = admitToTask(spec.by, found.scene);
    const refused = admitted.ok ? whyNot(spec, found.scene) : admitted;
    const group = TASK_COMMANDS[type] === spec ? 'turn' : 'step';
    place(answer, { type, group, spec, label: named(spec, definition) }, refused, () =>
      spec.choices?.(found.scene),
    );
  }
  return answer;
}

function allowedWhole(current: Case, definition: Definition, rest: Rest): Omit<AllowedTask, 'task'> {
  const answer = { commands: [], withheld: [] };
  const over = isOver(current);
  const scene = { case: current, definition, ...rest };
  for (const [type, spec] of Object.entries(CASE_COMMANDS)) {
    if (spec.by === 'system' || (over && !spec.afterEnd)) continue;
    const admitted = admitToCase(spec.by, scene);
    const refused = admitted.ok ? (heldBack(spec, current) ?? spec.available?.(scene)) : admitted;
    place(answer, { type, group: 'whole', spec, label: named(spec, definition) }, refused, () =>
      spec.choices?.(scene),
    );
  }
  return answer;
}

interface Named {
  type: string;
  group: CommandGroup;
  spec: StepCommand | CaseCommandSpec;
  label: Bilingual;
}
const named = (spec: StepCommand | CaseCommandSpec, { bundle }: Definition): Bilingual =>
  spec.labelFor?.(bundle.item) ?? spec.label;

function place(
  answer: Omit<AllowedTask, 'task'>,
  { type, group, spec, label }: Named,
  refused: Refusal | undefined,
  choicesNow: () => Choices | undefined,
): void {
  if (refused !== undefined) {
    answer.withheld.push({ type, label, group, code: refused.code, reason: refused.message });
    return;
  }
  const choices = choicesNow();
  answer.commands.push({
    type,
    label,
    tone: spec.tone ?? 'default',
    opinion: spec.opinion,
    group,
    payload: schemaOf(spec.payload),
    ...(choices === undefined ? {} : { choices }),
  });
}

/** Schemas are constants of the registries, so each is translated once. */
const translated = new WeakMap<z.ZodType, unknown>();

function schemaOf(payload: z.ZodType): unknown {
  const known = translated.get(payload) ?? z.toJSONSchema(payload, { io: 'input' });
  translated.set(payload, known);
  return known;
}
