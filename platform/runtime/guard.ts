import type { Step } from '../definition/kinds/step-chain.ts';
import type { Actor, ActorMark, Case, PostOf, Task } from './case.ts';
import type { Definition } from './command.ts';
import { stepOf, stepsOf } from './flow/chain.ts';
import { assigneesOf } from './flow/open-task.ts';
import { type Refusal, refuse } from './refusal.ts';

/** Who may act, and in which post history will say it was done. */
export type Admitted = { ok: true; mark: ActorMark } | Refusal;

/** Admits an actor to a command of a task. Asked in this order: whose task, whose case, who did the step before. */
export function admitToTask(
  by: 'assignee' | 'applicant' | 'system',
  at: { case: Case; task: Task; step: Step; config: unknown; definition: Definition; actor: Actor },
): Admitted {
  const { case: file, task, actor, config, definition } = at;
  if (by === 'system') return admitSystem(actor);
  if (by === 'applicant') return admitApplicant(file, actor, definition);
  const post = task.forApplicant ? undefined : heldPost(actor, task.assignees);
  if (post === undefined) return refuse('actor.not-assigned', '/task');
  if (actor.account === file.applicant.account) return refuse('actor.own-case');
  const before = separatedSteps(config).find((key) =>
    file.handlers.some((one) => one.step === key && one.account === actor.account),
  );
  if (before === undefined) return { ok: true, mark: markOf(actor, post) };
  const name = stepOf(definition.bundle.steps.blocks, before)?.name ?? before;
  return refuse('actor.same-person', '', { step: name });
}

/** Admits an actor to a command of the whole case. */
export function admitToCase(
  by: 'assignee' | 'applicant' | 'system',
  at: { case: Case; definition: Definition; actor: Actor },
): Admitted {
  const { case: file, definition, actor } = at;
  if (by === 'system') return admitSystem(actor);
  return admitApplicant(file, actor, definition);
}

/** The applicant; for a case handed in at the window also the clerk there, on the applicant's behalf. */
function admitApplicant(file: Case, actor: Actor, definition: Definition): Admitted {
  const own = actor.account === file.applicant.account;
  if (actor.kind === 'applicant' && own) return { ok: true, mark: markOf(actor) };
  const post = file.channel === 'window' ? heldPost(actor, windowPosts(definition)) : undefined;
  if (post === undefined) return refuse('actor.not-applicant');
  return own ? refuse('actor.own-case') : { ok: true, mark: markOf(actor, post) };
}

/** The window of an item: who accepts its cases. */
function windowPosts({ bundle }: Definition): PostOf[] {
  return stepsOf(bundle.steps.blocks)
    .filter((step) => step.action === 'accept')
    .flatMap((step) => assigneesOf(step, bundle.item.department));
}

function admitSystem(actor: Actor): Admitted {
  return actor.kind === 'system' ? { ok: true, mark: markOf(actor) } : refuse('actor.not-system');
}

/** The first of the posts that the actor holds; only staff hold posts. */
function heldPost(actor: Actor, posts: readonly PostOf[]): PostOf | undefined {
  if (actor.kind !== 'staff') return undefined;
  return posts.find((one) =>
    actor.posts.some((held) => held.department === one.department && held.post === one.post),
  );
}

function separatedSteps(config: unknown): string[] {
  if (typeof config !== 'object' || config === null || !('differentPersonFrom' in config)) return [];
  const { differentPersonFrom } = config;
  return Array.isArray(differentPersonFrom) ? differentPersonFrom.map(String) : [];
}

/** The actor as history keeps it. */
export function markOf(actor: Actor, post?: PostOf): ActorMark {
  const department = post?.department ?? actor.department;
  return {
    kind: actor.kind,
    account: actor.account,
    name: actor.name,
    ...(department === undefined ? {} : { department }),
    ...(post === undefined ? {} : { post: post.post }),
  };
}
