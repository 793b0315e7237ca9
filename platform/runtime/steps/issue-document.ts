import { z } from 'zod';
import type { ItemBundle } from '../../definition/kinds/item-bundle.ts';
import type { Step } from '../../definition/kinds/step-chain.ts';
import type { Case } from '../case.ts';
import { documentIssued } from '../commands/document-issued.ts';
import {
  type Act,
  defineCommand,
  defineStep,
  type EnterScene,
  type Entry,
  type Outcome,
} from './define-step.ts';
import { certificatesOf, noticesOf } from './documents.ts';
import { type StaffConfig, staffConfig } from './shared-config.ts';
import { systemCommand } from './system-command.ts';

/**
 * 制证: has the step's documents made. Somebody of the step asks for them; a step without assignees does so by
 * itself, and passes on at once when it makes no certificate.
 */
export const issueDocument = defineStep<StaffConfig>({
  name: 'issue-document',
  label: { zh: '制证', en: 'Issue documents' },
  description: { zh: '制作证照、批文和文书', en: 'Makes the certificate and other documents' },
  postRoles: ['window-clerk', 'reviewer', 'approver'],
  state: 'pending-delivery',
  config: staffConfig,
  skippedAfterRefusal: (step, bundle) => noticesOf(step, bundle).length === 0,
  onEnter,
  commands: {
    issue: defineCommand<StaffConfig>()({
      label: { zh: '制证', en: 'Issue' },
      tone: 'primary',
      by: 'assignee',
      opinion: 'optional',
      payload: z.strictObject({}),
      decide: issue,
    }),
    'document-issued': systemCommand(documentIssued),
  },
});

function onEnter({ case: file, step, definition: { bundle } }: EnterScene<StaffConfig>): Entry {
  if (step.assignees.length > 0) return { ok: true, next: { kind: 'open' } };
  const documents = documentsToIssue(file, step, bundle);
  return certificatesOf(step, bundle).some((key) => documents.includes(key))
    ? { ok: true, documents, next: { kind: 'open', waitingFor: 'document' } }
    : { ok: true, documents, next: { kind: 'pass' } };
}

function issue({ case: file, step, definition: { bundle } }: Act<StaffConfig, unknown>): Outcome {
  return {
    ok: true,
    events: [],
    documents: documentsToIssue(file, step, bundle),
    next: { kind: 'wait', waitingFor: 'document' },
  };
}

/** A refused case gets its notices, never a certificate. */
function documentsToIssue(file: Case, step: Step, bundle: ItemBundle): string[] {
  return file.decision === 'refused' ? noticesOf(step, bundle) : [...step.documents];
}
