import type { CaseLists } from '../../services/cases/case-lists.ts';
import type { Cases } from '../../services/cases/cases.ts';
import type { Drafts } from '../../services/drafts/drafts.ts';
import type { Submission } from '../../services/drafts/submit.ts';
import type { MessageService } from '../../services/messages/messages.ts';
import type { Payments } from '../../services/payments/payments.ts';
import { type HandlersOf, taken } from '../handler.ts';

interface Needs {
  drafts: Drafts;
  submission: Submission;
  cases: Cases;
  lists: CaseLists;
  messages: MessageService;
  payments: Payments;
}

/** The applicant's side: drafts, own cases, payments, messages. */
export function myHandlers(needs: Needs) {
  return { ...draftHandlers(needs), ...ownCaseHandlers(needs), ...messageHandlers(needs) };
}

function draftHandlers({
  drafts,
  submission,
}: Needs): HandlersOf<
  | 'listDrafts'
  | 'createDraft'
  | 'readDraft'
  | 'saveDraft'
  | 'deleteDraft'
  | 'uploadDraftFile'
  | 'deleteDraftFile'
  | 'readDraftFile'
  | 'checkDraft'
  | 'submitDraft'
> {
  return {
    listDrafts: (_input, context) => drafts.list(context),
    createDraft: ({ body }, context) => drafts.create(body.item, context, body.certificate),
    readDraft: ({ params }, context) => drafts.read(params.id, context),
    saveDraft: ({ params, body }, context) => drafts.save(params.id, body, context),
    async deleteDraft({ params }, context) {
      await drafts.remove(params.id, context);
      return undefined;
    },
    uploadDraftFile: ({ params, body, file }, context) =>
      drafts.upload(params.id, body.material, taken(file), context),
    deleteDraftFile: ({ params }, context) => drafts.removeFile(params.id, params.file, context),
    readDraftFile: ({ params }, context) => drafts.openFile(params.id, params.file, context),
    checkDraft: ({ params }, context) => submission.check(params.id, context),
    submitDraft: ({ params, body }, context) => submission.submit(params.id, body, context),
  };
}

function ownCaseHandlers({
  cases,
  lists,
  payments,
}: Needs): HandlersOf<
  | 'myCases'
  | 'myCase'
  | 'myCaseReplay'
  | 'myCaseEvents'
  | 'myCaseUpload'
  | 'myCaseCommand'
  | 'myCaseFile'
  | 'startPayment'
  | 'refreshPayment'
> {
  return {
    myCases: ({ query }, context) => lists.mine(query, context),
    myCase: ({ params }, context) => cases.view(params.id, context),
    myCaseReplay: ({ params, query }, context) => cases.replay(params.id, query.seq, context),
    async myCaseEvents({ params, response }, context) {
      await cases.live(params.id, response, context);
      return undefined;
    },
    myCaseUpload: ({ params, body, file }, context) =>
      cases.upload(params.id, body.material, taken(file), context),
    myCaseCommand: ({ params, body }, context) => cases.command(params.id, body, context),
    myCaseFile: ({ params }, context) => cases.openFile(params.id, params.file, context),
    startPayment: ({ params, body }, context) => payments.start(params.id, body.channel, context),
    refreshPayment: ({ params }, context) => payments.refresh(params.id, params.order, context),
  };
}

function messageHandlers({ messages }: Needs): HandlersOf<'myMessages' | 'readMessage'> {
  return {
    myMessages: ({ query }, context) => messages.page(query, context),
    async readMessage({ params }, context) {
      await messages.markRead(params.id, context);
      return undefined;
    },
  };
}
