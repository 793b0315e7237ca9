import { z } from 'zod';
import { fieldsOf } from '../../definition/form-fields.ts';
import type { Case, Json, Rectification } from '../case.ts';
import { canonicalJson } from '../history/hash-chain.ts';
import { reasonText } from '../payload-schemas.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { type CaseAct, type CaseScene, defineCaseCommand, type Outcome } from '../steps/define-step.ts';
import { notifyApplicant } from '../steps/notices.ts';

const payload = z.strictObject({
  changes: z
    .array(
      z.strictObject({
        field: z.string().min(1).max(120).meta({ title: '更正的字段', titleEn: 'Field' }),
        value: z.json().meta({ title: '更正为', titleEn: 'Right value' }),
      }),
    )
    .min(1)
    .max(50)
    .meta({ title: '更正内容', titleEn: 'What is put right' }),
  reason: reasonText.meta({ title: '更正原因', titleEn: 'Reason' }),
});

/** What of the applicant may be put right; who they are (name, number) never changes. */
const APPLICANT_FIELDS = { 'applicant.phone': '联系电话', 'applicant.contact': '经办人' } as const;
const LONGEST_CONTACT = 100;

/** 纠错: a clerical error is put right; history keeps both values, and the applicant is told. */
export const rectify = defineCaseCommand({
  label: { zh: '纠错', en: 'Put an error right' },
  by: 'office',
  opinion: 'none',
  payload,
  afterEnd: true,
  available: ({ case: file }) => (isVoid(file) ? refuse('rectify.void') : undefined),
  choices: (scene) => ({
    '/changes/*/field': [...fieldNames(scene)].map(([value, label]) => ({ value, label })),
  }),
  decide,
});

/** 作废, 删除: also once it lies in the archive. */
const isVoid = ({ completion }: Case): boolean => completion === 2 || completion === 3;

function fieldNames({ definition: { bundle } }: CaseScene): Map<string, string> {
  return new Map([
    ...fieldsOf(bundle.form).map((one) => [`form.${one.key}`, one.label] as const),
    ...Object.entries(APPLICANT_FIELDS),
  ]);
}

function decide(act: CaseAct<z.infer<typeof payload>>): Outcome {
  const { changes: wanted, reason } = act.payload;
  const names = fieldNames(act);
  const changes: Rectification[] = [];
  for (const [at, { field, value }] of wanted.entries()) {
    const path = `/payload/changes/${at}`;
    if (!names.has(field)) return refuse('field.unknown', `${path}/field`, { field });
    if (changes.some((one) => one.field === field))
      return refuse('rectify.twice', `${path}/field`, { field });
    const from = presentValue(act.case, field);
    const fault = valueFault(field, from, value, `${path}/value`);
    if (fault !== undefined) return fault;
    changes.push({ field, from, to: value });
  }
  return {
    ok: true,
    events: [{ type: 'rectified', changes, reason }],
    effects: [told(act, names, reason)],
    next: { kind: 'stay' },
  };
}

function presentValue({ form, applicant }: Case, field: string): Json {
  if (field === 'applicant.phone') return applicant.phone ?? null;
  if (field === 'applicant.contact') return applicant.contact ?? null;
  const key = field.slice('form.'.length);
  return Object.hasOwn(form, key) ? (form[key] ?? null) : null;
}

/** The right value is another one, of the same shape as the wrong one. */
function valueFault(field: string, from: Json, to: Json, path: string): Refusal | undefined {
  if (canonicalJson(from) === canonicalJson(to)) return refuse('rectify.unchanged', path, { field });
  const isApplicant = Object.hasOwn(APPLICANT_FIELDS, field);
  const isText = typeof to === 'string' && to.trim() !== '' && to.length <= LONGEST_CONTACT;
  if (isApplicant && !isText) return refuse('rectify.shape', path, { field });
  const isSame = from === null || to === null || shapeOf(from) === shapeOf(to);
  return isSame ? undefined : refuse('rectify.shape', path, { field });
}

const shapeOf = (value: Json): string => (Array.isArray(value) ? 'list' : typeof value);

function told(act: CaseAct<z.infer<typeof payload>>, names: Map<string, string>, reason: string) {
  const fields = act.payload.changes.map(({ field }) => names.get(field) ?? field).join('、');
  return notifyApplicant({ case: act.case, bundle: act.definition.bundle }, 'rectified', {
    zh: `已更正“${fields}”，原因：${reason}。`,
    en: `has had errors put right (${fields}): ${reason}.`,
  });
}
