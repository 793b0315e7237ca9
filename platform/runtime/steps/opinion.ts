import { z } from 'zod';
import type { Bilingual } from '../../definition/finding.ts';
import { labels } from '../../definition/kinds/shared-fields.ts';
import type { CaseOpinion } from '../case.ts';
import type { Scene } from './define-step.ts';

export const STANCES: Readonly<Record<CaseOpinion['stance'], Bilingual>> = {
  agree: { zh: '同意', en: 'agrees' },
  disagree: { zh: '不同意', en: 'disagrees' },
  'no-objection': { zh: '无意见', en: 'has no objection' },
};

export const stance = z.enum(['agree', 'disagree', 'no-objection']).meta({
  title: '态度',
  titleEn: 'Stance',
  labels: labels({
    agree: ['同意', 'Agree'],
    disagree: ['不同意', 'Disagree'],
    'no-objection': ['无意见', 'No objection'],
  }),
});

/** An answer as the case keeps it, in the name of the department it was given for. */
export function opinionOf(
  { task, actor, now }: Scene,
  kind: CaseOpinion['kind'],
  { stance: said, text = '' }: { stance: CaseOpinion['stance']; text?: string },
): CaseOpinion {
  const department = task.assignees.find((one) =>
    actor.posts.some((post) => post.department === one.department && post.post === one.post),
  )?.department;
  return {
    task: task.id,
    kind,
    by: { account: actor.account, name: actor.name },
    ...(department === undefined ? {} : { department }),
    stance: said,
    text,
    at: now,
  };
}
