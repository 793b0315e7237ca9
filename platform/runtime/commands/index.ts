import type { CaseCommandSpec, StepCommand } from '../steps/define-step.ts';
import { checkDeadlines } from './check-deadlines.ts';
import { checkMaterials } from './check-materials.ts';
import { documentIssued } from './document-issued.ts';
import { recordPayment } from './record-payment.ts';
import { recount } from './recount.ts';
import { withdraw } from './withdraw.ts';

/** Commands of the whole case, one line each; the key is the command's type and its file's name. */
export const CASE_COMMANDS: Readonly<Record<string, CaseCommandSpec>> = {
  withdraw,
  'record-payment': recordPayment,
  'document-issued': documentIssued,
  'check-deadlines': checkDeadlines,
  recount,
};

/** Commands every task of an official has beside those of its action. */
export const TASK_COMMANDS: Readonly<Record<string, StepCommand>> = {
  'check-materials': checkMaterials,
};
