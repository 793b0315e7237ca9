import { z } from 'zod';
import { refuse } from '../refusal.ts';
import { isOver } from '../is-over.ts';
import { type CaseAct, type CaseScene, defineCaseCommand, type Outcome } from '../steps/define-step.ts';

/** 归档: a case that is over and whose documents are all made goes to the archive. */
export const archive = defineCaseCommand({
  label: { zh: '归档', en: 'Archive' },
  by: 'office',
  opinion: 'none',
  payload: z.strictObject({}),
  afterEnd: true,
  available: mayArchive,
  decide,
});

function mayArchive({ case: file }: CaseScene) {
  if (!isOver(file)) return refuse('archive.open');
  if (file.state === 'archived') return refuse('archive.already');
  return file.documents.every((one) => one.issuedAt !== undefined)
    ? undefined
    : refuse('archive.documents-pending');
}

function decide({ case: file }: CaseAct<unknown>): Outcome {
  return {
    ok: true,
    events: [{ type: 'archived' }, { type: 'state-changed', from: file.state, to: 'archived' }],
    next: { kind: 'stay' },
  };
}
