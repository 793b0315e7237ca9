import { z } from 'zod';
import type { EventBody, PostOf } from '../case.ts';
import { reportedUp } from '../clock/ledger.ts';
import { type Refusal, refuse } from '../refusal.ts';
import {
  departmentsOf,
  heldPosts,
  placeName,
  postChoices,
  postOf,
  postValue,
  samePost,
} from '../rules/colleagues.ts';
import { type Act, type Choices, defineCommand, type Done, type Outcome, type Scene } from './define-step.ts';
import { notifyApplicant } from './notices.ts';
import { atLower, type ReportConfig } from './report-config.ts';

const payload = z.strictObject({
  to: z.string().min(3).max(130).optional().meta({ title: '上报至', titleEn: 'Reported to' }),
});

/**
 * 上报: the preliminary review is done; opinion and all materials go up directly, and the superior organ may not ask
 * the applicant for them again (行政许可法 第三十五条、第四十三条).
 */
export const reportCase = defineCommand<ReportConfig>()({
  label: { zh: '上报', en: 'Report up' },
  tone: 'primary',
  by: 'assignee',
  opinion: 'required',
  payload,
  available: mayReport,
  choices,
  decide,
});

function mayReport(scene: Scene<ReportConfig>): Refusal | undefined {
  const fault = atLower(scene);
  if (fault !== undefined) return fault;
  // 转报 ends the case, and what has been decided is not handed on.
  const endsHere = scene.config.mode === 'hand-over';
  if (endsHere && scene.case.decision !== null) return refuse('report.decided');
  const away = scene.case.tasks.some((one) => one.reportedUp);
  return away ? refuse('report.elsewhere') : undefined;
}

/** Posts of other departments; only the superior organ where the step names it. */
function choices({ config, task, definition }: Scene<ReportConfig>): Choices {
  if (config.to !== undefined) return { '/to': postChoices([config.to], definition) };
  const own = departmentsOf(task);
  return {
    '/to': postChoices(
      heldPosts(definition).filter((one) => !own.includes(one.department)),
      definition,
    ),
  };
}

function decide(act: Act<ReportConfig, z.infer<typeof payload>>): Outcome {
  const to = upperPost(act);
  if ('ok' in to) return to;
  return act.config.mode === 'hand-over' ? handedOver(act, to) : sentUp(act, to);
}

function upperPost(act: Act<ReportConfig, z.infer<typeof payload>>): PostOf | Refusal {
  const { config, payload: given, definition, task } = act;
  const path = '/payload/to';
  if (config.to !== undefined) {
    const isOther = given.to !== undefined && given.to !== postValue(config.to);
    return isOther ? refuse('report.to-fixed', path) : config.to;
  }
  if (given.to === undefined) return refuse('report.to-required', path);
  const post = postOf(given.to);
  const known = post !== undefined && heldPosts(definition).some((one) => samePost(one, post));
  if (!known) return refuse('colleague.unknown', path);
  return departmentsOf(task).includes(post.department) ? refuse('report.own-department', path) : post;
}

function reported(act: Act<ReportConfig, unknown>, to: PostOf): { events: EventBody[]; name: string } {
  const { case: file, actor, today, opinion = '', definition } = act;
  const by = { account: actor.account, name: actor.name };
  const name = placeName(definition, to.department);
  return {
    name,
    events: [
      { type: 'reported-up', report: { to, by, sentOn: today, opinion } },
      { type: 'clock-changed', clock: reportedUp(file.clock, today, name, by) },
    ],
  };
}

function sentUp(act: Act<ReportConfig, unknown>, to: PostOf): Done {
  const { events, name } = reported(act, to);
  return {
    ok: true,
    events,
    effects: [
      notifyApplicant({ case: act.case, bundle: act.definition.bundle }, 'reported-up', {
        zh: `已完成初审，上报${name}审查。`,
        en: `has passed the preliminary review and was reported up to ${name}.`,
      }),
    ],
    next: {
      kind: 'replace',
      task: {
        name: '上级机关办理',
        action: 'report-up',
        forApplicant: false,
        assignees: [to],
        reportedUp: true,
      },
    },
  };
}

/** 转报办结: the superior organ goes on by itself, the case ends here. */
function handedOver(act: Act<ReportConfig, unknown>, to: PostOf): Done {
  const { events, name } = reported(act, to);
  const { bundle } = act.definition;
  return {
    ok: true,
    events: [
      ...events,
      { type: 'ended-early', ending: 'transferred', reason: '初审完毕，转报上级机关', receiver: name },
    ],
    effects: [
      notifyApplicant({ case: act.case, bundle }, 'transferred', {
        zh: `已转报${name}办理。`,
        en: `has been passed on to ${name}.`,
      }),
    ],
    next: { kind: 'end', state: 'transferred', completion: 4 },
  };
}
