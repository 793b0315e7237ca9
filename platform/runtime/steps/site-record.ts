import { z } from 'zod';
import { labels } from '../../definition/kinds/shared-fields.ts';
import type { EventBody, SiteRecord, Task } from '../case.ts';
import { reasonText } from '../payload-schemas.ts';
import { returnTargets } from '../flow/chain.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Done, Scene } from './define-step.ts';
import { differentPersonFrom } from './shared-config.ts';

/** 行政许可法 第三十四条: the substance of an application is checked by two officers or more. */
const BY_LAW = 2;

export const siteCheckConfig = z.strictObject({
  officers: z.int().min(1).max(5).default(BY_LAW).meta({
    title: '核查人数',
    titleEn: 'Officers',
    description: '对申请材料的实质内容进行核实，应当指派两名以上工作人员（行政许可法第三十四条）',
  }),
  scored: z.boolean().default(false).meta({ title: '按检查表评分', titleEn: 'Scored by a checklist' }),
  differentPersonFrom,
});
export type SiteCheckConfig = z.infer<typeof siteCheckConfig>;

export const siteRecord = z.strictObject({
  result: z.enum(['passed', 'rectify', 'failed']).meta({
    title: '核查结果',
    titleEn: 'Result',
    labels: labels({
      passed: ['通过', 'Passed'],
      rectify: ['需整改', 'To be put right'],
      failed: ['不通过', 'Failed'],
    }),
  }),
  findings: reasonText.meta({ title: '核查情况', titleEn: 'Findings' }),
  score: z.number().min(0).max(100).optional().meta({ title: '得分', titleEn: 'Score' }),
});

/** Whether every officer has signed the newest record. */
export function isSigned({ record, signed = [] }: Task, { officers }: SiteCheckConfig): boolean {
  return record !== undefined && signed.length >= officers;
}

/** A score is there exactly where the check is scored. */
export function scoreFault({ score }: SiteRecord, { scored }: SiteCheckConfig): Refusal | undefined {
  if (scored === (score !== undefined)) return undefined;
  return refuse(scored ? 'site-check.score-required' : 'site-check.not-scored', '/payload/score');
}

/** One more signature. The last one makes the record the case's; 需整改 then waits for its return or another look. */
export function sign(scene: Scene<SiteCheckConfig>, record: SiteRecord, isNew: boolean): Done {
  const { case: file, task, step, config, actor, today, definition } = scene;
  const officers = [...(isNew ? [] : (task.signed ?? [])), { account: actor.account, name: actor.name }];
  const signature: EventBody = { type: 'task-signed', task: task.id, ...(isNew ? { record } : {}) };
  if (officers.length < config.officers) return { ok: true, events: [signature], next: { kind: 'stay' } };
  const check = { ...record, step: step.key, officers, on: today };
  const goesBack =
    record.result === 'rectify' &&
    file.decision === null &&
    returnTargets(definition.bundle.steps.blocks, step).length > 0;
  return {
    ok: true,
    events: [signature, { type: 'site-checked', check }],
    next: goesBack ? { kind: 'stay' } : { kind: 'advance' },
  };
}
