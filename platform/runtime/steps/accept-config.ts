import { z } from 'zod';
import { type Refusal, refuse } from '../refusal.ts';
import type { Scene } from './define-step.ts';
import { commandDocuments, differentPersonFrom, documentKeys } from './shared-config.ts';

/** Configuration of 受理, shared by its commands. */
export const acceptConfig = z.strictObject({
  differentPersonFrom,
  allowSecondCorrection: z.boolean().default(false).meta({
    title: '允许再次补正告知',
    titleEn: 'May ask for corrections again',
    description: '法律要求一次性告知；仅在有特别规定时打开',
  }),
  documents: z
    .strictObject({
      accept: documentKeys.meta({ title: '受理', titleEn: 'On acceptance' }),
      'accept-with-deficiency': documentKeys.meta({
        title: '容缺受理',
        titleEn: 'On acceptance with materials to follow',
      }),
      'refuse-acceptance': documentKeys.meta({ title: '不予受理', titleEn: 'On non-acceptance' }),
      'request-correction': documentKeys.meta({ title: '补正告知', titleEn: 'On asking for corrections' }),
    })
    .default({})
    .meta(commandDocuments),
});
export type AcceptConfig = z.infer<typeof acceptConfig>;

/** A case is accepted once; what comes before acceptance is over then. */
export function notYetAccepted({ case: file }: Scene<AcceptConfig>): Refusal | undefined {
  return file.acceptedAt === undefined ? undefined : refuse('acceptance.already-accepted');
}
