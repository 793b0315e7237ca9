import { z } from 'zod';
import { REQUEST_WORDS } from '../../definition/words.ts';
import type { CaseRequest, Effect } from '../case.ts';
import { ARTICLES, extendClock } from '../clock/ledger.ts';
import { extensionFault } from '../commands/request-extension.ts';
import { actsAs } from '../guard.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { issuedNumbers } from '../rules/register-acts.ts';
import { type Act, defineCommand, type Done, type Outcome, type Scene } from '../steps/define-step.ts';
import { notifyApplicant } from '../steps/notices.ts';
import { defineSide } from './define-side.ts';

/** 批准申请: the approver answers a request for an extension, voiding, deletion or termination. */
export const approveRequest = defineSide({
  name: 'approve-request',
  label: { zh: '批准申请', en: 'Answer the request' },
  commands: {
    'approve-request': defineCommand<unknown>()({
      label: { zh: '批准', en: 'Approve' },
      tone: 'primary',
      by: 'assignee',
      opinion: 'optional',
      whileHeld: true,
      payload: z.strictObject({}),
      available: mayApprove,
      decide: approve,
    }),
    'reject-request': defineCommand<unknown>()({
      label: { zh: '不批准', en: 'Reject' },
      tone: 'danger',
      by: 'assignee',
      opinion: 'required',
      whileHeld: true,
      payload: z.strictObject({}),
      available: mayAnswer,
      decide: reject,
    }),
  },
});

function requestOf({ case: file, task }: Scene): CaseRequest | undefined {
  return file.requests.find((one) => one.id === task.side?.request && one.status === 'open');
}

/** Nobody answers what they asked for themselves, nor does who stands in for them. */
function mayAnswer(scene: Scene): Refusal | undefined {
  const request = requestOf(scene);
  if (request === undefined) return refuse('request.not-open');
  return actsAs(scene.actor, scene.task).includes(request.by.account) ? refuse('request.own') : undefined;
}

/** What could not be asked for any more cannot be approved either: the case may have been decided beside it. */
function mayApprove(scene: Scene): Refusal | undefined {
  const fault = mayAnswer(scene);
  if (fault !== undefined) return fault;
  const kind = requestOf(scene)?.kind;
  if (kind === 'extension') return extensionFault(scene);
  const decided = kind === 'termination' && scene.case.decision !== null;
  return decided ? refuse('termination.decided') : undefined;
}

function approve(act: Act<unknown, unknown>): Outcome {
  const request = requestOf(act);
  if (request === undefined) return refuse('request.not-open');
  const done = outcomeOf(request, act);
  return {
    ...done,
    events: [{ type: 'request-decided', id: request.id, status: 'approved' }, ...done.events],
  };
}

function reject(act: Act<unknown, unknown>): Outcome {
  const request = requestOf(act);
  if (request === undefined) return refuse('request.not-open');
  return {
    ok: true,
    events: [{ type: 'request-decided', id: request.id, status: 'rejected' }],
    effects: [answered(act, request, { zh: '未获批准', en: 'was rejected' })],
    next: { kind: 'close-side' },
  };
}

function outcomeOf(request: CaseRequest, act: Scene): Done {
  switch (request.kind) {
    case 'extension':
      return extended(request, act);
    case 'void':
    case 'deletion':
      return ended(request, act, { ending: 'void', completion: request.kind === 'void' ? 2 : 3 });
    case 'termination':
      return ended(request, act, { ending: 'terminated', completion: 6 });
  }
}

/** 延期: both limits grow, and the reason is told (行政许可法 第四十二条). */
function extended(request: CaseRequest, act: Scene): Done {
  const { case: file, definition, today, actor } = act;
  const { item } = definition.bundle;
  const days = request.days ?? 0;
  const clock = extendClock(
    file.clock,
    {
      days,
      on: today,
      reason: request.reason,
      basis: item.extension?.basis ?? ARTICLES.limit,
      by: { account: actor.account, name: actor.name },
    },
    definition.calendars,
  );
  const due = clock.promised.dueOn ?? '';
  return {
    ok: true,
    events: [{ type: 'clock-changed', clock }],
    effects: [
      notifyApplicant({ case: file, bundle: definition.bundle }, 'extended', {
        zh: `经批准延长办理期限 ${days} 个工作日，至 ${due}，理由：${request.reason}。`,
        en: `has been extended by ${days} working days to ${due}: ${request.reason}.`,
      }),
      answered(act, request, { zh: '已获批准', en: 'was approved' }),
    ],
    documents: item.turnDocuments.extension ?? [],
    next: { kind: 'close-side' },
  };
}

/** 作废, 终止: what has been issued meanwhile is cancelled with the case. */
function ended(
  request: CaseRequest,
  { case: file, definition }: Scene,
  { ending, completion }: { ending: 'void' | 'terminated'; completion: 2 | 3 | 6 },
): Done {
  const { bundle } = definition;
  const { reason } = request;
  const label = REQUEST_WORDS[request.kind];
  return {
    ok: true,
    events: [{ type: 'ended-early', ending, reason }],
    effects: [
      notifyApplicant({ case: file, bundle }, ending, {
        zh: `已${label.zh}，理由：${reason}。`,
        en: `has ended (${label.en.toLowerCase()}): ${reason}.`,
      }),
      ...issuedNumbers(file, bundle.item).map(
        (number): Effect => ({ kind: 'certificate', action: 'cancel', number, reason }),
      ),
    ],
    documents: bundle.item.turnDocuments[ending === 'void' ? 'void' : 'termination'] ?? [],
    next: { kind: 'end', state: ending, completion },
  };
}

/** Tells whoever asked, at the task that waited for the answer. */
function answered({ case: file }: Scene, request: CaseRequest, said: { zh: string; en: string }): Effect {
  const label = REQUEST_WORDS[request.kind];
  return {
    kind: 'notify',
    to: 'assignees',
    topic: 'request-answered',
    task: request.task,
    text: {
      zh: `办件 ${file.number} 的${label.zh}申请${said.zh}`,
      en: `The request (${label.en.toLowerCase()}) on case ${file.number} ${said.en}`,
    },
  };
}
