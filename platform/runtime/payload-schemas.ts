import { z } from 'zod';
import { citation, key } from '../definition/kinds/shared-fields.ts';

/** Parts of what people and the relay hand in, shared by several commands. */
export const instant = z.iso.datetime({ offset: true });
export const localDate = z.iso.date();

/** Form data as the form's own validation has passed it; fields are checked by name and JSON shape only. */
export const formData = z.record(
  z
    .string()
    .max(80)
    .regex(/^[A-Za-z][A-Za-z0-9_]*$/),
  z.json(),
);

export const caseFile = z.strictObject({
  id: z.string().min(1).max(100),
  name: z.string().min(1).max(255),
  size: z.int().min(0),
  contentType: z.string().max(200),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  uploadedAt: instant,
});

export const caseMaterials = z
  .array(z.strictObject({ material: key, files: z.array(caseFile).max(20) }))
  .max(100);

export const legalBasis = citation.omit({ text: true }).meta({ title: '依据', titleEn: 'Legal basis' });

export const applicant = z.strictObject({
  account: z.string().min(1).max(100),
  kind: z.enum(['person', 'enterprise']),
  name: z.string().min(1).max(200),
  idNumber: z.string().min(1).max(40),
  phone: z.string().max(40).optional(),
  contact: z.string().max(100).optional(),
});

export const certificateRef = z.strictObject({
  number: z.string().min(1).max(100),
  item: key,
  case: z.string().min(1).max(100),
  name: z.string().min(1).max(200),
  validUntil: localDate.optional(),
});

export const reasonText = z.string().trim().min(1).max(2000);
export const noteText = z.string().trim().max(500);
