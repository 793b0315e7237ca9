import type { CaseSummary } from '../../../platform/contract/case-view.ts';
import type { DraftView } from '../../../platform/contract/hall.ts';
import type { ItemView } from '../../../platform/contract/admin.ts';
import { expectStatus, type HttpClient } from '../../support/http-client.ts';

/** An item whose case passes the same post many times: each review is one step two colleagues may do. */
export const CHAIN = 'review-chain';

/** Publishes it with so many reviews, all of the handler's post. */
export async function publishChain(admin: HttpClient, reviews: number): Promise<void> {
  const item = {
    key: CHAIN,
    name: '多轮审核事项',
    department: 'market',
    type: 'administrative-confirmation',
    objects: ['natural-person'],
    caseKind: 'committed',
    serialPrefix: 'CHAIN',
    statutoryLimit: { days: 2 * reviews },
    promisedLimit: { days: 2 * reviews },
    channels: ['2'],
    basis: [{ law: '测试条例' }],
    conditions: ['无'],
  };
  const created = expectStatus(await admin.post<ItemView>('/api/admin/items', { item }), 200);
  const step = (key: string, action: string, post: string) => ({
    ...{ type: 'step', key, name: key, action, assignees: [{ department: 'market', post }] },
  });
  const bundle = {
    ...created.bundle,
    form: { display: 'form', components: [{ type: 'number', key: 'n', label: '序号', input: true }] },
    steps: {
      blocks: [
        step('accept', 'accept', 'window'),
        ...Array.from({ length: reviews }, (_, n) => step(`review-${n + 1}`, 'review', 'handler')),
        step('decide', 'decide', 'approver'),
        step('deliver', 'deliver', 'window'),
      ],
    },
  };
  const path = `/api/admin/items/${CHAIN}`;
  const saved = expectStatus(await admin.put<ItemView>(path, { bundle, revision: created.revision }), 200);
  expectStatus(await admin.post(`${path}/publish`, { revision: saved.revision }), 200);
}

/** A case of it, handed in. */
export async function handInChain(applicant: HttpClient): Promise<string> {
  const draft = expectStatus(await applicant.post<DraftView>('/api/my/drafts', { item: CHAIN }), 200);
  const path = `/api/my/drafts/${draft.id}/submit`;
  const reply = await applicant.post<CaseSummary>(path, { revision: draft.revision, truthful: true });
  return expectStatus(reply, 200).id;
}

/** A second holder of the handler's post, made by the department's administrator. */
export async function colleague(admin: HttpClient, client: HttpClient): Promise<HttpClient> {
  const account = {
    ...{ username: 'market-handler-2', password: 'Second-handler-2026', name: '柳如意' },
    ...{ roles: ['reviewer'], department: 'market', posts: ['handler'] },
  };
  expectStatus(await admin.post('/api/admin/accounts', account), 200);
  await client.signIn(account.username, account.password);
  const changed = await client.post<{ csrf: string }>('/api/session/password', {
    current: account.password,
    next: 'Second-handler-2027',
  });
  client.csrf = expectStatus(changed, 200).csrf;
  return client;
}
