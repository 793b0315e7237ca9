import { z } from 'zod';
import { SPECIAL_PROCEDURES } from '../../definition/kinds/item.ts';
import { PROCEDURE_RULES } from '../clock/ledger.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { defineCommand, defineStep, type Scene } from './define-step.ts';
import { returnCase } from './return-case.ts';
import { differentPersonFrom } from './shared-config.ts';

const config = z.strictObject({
  differentPersonFrom,
  procedures: z
    .array(
      z.enum(SPECIAL_PROCEDURES).meta({
        labels: Object.fromEntries(SPECIAL_PROCEDURES.map((kind) => [kind, PROCEDURE_RULES[kind].label])),
      }),
    )
    .max(10)
    .default([])
    .meta({
      title: '必经的特别程序',
      titleEn: 'Procedures that must have been held',
      description: '所列程序全部结束后才能通过本步骤',
    }),
});
type Config = z.infer<typeof config>;

/** 特别程序 as a step of the chain (听证, 专家评审 …): started and ended from its task, passed when all were held. */
export const specialProcedure = defineStep<Config>({
  name: 'special-procedure',
  label: { zh: '特别程序', en: 'Special procedure' },
  description: {
    zh: '组织听证、检验检测、鉴定、专家评审等，登记开始和结果；依法不计入时限的，时限自动停止和恢复',
    en: 'Holds a hearing, tests, an appraisal or an expert review; limits stop and go on as the law says',
  },
  postRoles: ['reviewer', 'approver'],
  state: 'in-progress',
  config,
  commands: {
    approve: defineCommand<Config>()({
      label: { zh: '通过', en: 'Pass' },
      tone: 'primary',
      by: 'assignee',
      opinion: 'optional',
      payload: z.strictObject({}),
      available: allHeld,
      decide: () => ({
        ok: true,
        events: [{ type: 'reviewed', result: 'passed' }],
        next: { kind: 'advance' },
      }),
    }),
    return: returnCase,
  },
});

function allHeld({ case: file, config: { procedures } }: Scene<Config>): Refusal | undefined {
  const missing = procedures.find(
    (kind) => !file.procedures.some((one) => one.kind === kind && one.endedOn !== undefined),
  );
  if (missing === undefined) return undefined;
  return refuse('procedure.missing', '', { procedure: PROCEDURE_RULES[missing].label.zh });
}
