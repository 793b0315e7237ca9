import { z } from 'zod';
import { Rejected } from '../../errors/rejected.ts';
import { fieldsOf } from '../../definition/index.ts';
import type { Form } from '../../definition/kinds/form.ts';
import type { Case, CaseMaterial, FormData, Json } from '../../runtime/index.ts';
import type { FieldProblem } from '../forms/field-problem.ts';
import { validateForm } from '../forms/validate-form.ts';
import { type Fault, materialsOf, refuseFaulty } from './handed-in.ts';
import { fileIds, type Given, parsed } from './payload-of.ts';

const change = z.strictObject({ field: z.string().min(1).max(120), value: z.json() });

const onSpot = z.strictObject({
  fields: z.array(change).max(50).default([]),
  materials: fileIds.optional(),
});

/** 当场更正: the fields the clerk put right, in the form as it is, checked by the form's own rules. */
export async function onSpotPayload({
  case: current,
  definition: { bundle },
  uploads,
  payload,
}: Given): Promise<{ form: FormData; materials?: CaseMaterial[] }> {
  const { fields, materials } = parsed(onSpot, payload);
  const edits = fields.map(({ field, value }, at) => ({ key: field, value, path: `/payload/fields/${at}` }));
  const form = await edited(bundle.form, current.form, edits);
  if (materials === undefined) return { form };
  return { form, materials: materialsOf(current, bundle, uploads, materials) };
}

const rectification = z.strictObject({
  changes: z.array(change).min(1).max(50),
  reason: z.string(),
});

/** 纠错: values of the form (`form.<key>`) are checked by its own rules; those of the applicant by the engine. */
export async function rectifyPayload({
  case: current,
  definition: { bundle },
  payload,
}: Given): Promise<z.infer<typeof rectification>> {
  const { changes, reason } = parsed(rectification, payload);
  const edits = changes.flatMap(({ field, value }, at) =>
    field.startsWith(OF_FORM)
      ? [{ key: field.slice(OF_FORM.length), value, path: `/payload/changes/${at}` }]
      : [],
  );
  const form = edits.length > 0 ? await edited(bundle.form, current.form, edits) : current.form;
  return {
    changes: changes.map(({ field, value }) => ({
      field,
      value: field.startsWith(OF_FORM) ? fieldValue(form, field.slice(OF_FORM.length)) : value,
    })),
    reason,
  };
}

const OF_FORM = 'form.';

interface Edit {
  key: string;
  value: Json;
  /** Where the request says so. */
  path: string;
}

/** The form with the edits in it. Refused for what the edits make wrong, not for what was wrong before. */
async function edited(form: Form, before: Case['form'], edits: readonly Edit[]): Promise<FormData> {
  const known = new Set(fieldsOf(form).map((field) => field.key));
  for (const { key, path } of edits) {
    if (!known.has(key)) throw fieldUnknown(key, `${path}/field`);
  }
  const wanted = { ...before, ...Object.fromEntries(edits.map(({ key, value }) => [key, value])) };
  const [was, now] = await Promise.all([validateForm(form, before), validateForm(form, wanted)]);
  const old = new Set(was.problems.map(markOf));
  refuseFaulty(now.problems.filter((one) => !old.has(markOf(one))).map((one) => faultOf(one, edits)));
  // A field that a condition hides takes no value: it would be dropped without a word.
  const hidden = edits.find(({ key, value }) => !isBlank(value) && !Object.hasOwn(now.data, key));
  if (hidden) throw fieldUnknown(hidden.key, `${hidden.path}/field`);
  return now.data;
}

function fieldUnknown(field: string, path: string): Rejected {
  return Rejected.from({
    code: 'field.unknown',
    path,
    message: { zh: `表单没有字段“${field}”`, en: `The form has no field "${field}"` },
  });
}

const markOf = ({ key, message }: FieldProblem): string => `${key}\n${message.zh}`;
const isBlank = (value: Json): boolean => value === null || value === '';

/** A problem stands at the edit that caused it; one an edit elsewhere has brought about stands at its field. */
function faultOf({ key, path, message }: FieldProblem, edits: readonly Edit[]): Fault {
  const edit = edits.find((one) => one.key === key.split(/[.[]/)[0]);
  return { path: edit ? `${edit.path}/value` : `/payload/form${path}`, message };
}

function fieldValue(form: FormData, key: string): Json {
  return Object.hasOwn(form, key) ? (form[key] ?? null) : null;
}
