import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Installation } from '../../../platform/app.ts';
import type { CaseSummary } from '../../../platform/contract/case-view.ts';
import type { CertificateView } from '../../../platform/contract/certificates.ts';
import type { DraftView } from '../../../platform/contract/hall.ts';
import type { Handling } from '../../../platform/definition/kinds/item.ts';
import type { Step } from '../../../platform/definition/kinds/step-chain.ts';
import { createCaseDefinitions } from '../../../platform/services/cases/case-definitions.ts';
import { createExpiry, type Expire } from '../../../platform/services/certificates/expiry.ts';
import type { RegisterNeeds } from '../../../platform/services/certificates/register.ts';
import { type BundleWithFiles, readDefinitions } from '../../../platform/services/definition-files.ts';
import type { Certificate } from '../../../platform/services/ports/certificates.ts';
import { PRODUCT_ROOT } from '../../../platform/start-up/product-root.ts';
import { INDIVIDUAL_BUSINESS } from '../../journeys/support/applications.ts';
import { act, eventually, taskOpen } from '../../journeys/support/case-driver.ts';
import { expectStatus, type HttpClient, type Reply } from '../../support/http-client.ts';

/** Item of the certificates, and of each later handling. */
export const ITEMS = {
  new: 'individual-business',
  change: 'business-change',
  renewal: 'business-renewal',
  reissue: 'business-reissue',
  cancellation: 'business-cancellation',
  revocation: 'business-revocation',
} as const satisfies Record<Handling, string>;

/** The registration of an individual business, valid for a year, with an item for every later handling. */
export async function publishHandlings({ load, clock, workspace }: Installation): Promise<void> {
  const read = await readDefinitions(join(PRODUCT_ROOT, 'definitions'));
  assert.ok(read.ok);
  const shipped = read.bundles.find(({ bundle }) => bundle.item.key === ITEMS.new);
  assert.ok(shipped);
  const bundles = Object.keys(ITEMS).map((handling) => itemFor(shipped, handling as Handling));
  const report = await load(
    { lists: read.lists, bundles },
    { workspace: workspace.key, now: clock.now(), by: 'test' },
  );
  assert.deepEqual(report.refused, []);
}

function itemFor({ bundle, files }: BundleWithFiles, handling: Handling): BundleWithFiles {
  const key = ITEMS[handling];
  const documents = bundle.documents.map((one) =>
    one.kind === 'certificate' ? { ...one, validDays: 365 } : one,
  );
  if (handling === 'new') return { bundle: { ...bundle, documents }, files };
  const office = handling === 'revocation';
  const blocks = bundle.steps.blocks
    .filter((block) => !['revocation', 'cancellation'].includes(handling) || block.key !== 'issue')
    .map((block) =>
      block.type === 'step' ? { ...block, materials: [], ...decider(block, handling) } : block,
    );
  return {
    bundle: {
      ...bundle,
      item: {
        ...bundle.item,
        ...{ key, handling, certificateOf: ITEMS.new, name: `个体工商户${handling}`, serialPrefix: 'GTHX' },
        caseKind: handling === 'reissue' ? 'reissue' : 'immediate',
        promisedLimit: { days: 1, unit: 'working-day' },
        channels: office ? ['9'] : bundle.item.channels,
        ...(['revocation', 'cancellation'].includes(handling) && {
          result: { name: '决定书', kind: 'approval' as const },
        }),
      },
      materials: [],
      documents,
      steps: { blocks },
    },
    files: new Map(),
  };
}

/** What is no 即办件 is decided by an approver. */
function decider(step: Step, handling: Handling): Partial<Step> {
  if (handling !== 'reissue' || step.action !== 'decide') return {};
  return { assignees: [{ department: '@item', post: 'approver' }] };
}

