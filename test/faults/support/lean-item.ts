import type { ItemView } from '../../../platform/contract/admin.ts';
import { expectStatus, type HttpClient } from '../../support/http-client.ts';

const step = (key: string, action: string, post: string, more: object = {}) => ({
  type: 'step',
  key,
  name: key,
  action,
  assignees: [{ department: 'market', post }],
  // Due the day after it was opened: where the clock jumps a day, whatever is open is warned of.
  limitDays: 1,
  ...more,
});

/** An item that costs little to run: no materials, one number of a form, one small notice. */
export const LEAN = 'lean-item';

/** Publishes the lean item. */
export async function publishLean(admin: HttpClient): Promise<void> {
  const item = {
    key: LEAN,
    name: '简易事项',
    department: 'market',
    type: 'administrative-confirmation',
    objects: ['natural-person'],
    caseKind: 'committed',
    serialPrefix: 'LEAN',
    statutoryLimit: { days: 10 },
    promisedLimit: { days: 5 },
    channels: ['2'],
    basis: [{ law: '测试条例' }],
    conditions: ['无'],
  };
  const created = expectStatus(await admin.post<ItemView>('/api/admin/items', { item }), 200);
  const bundle = {
    ...created.bundle,
    form: {
      display: 'form',
      components: [{ type: 'number', key: 'n', label: '序号', input: true, validate: { required: true } }],
    },
    steps: {
      blocks: [
        step('accept', 'accept', 'window', {
          documents: ['receipt'],
          config: { documents: { accept: ['receipt'] } },
        }),
        step('decide', 'decide', 'approver'),
        step('deliver', 'deliver', 'window'),
      ],
    },
    documents: [
      {
        key: 'receipt',
        name: '受理通知书',
        kind: 'notice',
        numberFormat: '简〔{year}〕第{serial:4}号',
        blocks: [
          { type: 'heading', text: '受理通知书' },
          { type: 'signature', organ: '{department.name}', date: '{issuedOn}' },
        ],
      },
    ],
  };
  const saved = expectStatus(
    await admin.put<ItemView>(`/api/admin/items/${LEAN}`, { bundle, revision: created.revision }),
    200,
  );
  expectStatus(await admin.post(`/api/admin/items/${LEAN}/publish`, { revision: saved.revision }), 200);
}
