import type { Step } from '../definition/kinds/step-chain.ts';
import type { ActorMark, Case, Task } from './case.ts';
import type { CaseCommand, Command, Decide, Decision, Definition, StartCommand } from './command.ts';
import { isInstant, localDateOf } from './clock/local-date.ts';
import { CASE_COMMANDS, TASK_COMMANDS } from './commands/index.ts';
import { stepOf } from './flow/chain.ts';
import { admitToCase, admitToTask } from './guard.ts';
import { heldBack } from './held-back.ts';
import { isOver } from './is-over.ts';
import { checkPayload } from './payload.ts';
import { perform, settle } from './perform.ts';
import { type Refusal, refuse } from './refusal.ts';
import { sideAction } from './side/index.ts';
import type { CaseCommandSpec, Done, Outcome, Scene, StepCommand } from './steps/define-step.ts';
import { stepAction } from './steps/index.ts';
import { configOf } from './steps/step-config.ts';
import { submit } from './submit.ts';
import { Turn } from './turn.ts';

/** Longest opinion, in characters. */
export const LONGEST_OPINION = 4000;

interface When {
  now: string;
  today: string;
}

/**
 * The engine: what a command does to a case, as rows and effects, or why it does nothing. Pure; never throws. The
 * rows folded over the case with `apply` give the case after the command.
 */
export const decide: Decide = (current, command, definition, now) => {
  const today = isInstant(now) ? localDateOf(now) : undefined;
  if (today === undefined) return refuse('now.invalid');
  const at = { now, today };
  if (isStart(command)) {
    return current === null ? submit(command, definition, at) : refuse('case.already-submitted');
  }
  if (current === null) return refuse('case.missing');
  const { item } = current;
  if (definition.version !== item.version || definition.bundle.item.key !== item.key) {
    return refuse('case.definition-mismatch', '', { key: item.key, version: item.version });
  }
  const whole = Object.hasOwn(CASE_COMMANDS, command.type) ? CASE_COMMANDS[command.type] : undefined;
  return whole === undefined
    ? decideTask(current, command, definition, at)
    : decideCase(current, command, whole, definition, at);
};

function isStart(command: Command): command is StartCommand {
  return command.type === 'submit';
}

function decideCase(
  current: Case,
  command: CaseCommand,
  spec: CaseCommandSpec,
  definition: Definition,
  at: When,
): Decision {
  if (isOver(current) && !spec.afterEnd) return refuse('case.closed');
  const { actor } = command;
  const admitted = admitToCase(spec.by, { case: current, definition, actor });
  if (!admitted.ok) return admitted;
  const scene = { case: current, definition, actor, ...at };
  const blocked = heldBack(spec, current) ?? spec.available?.(scene);
  const outcome = judge(command, spec, blocked, (payload) => spec.decide({ ...scene, payload }));
  return outcome.ok ? carryOut(outcome, command, admitted.mark, { current, definition, at }) : outcome;
}

function decideTask(current: Case, command: CaseCommand, definition: Definition, at: When): Decision {
  if (isOver(current)) return refuse('case.closed');
  const found = sceneOf(current, command, definition, at);
  if (!found.ok) return found;
  const { scene } = found;
  const spec = commandOf(scene.task, command.type);
  if (spec === undefined) return refuse('command.unknown', '/type', { type: String(command.type) });
  const admitted = admitToTask(spec.by, scene);
  if (!admitted.ok) return admitted;
  const blocked = whyNot(spec, scene);
  const outcome = judge(command, spec, blocked, (payload) =>
    spec.decide({ ...scene, payload, opinion: command.opinion?.trim() ?? '' }),
  );
  return outcome.ok ? carryOut(outcome, command, admitted.mark, { current, definition, at, scene }) : outcome;
}

function sceneOf(
  current: Case,
  { task: id, actor }: CaseCommand,
  definition: Definition,
  at: When,
): { ok: true; scene: Scene } | Refusal {
  if (id === undefined) return refuse('task.required', '/task');
  const task = current.tasks.find((one) => one.id === id);
  if (task === undefined) return refuse('conflict.task-handled', '/task');
  return taskScene(current, task, definition, { actor, ...at });
}

/** An open task with its step and configuration; also what the list of allowed commands looks at. */
export function taskScene(
  current: Case,
  task: Task,
  definition: Definition,
  rest: Pick<Scene, 'actor' | 'now' | 'today'>,
): { ok: true; scene: Scene } | Refusal {
  const step = stepOf(definition.bundle.steps.blocks, task.step);
  if (step === undefined) return refuse('definition.step-unknown', '', { step: task.step });
  const config = configOf(step);
  if (!config.ok) return config;
  return { ok: true, scene: { case: current, task, step, config: config.value, definition, ...rest } };
}

/** All commands of a task: those of its action (a side task's own), and what every official's task has beside them. */
export function commandsOf(task: Task): Readonly<Record<string, StepCommand>> {
  if (task.side !== undefined) return sideAction(task.action)?.commands ?? {};
  const own = stepAction(task.action)?.commands ?? {};
  return task.forApplicant ? own : { ...TASK_COMMANDS, ...own };
}

function commandOf(task: Task, type: string): StepCommand | undefined {
  const commands = commandsOf(task);
  return Object.hasOwn(commands, type) ? commands[type] : undefined;
}

/** Why a command may not be given now, whoever gives it. */
export function whyNot(spec: StepCommand, scene: Scene): Refusal | undefined {
  if (spec.by === 'assignee' && scene.task.waitingFor !== undefined) return refuse('task.waiting', '/task');
  return heldBack(spec, scene.case, scene.task) ?? spec.available?.(scene);
}

/** The checks every command has in common, in one order: possible now, opinion, payload, then the decision itself. */
function judge(
  { opinion, payload = {} }: CaseCommand,
  spec: Pick<StepCommand, 'opinion' | 'payload'>,
  blocked: Refusal | undefined,
  decided: (payload: unknown) => Outcome,
): Outcome {
  const wrong = blocked ?? opinionFault(opinion, spec.opinion);
  if (wrong !== undefined) return wrong;
  const checked = checkPayload(spec.payload, payload, '/payload');
  return checked.ok ? decided(checked.value) : checked;
}

function opinionFault(opinion: unknown, rule: StepCommand['opinion']): Refusal | undefined {
  const given = typeof opinion === 'string' ? opinion.trim() : '';
  if (opinion !== undefined && typeof opinion !== 'string') {
    return refuse('payload.invalid', '/opinion', { zh: '办理意见应为文字', en: 'the opinion must be text' });
  }
  if (rule === 'required' && given === '') return refuse('opinion.required', '/opinion');
  if (rule === 'none' && given !== '') return refuse('opinion.not-allowed', '/opinion');
  return given.length > LONGEST_OPINION
    ? refuse('opinion.too-long', '/opinion', { most: LONGEST_OPINION })
    : undefined;
}

function carryOut(
  done: Done,
  { type, opinion, actor, seen, files }: CaseCommand,
  mark: ActorMark,
  at: { current: Case; definition: Definition; at: When; scene?: { task: Task; step: Step } },
): Decision {
  const said = opinion?.trim() ?? '';
  const turn = new Turn({
    case: at.current,
    definition: at.definition,
    actor,
    mark,
    ...at.at,
    command: type,
    ...(said === '' ? {} : { opinion: said }),
    ...(seen === undefined ? {} : { seen }),
    ...(files === undefined ? {} : { files }),
  });
  const stuck = perform(turn, done, at.scene);
  if (stuck !== undefined) return stuck;
  settle(turn);
  turn.seal();
  return { ok: true, events: turn.events, effects: turn.effects };
}
