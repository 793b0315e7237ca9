import type { Person, PostOf, Task } from '../case.ts';
import type { Colleague, Definition } from '../command.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Choices } from '../steps/define-step.ts';

/** Whom work can go to: a post, and of its holders one person where one was named. */
export interface Receiver {
  post: PostOf;
  person?: Person;
}
/** Which receivers come into question. */
export interface Within {
  definition: Definition;
  department(key: string): boolean;
  /** Posts that may have the work, the better ones with a lower number; undefined: not this one. */
  rank(post: PostOf): number | undefined;
  /** Why not this person. */
  fault(person: Colleague): Refusal | undefined;
}

export const samePost = (a: PostOf, b: PostOf): boolean => a.department === b.department && a.post === b.post;

export const departmentsOf = (task: Task): string[] => [
  ...new Set(task.assignees.map((one) => one.department)),
];

/** A post as a choice names it. */
export const postValue = ({ department, post }: PostOf): string => `${department}/${post}`;

export function postOf(value: string): PostOf | undefined {
  const [department, post, ...rest] = value.split('/');
  return department && post && rest.length === 0 ? { department, post } : undefined;
}

/** As people know the post or the department. */
export function placeName({ places = {} }: Definition, value: string): string {
  return Object.hasOwn(places, value) ? (places[value] ?? value) : value;
}

/** People are the same list for many cases, so what is read off it is made once. */
const known = new WeakMap<readonly Colleague[], PostOf[]>();

/** Posts that somebody holds, each once; work given to any other would lie there. */
export function heldPosts({ people = [] }: Definition): PostOf[] {
  const before = known.get(people);
  if (before !== undefined) return before;
  const posts = postsOf(people);
  known.set(people, posts);
  return posts;
}

function postsOf(people: readonly Colleague[]): PostOf[] {
  const values = people.flatMap(({ department, posts }) => posts.map((post) => `${department}/${post}`));
  return [...new Set(values)].toSorted().flatMap((value) => postOf(value) ?? []);
}

/** The choices: `department/post` of every post in question, then the accounts of the people. */
export function receiverChoices(within: Within): Choices[string] {
  const { definition } = within;
  const people = (definition.people ?? []).filter(
    (one) => within.department(one.department) && within.fault(one) === undefined && bestPost(one, within),
  );
  return [
    ...postChoices(
      heldPosts(definition).filter(
        (one) => within.department(one.department) && within.rank(one) !== undefined,
      ),
      definition,
    ),
    ...people.map((one) => ({ value: one.account, label: personLabel(one, within) })),
  ];
}

export function postChoices(posts: readonly PostOf[], definition: Definition): Choices[string] {
  return posts.map((one) => ({ value: postValue(one), label: placeName(definition, postValue(one)) }));
}

function personLabel(person: Colleague, within: Within): string {
  const post = bestPost(person, within);
  return post === undefined
    ? person.name
    : `${person.name}（${placeName(within.definition, postValue(post))}）`;
}

/** Finds whom `to` names, an account or `department/post`, and whether the work may go there. */
export function receiverOf(to: string, within: Within): { ok: true; receiver: Receiver } | Refusal {
  const path = '/payload/to';
  const { definition } = within;
  if (to.includes('/')) {
    const post = heldPosts(definition).find((one) => postValue(one) === to);
    if (post === undefined || !within.department(post.department)) return refuse('colleague.unknown', path);
    return within.rank(post) === undefined
      ? refuse('colleague.unfit', path, { name: placeName(definition, to) })
      : { ok: true, receiver: { post } };
  }
  const person = definition.people?.find((one) => one.account === to && within.department(one.department));
  if (person === undefined) return refuse('colleague.unknown', path);
  const fault = within.fault(person);
  if (fault !== undefined) return { ...fault, path };
  const post = bestPost(person, within);
  const { account, name } = person;
  return post === undefined
    ? refuse('colleague.unfit', path, { name })
    : { ok: true, receiver: { post, person: { account, name } } };
}

/** Of the posts somebody holds the one that fits the work best. */
function bestPost({ department, posts }: Colleague, within: Within): PostOf | undefined {
  const ranked = posts.flatMap((post) => {
    const rank = within.rank({ department, post });
    return rank === undefined ? [] : [{ post: { department, post }, rank }];
  });
  return ranked.toSorted((a, b) => a.rank - b.rank)[0]?.post;
}
