import { createHash } from 'node:crypto';
import type { CaseSummary } from '../../contract/case-view.ts';
import { Rejected } from '../../errors/rejected.ts';
import type { FormData } from '../../runtime/index.ts';
import { principalOf } from '../cases/access.ts';
import { actorOf } from '../cases/actor.ts';
import type { CaseDefinitions } from '../cases/case-definitions.ts';
import { type StartNeeds, startCase } from '../cases/start.ts';
import { localDate } from '../clock.ts';
import type { CallContext } from '../context.ts';
import { checkApplication } from '../drafts/check-draft.ts';
import { applicantOfAccount, refuseIncomplete } from '../drafts/submit.ts';
import type { PublishedItems } from '../items/published.ts';
import type { AccountStore } from '../ports/accounts.ts';
import type { CaseRecord } from '../ports/cases.ts';
import type { Certificates } from './certificates.ts';
import { type SubjectNeeds, subjectOf } from './subject.ts';

export interface OfficeCaseNeeds extends StartNeeds, Omit<SubjectNeeds, 'cases'> {
  shown: Pick<Certificates, 'visible'>;
  published: PublishedItems;
  definitions: CaseDefinitions;
  accounts: AccountStore;
  committed(record: CaseRecord): Promise<void>;
  summary(record: CaseRecord, context: CallContext): Promise<CaseSummary>;
}
interface OfficeCaseInput {
  item: string;
  certificate: string;
  form: FormData;
}

/**
 * 依职权立案: the office itself begins a case about somebody's certificate (撤销 第六十九条, 注销 第七十条). Whether the item
 * lets it, and this official may, is for the engine to say.
 */
export function createOfficeCases(needs: OfficeCaseNeeds) {
  return async (input: OfficeCaseInput, context: CallContext): Promise<CaseSummary> => {
    const { workspace, now } = context;
    const id = caseIdOf(context, input);
    const known = await needs.cases.read(workspace, id);
    if (known) return needs.summary(known, context);
    const certificate = await needs.shown.visible(input.certificate, context);
    const current = await needs.published.current(workspace, input.item);
    if (!current) throw new Rejected('record.absent', { path: '/item' });
    const { bundle, version } = current;
    const holder = certificate.holder.account;
    const number = certificate.number;
    const subject = await subjectOf(needs, { workspace, bundle, holder, number, today: localDate(now) });
    const applicant = await applicantOfAccount(needs.accounts, workspace, holder);
    const checked = await checkApplication(bundle, { data: input.form, files: [] }, applicant);
    // What an applicant hands in is not asked of the office.
    refuseIncomplete(checked.problems.filter((one) => one.kind === 'field'));
    const record = await startCase(needs, {
      ...{ workspace, id, applicant, now, form: checked.form, materials: [] },
      actor: actorOf(principalOf(context)),
      channel: 'office',
      definition: await needs.definitions.of(workspace, { key: bundle.item.key, version }),
      ...(subject && { subject }),
    });
    await needs.committed(record);
    return needs.summary(record, context);
  };
}

/** The same request begins the same case, also after a crash in between. */
function caseIdOf(context: CallContext, { item, certificate }: OfficeCaseInput): string {
  const { account } = principalOf(context);
  const parts = [account, context.idempotencyKey ?? context.request, item, certificate];
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  return digest.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
