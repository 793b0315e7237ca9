import { REQUEST_WORDS } from '../definition/words.ts';
import type { CaseRequest, PostOf, RequestKind } from './case.ts';
import type { Definition } from './command.ts';
import { stepsOf } from './flow/chain.ts';
import { assigneesOf } from './flow/open-task.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Outcome, Scene } from './steps/define-step.ts';

/** Working days a superior has to answer a request. */
const ANSWER_DAYS = 1;

/** Who approves: the posts the item names, else whoever decides its cases (行政许可法 第四十二条: the head of the organ). */
export function approversOf({ bundle }: Definition): PostOf[] {
  const { item, steps } = bundle;
  const named = item.approvers.map(({ department, post }) => ({
    department: department === '@item' ? item.department : department,
    post,
  }));
  if (named.length > 0) return named;
  const posts = stepsOf(steps.blocks)
    .filter((step) => step.action === 'decide' || step.action === 'record-filing')
    .flatMap((step) => assigneesOf(step, item.department));
  return posts.filter(
    (one, at) =>
      posts.findIndex((other) => other.department === one.department && other.post === one.post) === at,
  );
}

/** Why no request of a kind may be made now, whoever asks. */
export function requestFault({ case: file, definition }: Scene, kind: RequestKind): Refusal | undefined {
  if (file.requests.some((one) => one.kind === kind && one.status === 'open'))
    return refuse('request.already-open');
  return approversOf(definition).length === 0 ? refuse('request.no-approver') : undefined;
}

/** Asks for approval: the request is noted and lies with the approvers beside the task, which waits for the answer. */
export function ask(scene: Scene, wanted: Pick<CaseRequest, 'kind' | 'reason' | 'days'>): Outcome {
  const { case: file, task, actor, now, definition } = scene;
  const request: CaseRequest = {
    ...wanted,
    id: `${file.seq + 1}-${wanted.kind}`,
    task: task.id,
    by: { account: actor.account, name: actor.name },
    at: now,
    status: 'open',
  };
  const label = REQUEST_WORDS[wanted.kind];
  return {
    ok: true,
    events: [{ type: 'request-made', request }],
    side: [
      {
        action: 'approve-request',
        name: `批准${label.zh}申请`,
        assignees: approversOf(definition),
        limitDays: ANSWER_DAYS,
        question: wanted.reason,
        request: request.id,
      },
    ],
    next: { kind: 'stay' },
  };
}
