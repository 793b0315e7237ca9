import type { CaseCommandSpec, StepCommand } from '../steps/define-step.ts';
import { answerUrge } from './answer-urge.ts';
import { archive } from './archive.ts';
import { checkDeadlines } from './check-deadlines.ts';
import { checkMaterials } from './check-materials.ts';
import { coSign } from './co-sign.ts';
import { consult } from './consult.ts';
import { documentIssued } from './document-issued.ts';
import { endProcedure } from './end-procedure.ts';
import { intervene } from './intervene.ts';
import { pause } from './pause.ts';
import { reassign } from './reassign.ts';
import { recall } from './recall.ts';
import { recordPayment } from './record-payment.ts';
import { recount } from './recount.ts';
import { rectify } from './rectify.ts';
import { requestExtension } from './request-extension.ts';
import { requestTermination } from './request-termination.ts';
import { requestVoid } from './request-void.ts';
import { resume } from './resume.ts';
import { startProcedure } from './start-procedure.ts';
import { supply } from './supply.ts';
import { urge } from './urge.ts';
import { withdraw } from './withdraw.ts';

/** Commands of the whole case, one line each; the key is the command's type and its file's name. */
export const CASE_COMMANDS: Readonly<Record<string, CaseCommandSpec>> = {
  withdraw,
  supply,
  'record-payment': recordPayment,
  'document-issued': documentIssued,
  'check-deadlines': checkDeadlines,
  recount,
  archive,
  rectify,
  intervene,
  urge,
};

/** Commands every task of an official has beside those of its action. */
export const TASK_COMMANDS: Readonly<Record<string, StepCommand>> = {
  'check-materials': checkMaterials,
  consult,
  'co-sign': coSign,
  recall,
  reassign,
  'answer-urge': answerUrge,
  'start-procedure': startProcedure,
  'end-procedure': endProcedure,
  'request-extension': requestExtension,
  pause,
  resume,
  'request-void': requestVoid,
  'request-termination': requestTermination,
};
