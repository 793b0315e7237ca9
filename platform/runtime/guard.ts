import type { Step } from '../definition/kinds/step-chain.ts';
import type { Actor, ActorMark, Case, HeldPost, PostOf, Task } from './case.ts';
import type { Definition } from './command.ts';
import { stepOf, stepsOf } from './flow/chain.ts';
import { assigneesOf } from './flow/open-task.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { GivenBy } from './steps/define-step.ts';

/** Who may act, and in which post history will say it was done. */
export type Admitted = { ok: true; mark: ActorMark } | Refusal;

/** Admits an actor to a command of a task. Asked in this order: whose task, whose case, who did the step before. */
export function admitToTask(
  by: GivenBy,
  at: { case: Case; task: Task; step: Step; config: unknown; definition: Definition; actor: Actor },
): Admitted {
  const { case: file, task, actor, config, definition } = at;
  if (by !== 'assignee') return admitToCase(by, at);
  const [held] = task.forApplicant ? [] : heldPosts(actor, task.assignees);
  if (held === undefined) return refuse('actor.not-assigned', '/task');
  const post = postFor(actor, task);
  if (post === undefined) return refuse('actor.other-assignee', '/task', { name: task.assignee?.name ?? '' });
  if (isPerson(actor, post, file.applicant.account)) return refuse('actor.own-case');
  // Who gives an opinion or an approval beside a step does not do the step.
  const before =
    task.side === undefined
      ? separatedSteps(config).find((key) => handled(file, key, actor, post))
      : undefined;
  if (before === undefined) return { ok: true, mark: markOf(actor, post) };
  const name = stepOf(definition.bundle.steps.blocks, before)?.name ?? before;
  return refuse('actor.same-person', '', { step: name });
}

/** Admits an actor to a command of the whole case. */
export function admitToCase(by: GivenBy, at: { case: Case; definition: Definition; actor: Actor }): Admitted {
  const { case: file, definition, actor } = at;
  switch (by) {
    case 'system':
      return admitSystem(actor);
    case 'applicant':
      return admitApplicant(file, actor, definition);
    case 'supervisor':
      return admitSupervisor(file, actor);
    case 'administrator':
      return admitAdministrator(file, actor);
    default:
      return admitOfficeTo(file, actor, definition);
  }
}

/** An official of the item: holds a post of one of its steps. */
export function admitOffice(actor: Actor, { bundle }: Definition): Admitted {
  const posts = stepsOf(bundle.steps.blocks).flatMap((step) => assigneesOf(step, bundle.item.department));
  const post = heldPost(actor, posts);
  return post === undefined ? refuse('actor.not-office') : { ok: true, mark: markOf(actor, post) };
}

/** The same for a case: never of an application of their own, nor of the colleague they stand in for. */
function admitOfficeTo(file: Case, actor: Actor, definition: Definition): Admitted {
  const admitted = admitOffice(actor, definition);
  if (!admitted.ok) return admitted;
  const own = [admitted.mark.account, admitted.mark.onBehalfOf?.account].includes(file.applicant.account);
  return own ? refuse('actor.own-case') : admitted;
}

/** 督办 is for supervisors, and never to hurry an application of their own. */
function admitSupervisor(file: Case, actor: Actor): Admitted {
  const supervises = actor.kind === 'staff' && actor.roles?.includes('supervisor');
  return supervises ? unlessOwn(file, actor) : refuse('actor.not-supervisor');
}

/** 异常处理 is for those who run the centre, and for the administrator of the item's own department. */
function admitAdministrator(file: Case, actor: Actor): Admitted {
  const roles = actor.kind === 'staff' ? (actor.roles ?? []) : [];
  const centre = roles.includes('system-admin') || roles.includes('hall-admin');
  const own = roles.includes('department-admin') && actor.department === file.item.department;
  return centre || own ? unlessOwn(file, actor) : refuse('actor.not-administrator');
}

function unlessOwn(file: Case, actor: Actor): Admitted {
  return actor.account === file.applicant.account
    ? refuse('actor.own-case')
    : { ok: true, mark: markOf(actor) };
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

/** Those of the posts that the actor holds, their own before a colleague's; only staff hold posts. */
function heldPosts(actor: Actor, posts: readonly PostOf[]): HeldPost[] {
  if (actor.kind !== 'staff') return [];
  const held = actor.posts.toSorted((a, b) => Number(a.for !== undefined) - Number(b.for !== undefined));
  return held.filter((one) =>
    posts.some((post) => post.department === one.department && post.post === one.post),
  );
}

const heldPost = (actor: Actor, posts: readonly PostOf[]): HeldPost | undefined => heldPosts(actor, posts)[0];

/** The post an official does a task in: where it was passed to one person, theirs, or the one lent by that person. */
function postFor(actor: Actor, { assignees, assignee }: Task): HeldPost | undefined {
  const held = heldPosts(actor, assignees);
  return assignee === undefined ? held[0] : held.find((post) => isPerson(actor, post, assignee.account));
}

/** Whether an act counts as this account's: done by them, or in their place. */
function isPerson(actor: Actor, post: HeldPost, account: string): boolean {
  return actor.account === account || post.for?.account === account;
}

/** Accounts an act on a task counts as: the actor's own, and the colleague's they stand in for (代理). */
export function actsAs(actor: Actor, task: Task): string[] {
  const post = postFor(actor, task);
  return post?.for === undefined ? [actor.account] : [actor.account, post.for.account];
}

/** The step of those a step's config sets apart that this account has handled, if any. */
export function separatedFrom(file: Case, config: unknown, account: string): string | undefined {
  return separatedSteps(config).find((key) =>
    file.handlers.some((one) => one.step === key && one.account === account),
  );
}

function handled(file: Case, step: string, actor: Actor, post: HeldPost): boolean {
  return file.handlers.some((one) => one.step === step && isPerson(actor, post, one.account));
}

function separatedSteps(config: unknown): string[] {
  if (typeof config !== 'object' || config === null || !('differentPersonFrom' in config)) return [];
  const { differentPersonFrom } = config;
  return Array.isArray(differentPersonFrom) ? differentPersonFrom.map(String) : [];
}

/** The actor as history keeps it. */
export function markOf(actor: Actor, post?: HeldPost): ActorMark {
  const department = post?.department ?? actor.department;
  return {
    kind: actor.kind,
    account: actor.account,
    name: actor.name,
    ...(department === undefined ? {} : { department }),
    ...(post === undefined ? {} : { post: post.post }),
    ...(post?.for === undefined ? {} : { onBehalfOf: post.for }),
  };
}
