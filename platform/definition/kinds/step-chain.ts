import { z } from 'zod';
import { condition, type Condition } from './rule.ts';
import { key, labels, name, nameEn } from './shared-fields.ts';

/** Who does a step: a post of a department; `@item` is the item's own department. */
export const assignee = z.strictObject({
  department: z.union([z.literal('@item'), key]).meta({ title: '办理部门', titleEn: 'Department' }),
  post: key.meta({ title: '办理岗位', titleEn: 'Post' }),
});
export type Assignee = z.infer<typeof assignee>;

/**
 * 步骤. `action` names one file of `runtime/steps/`; `config` is checked against that action's schema by the
 * lint rule `step-config`.
 */
export const step = z
  .strictObject({
    type: z.literal('step'),
    key,
    name,
    nameEn,
    action: key.meta({ title: '步骤事件', titleEn: 'Step action' }),
    assignees: z.array(assignee).max(10).default([]).meta({ title: '办理人', titleEn: 'Assignees' }),
    limitDays: z
      .number()
      .min(0)
      .max(3650)
      .multipleOf(0.5)
      .default(1)
      .meta({ title: '办理时限（工作日）', titleEn: 'Limit, working days' }),
    counts: z.boolean().default(true).meta({ title: '计入时限', titleEn: 'Counts towards the limit' }),
    materials: z
      .array(key)
      .max(100)
      .default([])
      .meta({ title: '所需材料', titleEn: 'Materials', ref: 'material' }),
    formAccess: z
      .enum(['read', 'edit', 'hidden'])
      .default('read')
      .meta({
        title: '表单权限',
        titleEn: 'Form access',
        labels: labels({ read: ['只读', 'Read'], edit: ['可修改', 'Edit'], hidden: ['不显示', 'Hidden'] }),
      }),
    documents: z
      .array(key)
      .max(20)
      .default([])
      .meta({ title: '文书模板', titleEn: 'Documents', ref: 'document-template' }),
    checkpoints: z
      .array(z.string().min(1).max(300))
      .max(30)
      .default([])
      .meta({ title: '审查要点', titleEn: 'Checkpoints' }),
    returnTo: z.array(key).max(20).default([]).meta({ title: '可退回至', titleEn: 'May return to' }),
    config: z
      .record(z.string(), z.json())
      .default({})
      .meta({ title: '事件参数', titleEn: 'Action configuration' }),
  })
  .meta({ id: 'Step', title: '步骤', titleEn: 'Step' });
export type Step = z.infer<typeof step>;

export interface ParallelBlock {
  type: 'parallel';
  key: string;
  name?: string;
  /** All branches start together; the join waits for every one. */
  branches: { name?: string; blocks: Block[] }[];
}
export interface ExclusiveBlock {
  type: 'exclusive';
  key: string;
  name?: string;
  /** First branch whose condition holds is taken, else `otherwise` (may be empty: skip). */
  branches: { name?: string; when: Condition; blocks: Block[] }[];
  otherwise: { name?: string; blocks: Block[] };
}
export type Block = Step | ParallelBlock | ExclusiveBlock;

const branchName = z.string().max(100).optional().meta({ title: '名称', titleEn: 'Name' });
const blocks = { title: '块', titleEn: 'Blocks' };
const branches = { title: '分支', titleEn: 'Branches' };
export const block: z.ZodType<Block> = z
  .lazy(() =>
    z.discriminatedUnion('type', [
      step,
      z.strictObject({
        type: z.literal('parallel'),
        key,
        name: branchName,
        branches: z
          .array(z.strictObject({ name: branchName, blocks: z.array(block).min(1).max(50).meta(blocks) }))
          .min(2)
          .max(10)
          .meta(branches),
      }),
      z.strictObject({
        type: z.literal('exclusive'),
        key,
        name: branchName,
        branches: z
          .array(
            z.strictObject({
              name: branchName,
              when: condition,
              blocks: z.array(block).max(50).meta(blocks),
            }),
          )
          .min(1)
          .max(10)
          .meta(branches),
        otherwise: z
          .strictObject({ name: branchName, blocks: z.array(block).max(50).meta(blocks) })
          .meta({ title: '否则', titleEn: 'Otherwise' }),
      }),
    ]),
  )
  .meta({
    id: 'Block',
    title: '块',
    titleEn: 'Block',
    labels: labels({
      step: ['步骤', 'Step'],
      parallel: ['并行', 'Parallel'],
      exclusive: ['分支', 'Exclusive'],
    }),
  });

/**
 * 办理流程: a sequence of blocks after the applicant's submission. Nested blocks, not a drawn graph, so a chain is
 * block-structured by construction; the lint rule `chain-structure` names what a foreign graph breaks.
 */
export const stepChain = z
  .strictObject({ blocks: z.array(block).max(100).meta(blocks) })
  .meta({ title: '办理流程', titleEn: 'Step chain' });
export type StepChain = z.infer<typeof stepChain>;
