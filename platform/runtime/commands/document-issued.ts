import { z } from 'zod';
import type { Case } from '../case.ts';
import { caseFile, localDate } from '../payload-schemas.ts';
import { refuse } from '../refusal.ts';
import { issuingEffect, lateEndings } from '../rules/register-acts.ts';
import { type CaseAct, defineCaseCommand, type Outcome } from '../steps/define-step.ts';

const payload = z.strictObject({
  effect: z.string().min(1).max(200).meta({ title: '文书请求', titleEn: 'Request' }),
  number: z.string().trim().min(1).max(100).meta({ title: '文号', titleEn: 'Number' }),
  file: caseFile.meta({ title: '文件', titleEn: 'File' }),
  validUntil: localDate.optional().meta({ title: '有效期至', titleEn: 'Valid until' }),
});

/**
 * 文书已制作, given by the relay, once per requested document and also after the case is over: a notice of
 * non-acceptance is made when the case has already ended. A certificate goes into the register, in place of the one the
 * case is about (变更, 延续, 补办).
 */
export const documentIssued = defineCaseCommand({
  label: { zh: '文书已制作', en: 'Document issued' },
  by: 'system',
  opinion: 'none',
  payload,
  afterEnd: true,
  decide,
});

function decide({ case: file, definition, payload: issued }: CaseAct<z.infer<typeof payload>>): Outcome {
  const document = file.documents.find((one) => one.effect === issued.effect);
  if (document === undefined) return refuse('document.unknown', '/payload/effect');
  if (document.issuedAt !== undefined) return refuse('document.already-issued', '/payload/effect');
  const { task } = document;
  const issuing =
    document.kind === 'certificate' ? issuingEffect(file, definition.bundle.item, issued) : undefined;
  const complete = task !== undefined && lastOf(file, task, issued.effect);
  return {
    ok: true,
    events: [{ type: 'document-issued', ...issued }],
    effects: issuing === undefined ? [] : [issuing, ...lateEndings(file, issued.number)],
    next: complete ? { kind: 'advance', tasks: [task] } : { kind: 'stay' },
  };
}

/** True when the still open task waits for this document only. */
function lastOf(file: Case, task: string, effect: string): boolean {
  const waits = file.tasks.some((one) => one.id === task && one.waitingFor === 'document');
  const others = file.documents.filter((one) => one.task === task && one.effect !== effect);
  return waits && others.every((one) => one.issuedAt !== undefined);
}
