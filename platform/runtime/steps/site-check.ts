import { z } from 'zod';
import { actsAs } from '../guard.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { defineCommand, defineStep, type Scene } from './define-step.ts';
import { returnCase } from './return-case.ts';
import {
  isSigned,
  scoreFault,
  sign,
  type SiteCheckConfig,
  siteCheckConfig,
  siteRecord,
} from './site-record.ts';

/** 现场核查: the first officer writes the record, the others sign the same one (行政许可法 第三十四条第三款). */
export const siteCheck = defineStep<SiteCheckConfig>({
  name: 'site-check',
  label: { zh: '现场核查', en: 'Site check' },
  description: {
    zh: '指派两名以上工作人员到现场核查，共同签署核查记录',
    en: 'Two officers or more look at the site and sign one record',
  },
  postRoles: ['reviewer', 'approver'],
  state: 'in-progress',
  config: siteCheckConfig,
  commands: {
    record: defineCommand<SiteCheckConfig>()({
      label: { zh: '提交核查记录', en: 'Record the check' },
      tone: 'primary',
      by: 'assignee',
      opinion: 'optional',
      payload: siteRecord,
      available: mayRecord,
      decide: (act) => scoreFault(act.payload, act.config) ?? sign(act, act.payload, true),
    }),
    countersign: defineCommand<SiteCheckConfig>()({
      label: { zh: '会签', en: 'Countersign' },
      tone: 'primary',
      by: 'assignee',
      opinion: 'optional',
      payload: z.strictObject({}),
      available: mayCountersign,
      decide: (act) =>
        act.task.record === undefined ? refuse('site-check.no-record') : sign(act, act.task.record, false),
    }),
    return: { ...returnCase, available: mayReturn },
  },
});

/** Until all have signed, only its author may write the record anew. */
function mayRecord({ task, config, actor }: Scene<SiteCheckConfig>): Refusal | undefined {
  const author = task.signed?.[0];
  if (author === undefined || author.account === actor.account || isSigned(task, config)) return undefined;
  return refuse('site-check.recorded', '', { name: author.name });
}

function mayCountersign({ task, config, actor }: Scene<SiteCheckConfig>): Refusal | undefined {
  if (task.record === undefined || isSigned(task, config)) return refuse('site-check.no-record');
  const accounts = actsAs(actor, task);
  return task.signed?.some((one) => accounts.includes(one.account))
    ? refuse('officers.same-person')
    : undefined;
}

/** 整改: back to where the step may return, once a record signed by all says so. */
function mayReturn(scene: Scene): Refusal | undefined {
  const { task, config } = scene as Scene<SiteCheckConfig>;
  const found = returnCase.available?.(scene);
  if (found !== undefined) return found;
  return task.record?.result === 'rectify' && isSigned(task, config)
    ? undefined
    : refuse('site-check.nothing-to-rectify');
}