/** A registered business: from the application to the certificate in the register. */
export async function certificateOf(
  installation: Installation,
  people: { citizen: HttpClient; clerk: HttpClient; handler: HttpClient },
): Promise<Certificate> {
  const { item, data, files } = INDIVIDUAL_BUSINESS;
  const draft = expectStatus(await people.citizen.post<DraftView>('/api/my/drafts', { item }), 200);
  const path = `/api/my/drafts/${draft.id}`;
  let saved = expectStatus(
    await people.citizen.put<DraftView>(path, { data, revision: draft.revision }),
    200,
  );
  for (const [material, file] of Object.entries(files)) {
    saved = expectStatus(await people.citizen.upload<DraftView>(`${path}/files`, file, { material }), 200);
  }
  const made = expectStatus(await submit(people.citizen, saved), 200);
  return issued(installation, people, made.id);
}

export const submit = (citizen: HttpClient, { id, revision }: Pick<DraftView, 'id' | 'revision'>) =>
  citizen.post<CaseSummary>(`/api/my/drafts/${id}/submit`, { revision, truthful: true });

/** An application about a certificate, handed in as it is. */
export async function applyAbout(
  citizen: HttpClient,
  handling: Handling,
  certificate: string | undefined,
): Promise<Reply<CaseSummary>> {
  const draft = expectStatus(
    await citizen.post<DraftView>('/api/my/drafts', {
      item: ITEMS[handling],
      ...(certificate && { certificate }),
    }),
    200,
  );
  const saved = expectStatus(
    await citizen.put<DraftView>(`/api/my/drafts/${draft.id}`, {
      data: INDIVIDUAL_BUSINESS.data,
      revision: draft.revision,
    }),
    200,
  );
  return submit(citizen, saved);
}

/** Accepts, grants and issues; gives the certificate once the register has it. */
export async function issued(
  installation: Installation,
  { citizen, clerk, handler }: { citizen: HttpClient; clerk: HttpClient; handler: HttpClient },
  id: string,
): Promise<Certificate> {
  await act(clerk, id, 'accept');
  await act(handler, id, 'grant');
  return issuedAfterGrant(installation, { citizen, clerk }, id);
}

export async function issuedAfterGrant(
  { stores, workspace }: Installation,
  { citizen, clerk }: { citizen: HttpClient; clerk: HttpClient },
  id: string,
): Promise<Certificate> {
  await act(clerk, id, 'issue');
  await taskOpen(citizen, id, 'deliver');
  await act(clerk, id, 'deliver', { payload: { method: 'online' } });
  return eventually(async () => {
    const record = await stores.cases.read(workspace.key, id);
    const number = record?.case.documents.find((one) => one.kind === 'certificate')?.number;
    return number === undefined
      ? undefined
      : ((await stores.certificates.read(workspace.key, number)) ?? undefined);
  }, 'the certificate in the register');
}

/** The register as this process would keep it. */
export function registerOf({ stores, core }: Installation): RegisterNeeds {
  return {
    certificates: stores.certificates,
    definitions: createCaseDefinitions(core.published, core.catalog, stores.accounts),
  };
}

/** The expiry chore as another process would have it. */
export function anotherExpiry(installation: Installation): Expire {
  const { stores, workspace, clock } = installation;
  return createExpiry({
    ...registerOf(installation),
    ...{ workspace: workspace.key, cases: stores.cases, messages: stores.messages, clock },
    log: {
      warn: (detail: unknown) => {
        throw new Error(JSON.stringify(detail));
      },
    },
  });
}

/** Certificates of the whole register, in order. */
export async function wholeRegister({ stores, workspace }: Installation): Promise<Certificate[]> {
  const { rows } = await stores.certificates.page(workspace.key, { page: 1, size: 100 });
  return rows.toSorted((a, b) => (a.number < b.number ? -1 : 1));
}

export async function seen(staff: HttpClient, number: string): Promise<CertificateView> {
  return expectStatus(
    await staff.get<CertificateView>(`/api/office/certificates/${encodeURIComponent(number)}`),
    200,
  );
}
