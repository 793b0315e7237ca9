import type { BillView, CaseSummary } from '../../contract/case-view.ts';
import type { DraftProblem } from '../../contract/hall.ts';
import type { ItemBundle } from '../../definition/kinds/item-bundle.ts';
import { Rejected } from '../../errors/rejected.ts';
import type { Applicant } from '../../runtime/index.ts';
import { principalOf } from '../cases/access.ts';
import { actorOf } from '../cases/actor.ts';
import type { CaseDefinitions } from '../cases/case-definitions.ts';
import { type StartNeeds, startCase } from '../cases/start.ts';
import { localDate } from '../clock.ts';
import { billLineView } from '../cases/view/parts.ts';
import type { CallContext } from '../context.ts';
import type { AccountStore } from '../ports/accounts.ts';
import { type SubjectRequest, subjectOf, subjectProblems } from '../certificates/subject.ts';
import type { CaseRecord } from '../ports/cases.ts';
import type { CertificateStore } from '../ports/certificates.ts';
import type { DraftStore, StoredDraft } from '../ports/drafts.ts';
import { checkApplication } from './check-draft.ts';
import { applicantOf, type Drafts } from './drafts.ts';

export interface SubmitNeeds extends StartNeeds {
  certificates: CertificateStore;
  opened: Drafts;
  drafts: DraftStore;
  accounts: AccountStore;
  definitions: CaseDefinitions;
  /** Makes the new case appear in the inbox. */
  committed(record: CaseRecord): Promise<void>;
  summary(record: CaseRecord, context: CallContext): Promise<CaseSummary>;
}
export interface DraftCheck {
  problems: DraftProblem[];
  bill: Omit<BillView, 'code' | 'issuedAt' | 'payment'> | null;
  duplicates: { id: string; number: string }[];
}
export interface Submission {
  check(id: string, context: CallContext): Promise<DraftCheck>;
  submit(id: string, input: { revision: number }, context: CallContext): Promise<CaseSummary>;
}

/** 核对与提交: what is checked here is checked the same way when it is handed in. */
export function createSubmission(needs: SubmitNeeds): Submission {
  /** Kept until it expires, so that handing in again after a lost answer finds the case. A crash leaves it unmarked. */
  const handedIn = async (
    record: CaseRecord,
    draft: StoredDraft,
    context: CallContext,
  ): Promise<CaseSummary> => {
    const { number: caseNumber } = record.case;
    const change = { caseNumber, savedAt: context.now };
    if (!draft.caseNumber) await needs.drafts.change(context.workspace, draft, change);
    return needs.summary(record, context);
  };
  return {
    async check(id, context) {
      const { draft, published } = await needs.opened.open(id, context);
      const { handling } = published.bundle.item;
      const [checked, about, duplicates] = await Promise.all([
        checkApplication(published.bundle, draft, applicantOf(context)),
        subjectProblems(needs, subjectRequest(draft, published.bundle, context)),
        // Of a certificate's own items one case per certificate may be open.
        handling === 'new' ? needs.cases.openOf(context.workspace, draft.account, draft.item.key) : [],
      ]);
      const bill = checked.bill && { lines: checked.bill.lines.map(billLineView), total: checked.bill.total };
      return {
        problems: [...about, ...checked.problems],
        bill,
        duplicates: duplicates.filter((one) => one.id !== draft.caseId),
      };
    },
    async submit(id, { revision }, context) {
      const { workspace, now } = context;
      const { draft, published, carried } = await needs.opened.open(id, context);
      const known = await needs.cases.read(workspace, draft.caseId);
      if (known) return handedIn(known, draft, context);
      if (draft.revision !== revision) {
        throw new Rejected(carried ? 'draft.item-changed' : 'draft.stale', { path: '/revision' });
      }
      const checked = await checkApplication(published.bundle, draft, applicantOf(context));
      refuseIncomplete(checked.problems);
      const subject = await subjectOf(needs, subjectRequest(draft, published.bundle, context));
      if (!subject) await refuseDuplicate(needs, context, draft.item.key);
      const { bundle, version } = published;
      // With the thresholds of the department: they say when the case is first looked at.
      const definition = await needs.definitions.of(workspace, { key: bundle.item.key, version });
      const record = await startCase(needs, {
        workspace,
        id: draft.caseId,
        actor: actorOf(principalOf(context)),
        applicant: await applicantOfAccount(needs.accounts, workspace, draft.account),
        channel: 'web',
        definition,
        form: checked.form,
        materials: checked.materials,
        ...(draft.commitment && { commitment: { signedAt: now } }),
        deferred: checked.deferred,
        ...(subject && { subject }),
        now,
      });
      await needs.committed(record);
      return handedIn(record, draft, context);
    },
  };
}

function subjectRequest(draft: StoredDraft, bundle: ItemBundle, context: CallContext): SubjectRequest {
  const { account: holder, certificate, caseId } = draft;
  const { workspace, now } = context;
  return { workspace, bundle, holder, number: certificate || undefined, today: localDate(now), caseId };
}

export function refuseIncomplete(problems: readonly DraftProblem[]): void {
  if (problems.length === 0) return;
  const findings = problems.slice(0, 100).map(({ kind, key, message }) => ({
    code: `application.${kind}`,
    severity: 'error' as const,
    path: kind === 'field' ? `/data/${key}` : `/materials/${key}`,
    message,
  }));
  const params = { count: problems.length };
  throw new Rejected('application.incomplete', { path: findings[0]?.path, params, findings });
}

async function refuseDuplicate({ cases }: StartNeeds, context: CallContext, item: string): Promise<void> {
  const [open] = await cases.openOf(context.workspace, principalOf(context).account, item);
  if (open) throw new Rejected('application.duplicate', { params: { number: open.number } });
}

/** An account as the applicant a case remembers. */
export async function applicantOfAccount(
  accounts: AccountStore,
  workspace: string,
  id: string,
): Promise<Applicant> {
  const account = await accounts.byId(workspace, id);
  if (!account) throw new Rejected('auth.required');
  const { name, idNumber = '', phone, contact } = account;
  return {
    account: id,
    kind: account.kind === 'enterprise' ? 'enterprise' : 'person',
    name,
    idNumber,
    ...(phone && { phone }),
    ...(contact && { contact }),
  };
}
