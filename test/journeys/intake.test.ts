import assert from 'node:assert/strict';
import type { CaseView } from '../../platform/contract/case-view.ts';
import type { DraftView } from '../../platform/contract/hall.ts';
import { assertProblem, expectStatus, type HttpClient, type Reply } from '../support/http-client.ts';
import { PDF } from '../support/sample-files.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { act, fillDraft, offered, own, send } from './support/case-driver.ts';
import { MARKET_STALL, publishMarketStall } from './support/market-stall.ts';

interface Check {
  problems: { kind: string; key: string }[];
}

describe('an application with a commitment and materials to follow', () => {
  let server: TestServer;
  let citizen: HttpClient;
  let clerk: HttpClient;
  let draft: DraftView;
  let id: string;

  before(async () => {
    server = await startTestServer({ env: { BANSHI_CLOCK: '2026-03-02T01:00:00Z' } });
    await publishMarketStall(await server.as('market-admin'));
    [citizen, clerk] = await Promise.all([server.as('citizen'), server.as('market-window')]);
    draft = await fillDraft(citizen, MARKET_STALL);
  });
  after(() => server.stop());

  const save = async (more: object): Promise<Reply<DraftView>> => {
    const { data } = draft.form;
    const reply = await citizen.put<DraftView>(`/api/my/drafts/${draft.id}`, {
      ...{ data, revision: draft.revision },
      ...more,
    });
    if (reply.status === 200) draft = reply.body;
    return reply;
  };
  const problems = async (): Promise<string[]> => {
    const check = await citizen.post<Check>(`/api/my/drafts/${draft.id}/check`);
    return expectStatus(check, 200).problems.map(({ kind, key }) => `${kind} ${key}`);
  };
  const give = (body: object): Promise<Reply<CaseView>> =>
    citizen.post<CaseView>(`/api/my/cases/${id}/commands`, body);
  const upload = (material: string) =>
    citizen.upload<{ id: string }>(`/api/my/cases/${id}/files`, { name: '补.pdf', bytes: PDF }, { material });

  it('shows what may follow, and asks for it until it is promised', async () => {
    assert.equal(draft.commitmentText, '本人承诺符合全部经营条件，所提交材料真实。');
    assert.deepEqual([draft.commitment, draft.deferred], [false, []]);
    assert.deepEqual(
      draft.materials.map(({ material, required, deferrable }) => [material.key, required, deferrable]),
      [
        ['identity', true, false],
        ['lease', true, true],
        ['health', true, true],
      ],
    );
    assert.deepEqual(await problems(), ['material lease', 'material health']);
    expectStatus(await save({ commitment: true }), 200);
    assert.deepEqual(await problems(), ['material lease'], 'the commitment takes the place of a certificate');
    expectStatus(await save({ deferred: ['lease'] }), 200);
    assert.deepEqual([draft.commitment, draft.deferred], [true, ['lease']], 'what is left out stays');
    assert.deepEqual(
      draft.materials.map(({ required, deferrable }) => [required, deferrable]),
      [
        [true, false],
        [false, true],
        [false, false],
      ],
    );
    assert.deepEqual(await problems(), []);
  });

  it('refuses promises the item does not take', async () => {
    const problem = assertProblem(
      await save({ deferred: ['lease', 'identity'] }),
      422,
      'material.not-deferrable',
    );
    assert.equal(problem.path, '/deferred/1');
    const other = await citizen.post<DraftView>('/api/my/drafts', { item: 'road-occupation' });
    const { id: roadDraft, revision, form } = expectStatus(other, 200);
    const choice = { data: form.data, revision, commitment: true };
    const reply = await citizen.put(`/api/my/drafts/${roadDraft}`, choice);
    assert.equal(assertProblem(reply, 422, 'commitment.not-offered').path, '/commitment');
    assert.equal(other.body.commitmentText, undefined);
  });

  it('is handed in with both, is returned by the pre-review and comes back', async () => {
    const submitted = await citizen.post<CaseView>(`/api/my/drafts/${draft.id}/submit`, {
      ...{ revision: draft.revision, truthful: true },
    });
    id = expectStatus(submitted, 200).id;
    const stored = (await server.installation.stores.cases.read('main', id))?.case;
    assert.equal(stored?.commitment?.signedAt, stored?.submittedAt);
    assert.deepEqual(stored?.deferred, ['lease']);

    const back = await act(clerk, id, 'return-application', { payload: { reason: '经营者姓名不全' } });
    assert.equal(back.state, 'pre-review-returned');
    const mine = await own(citizen, id);
    assert.equal(mine.applicantMustAct, true);
    const task = mine.commands.find((one) => one.type === 'correct')?.task;
    const form = { owner: '周晓梅（本人）', stalls: 2 };
    const again = expectStatus(await give({ type: 'correct', task, payload: { form } }), 200);
    assert.equal(
      again.state,
      'pending-pre-review',
      'what was promised to follow is not asked for in a correction',
    );
    await act(clerk, id, 'pass');
  });

  it('is put right on the spot by the form’s own rules', async () => {
    const { command } = await offered(clerk, id, 'correct-on-spot');
    const spot = (fields: object[]) =>
      send(clerk, id, { type: 'correct-on-spot', task: command.task, payload: { fields } });
    const faulty = assertProblem(await spot([{ field: 'stalls', value: 51 }]), 422, 'application.incomplete');
    assert.deepEqual(
      faulty.findings?.map((one) => one.path),
      ['/payload/fields/0/value'],
    );
    const follows = assertProblem(await spot([{ field: 'stalls', value: 9 }]), 422, 'application.incomplete');
    assert.deepEqual(
      follows.findings?.map((one) => one.path),
      ['/payload/form/helper'],
      'a field the change brings up has to be filled in too',
    );
    const strange = assertProblem(await spot([{ field: 'height', value: 1 }]), 422, 'field.unknown');
    assert.equal(strange.path, '/payload/fields/0/field');
    const hidden = assertProblem(await spot([{ field: 'helper', value: '李四' }]), 422, 'field.unknown');
    assert.equal(hidden.path, '/payload/fields/0/field');
    const done = expectStatus(await spot([{ field: 'stalls', value: 3 }]), 200);
    assert.equal(done.form.data['stalls'], 3);
    assert.equal(done.state, 'pending-acceptance');
  });

  it('is accepted with materials to follow only, and its result is held', async () => {
    const page = (await offered(clerk, id, 'accept-with-deficiency')).view;
    const accept = page.unavailable.find((one) => one.type === 'accept');
    assert.match(accept?.reason.zh ?? '', /“摊位租约”未提交/);
    assertProblem(await upload('lease'), 409, 'upload.not-asked');
    const accepted = await act(clerk, id, 'accept-with-deficiency');
    assert.equal(accepted.state, 'in-progress');
    await act(await server.as('market-handler'), id, 'approve');
    const approver = await server.as('market-approver');
    const held = expectStatus(await approver.get<CaseView>(`/api/office/cases/${id}`), 200);
    const grant = held.unavailable.find((one) => one.type === 'grant');
    assert.match(grant?.reason.zh ?? '', /容缺材料未补齐（期限 2026-03-06）/);
  });

  it('takes uploads for what was promised, and nothing else', async () => {
    assertProblem(await upload('identity'), 409, 'upload.not-asked');
    const file = expectStatus(await upload('lease'), 200).id;
    const strange = { type: 'supply', payload: { materials: { lease: ['nothing'] } } };
    assertProblem(await give(strange), 422, 'upload.unknown-file');
    const empty = { type: 'supply', payload: { materials: { lease: [] } } };
    assertProblem(await give(empty), 422, 'deficiency.incomplete');
    assertProblem(await give({ type: 'supply', payload: { files: [file] } }), 422, 'request.invalid');
    const view = expectStatus(await give({ type: 'supply', payload: { materials: { lease: [file] } } }), 200);
    const lease = view.materials.find((one) => one.key === 'lease');
    assert.deepEqual(
      lease?.files.map((one) => one.id),
      [file],
    );
    assertProblem(
      await give({ type: 'supply', payload: { materials: { lease: [file] } } }),
      409,
      'deficiency.none',
    );
    assertProblem(await upload('lease'), 409, 'upload.not-asked');
  });

  it('is granted then, and its commitment verified', async () => {
    await act(await server.as('market-approver'), id, 'grant');
    await act(await server.as('market-handler'), id, 'breach', { payload: { findings: '摊位转租' } });
    const view = await own(citizen, id);
    assert.equal(view.state, 'closed');
    const stored = (await server.installation.stores.cases.read('main', id))?.case;
    assert.equal(stored?.commitment?.checked?.result, 'breached');
  });

  it('has errors put right after its end by the form’s own rules', async () => {
    const rectify = (changes: object[]) =>
      send(clerk, id, { type: 'rectify', payload: { changes, reason: '录入有误' } });
    const long = [{ field: 'form.owner', value: '长'.repeat(21) }];
    assert.equal(
      assertProblem(await rectify(long), 422, 'application.incomplete').path,
      '/payload/changes/0/value',
    );
    const strange = await rectify([{ field: 'form.height', value: 1 }]);
    assert.equal(assertProblem(strange, 422, 'field.unknown').path, '/payload/changes/0/field');
    const changes = [
      { field: 'form.owner', value: '周晓梅' },
      { field: 'applicant.phone', value: '13900009999' },
    ];
    const view = expectStatus(await rectify(changes), 200);
    assert.equal(view.form.data['owner'], '周晓梅');
  });
});
