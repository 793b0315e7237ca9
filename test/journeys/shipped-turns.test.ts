import assert from 'node:assert/strict';
import type { CaseSummary, CaseView } from '../../platform/contract/case-view.ts';
import type { CertificateView } from '../../platform/contract/certificates.ts';
import { SAMPLE_VALUES } from '../../scripts/blank-forms/sample-values.ts';
import { jumpTo } from '../services/deadlines/support.ts';
import { assertProblem, expectStatus, type HttpClient } from '../support/http-client.ts';
import { PDF } from '../support/sample-files.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { PRESALE_PERMIT } from './support/applications.ts';
import { act, checkSite, eventually, handIn, own, taskOpen } from './support/case-driver.ts';
import { sampleApplication } from './support/sample-applications.ts';
import { assertEnded, assertGranted } from './support/well-ended.ts';

describe('the shipped items, through the turn each is there for', () => {
  let server: TestServer;
  let enterprise: HttpClient;
  const staff: Record<string, HttpClient> = {};
  const as = async (username: string): Promise<HttpClient> => {
    staff[username] ??= await server.as(username);
    return staff[username];
  };

  before(async () => {
    server = await startTestServer({ env: { BANSHI_CLOCK: '2026-03-02T01:00:00Z' } });
    enterprise = await server.as('enterprise');
  });
  after(() => server.stop());

  const names = (view: CaseView): string[] => view.documents.map(({ name }) => name);
  const handOver = async (id: string, clerk: HttpClient): Promise<void> => {
    await act(clerk, id, 'issue');
    await taskOpen(enterprise, id, 'deliver');
    await act(clerk, id, 'deliver', { payload: { method: 'online' } });
  };
  const certificateOf = async (view: CaseView, clerk: HttpClient): Promise<CertificateView> => {
    const number = view.documents.find((one) => one.kind === 'certificate')?.number ?? '';
    const path = `/api/office/certificates/${encodeURIComponent(number)}`;
    return eventually(async () => {
      const reply = await clerk.get<CertificateView>(path);
      return reply.status === 200 && reply.body;
    }, `certificate ${number} in the register`);
  };

  describe('户外广告: materials that follow, an expert review, an extension', () => {
    let id: string;
    const materials = ['application-form', 'business-licence', 'site-right', 'site-drawing'];

    it('is accepted without the structural design, and checked on the spot', async () => {
      const choices = { deferred: ['structure-design'] };
      const handedIn = await handIn(
        enterprise,
        sampleApplication('outdoor-advertising', materials, { choices }),
      );
      ({ id } = handedIn);
      const accepted = await act(await as('city-management-window'), id, 'accept-with-deficiency');
      assert.ok(names(accepted).includes('容缺受理通知书'));
      const officers = [await as('city-management-handler'), await as('city-management-handler2')] as const;
      await checkSite(officers, id);
    });

    it('more than 60 ㎡ goes to the experts, whose time does not count', async () => {
      const handler = await as('city-management-handler');
      const before = await own(enterprise, id);
      assert.ok(before.tasks.some((task) => task.step === 'expert-review'));
      const payload = { procedure: 'expert-review', reason: '面积超过 60 ㎡', expectedDays: 3 };
      const held = await act(handler, id, 'start-procedure', { payload });
      assert.ok(names(held).includes('特别程序告知书'));
      await jumpTo(server.installation, '2026-03-05');
      const procedure = (await server.installation.stores.cases.read('main', id))?.case.procedures[0]?.id;
      const result = { id: procedure, result: 'passed', note: '结构安全，同意设置' };
      await act(handler, id, 'end-procedure', { payload: result });
      const after = await act(handler, id, 'approve');
      assert.notEqual(after.clock.promised.left?.dueOn, before.clock.promised.left?.dueOn);
    });

    it('the extension is approved by whoever decides, and told in writing', async () => {
      const payload = { days: 5, reason: '需要核对相邻权利人的意见' };
      await act(await as('city-management-auditor'), id, 'request-extension', { payload });
      const extended = await act(await as('city-management-approver'), id, 'approve-request');
      assert.ok(names(extended).includes('延期通知书'));
    });

    it('the result is held until everything is there', async () => {
      await act(await as('city-management-auditor'), id, 'approve', { opinion: '在裁量基准之内' });
      const approver = await as('city-management-approver');
      await assert.rejects(act(approver, id, 'grant'), /grant is offered/);
      const upload = await enterprise.upload<{ id: string }>(
        `/api/my/cases/${id}/files`,
        { name: '结构设计.pdf', bytes: PDF },
        { material: 'structure-design' },
      );
      const { id: file } = expectStatus(upload, 200);
      const supply = { type: 'supply', payload: { materials: { 'structure-design': [file] } } };
      expectStatus(await enterprise.post(`/api/my/cases/${id}/commands`, supply), 200);
      await act(approver, id, 'grant');
      await handOver(id, await as('city-management-window'));
      await assertGranted(server, enterprise, id);
    });
  });

  it('投资项目备案: filed at the window, the certificate printed at once', async () => {
    const application = sampleApplication('investment-filing', [], { data: { policyStatement: true } });
    const { id } = await handIn(enterprise, application);
    const clerk = await as('reform-window');
    const filed = await act(clerk, id, 'file');
    assert.equal(filed.decision, 'filed');
    await handOver(id, clerk);
    const view = await assertEnded(server, enterprise, id);
    assert.match(view.documents[0]?.number ?? '', /^2026-990100-04-01-[0-9]{6}$/);
  });

  it('人力资源服务许可: granted on a commitment, which turns out untrue and is revoked', async () => {
    const materials = ['application-form', 'business-licence', 'articles'];
    const choices = { commitment: true };
    const { id } = await handIn(
      enterprise,
      sampleApplication('human-resources-licence', materials, { choices }),
    );
    const clerk = await as('human-resources-window');
    assert.ok(names(await act(clerk, id, 'receive')).includes('收件凭证'));
    await act(clerk, id, 'accept');
    const granted = await act(await as('human-resources-approver'), id, 'grant');
    assert.equal(granted.steps.find((one) => one.key === 'review')?.status, 'skipped');
    await handOver(id, clerk);
    const licence = await certificateOf(await taskOpen(enterprise, id, 'verify'), clerk);
    assert.equal(licence.status, 'valid');
    await act(await as('human-resources-handler'), id, 'breach', {
      payload: { findings: '没有固定的服务场所' },
    });
    const view = await assertGranted(server, enterprise, id);
    assert.ok(names(view).includes('撤销许可告知书（承诺不实）'));
    await eventually(
      async () => (await certificateOf(view, clerk)).status === 'revoked',
      'the revocation in the register',
    );
  });

  it('省级企业技术中心: reviewed here, answered by the province, one case throughout', async () => {
    const materials = ['application-form', 'centre-report', 'spending-proof'];
    const { id } = await handIn(enterprise, sampleApplication('provincial-technology-centre', materials));
    const clerk = await as('reform-window');
    await act(clerk, id, 'accept');
    await act(await as('reform-handler'), id, 'approve', { opinion: '初审同意' });
    await act(await as('reform-auditor'), id, 'report', { opinion: '初审意见和全部材料一并上报' });
    const answer = { result: 'agreed', text: '同意认定' };
    await act(await as('province-reform-opinion'), id, 'answer-report', { payload: answer });
    await act(await as('reform-approver'), id, 'grant');
    await act(clerk, id, 'deliver', { payload: { method: 'online' } });
    await assertGranted(server, enterprise, id);
  });

  describe('撤销商品房预售许可: begun by the office, after a hearing', () => {
    let permit: string;
    let officers: readonly [HttpClient, HttpClient];
    let id: string;

    before(async () => {
      officers = [await as('housing-handler'), await as('housing-handler2')];
      const sold = (await handIn(enterprise, PRESALE_PERMIT)).id;
      const clerk = await as('housing-window');
      await act(clerk, sold, 'accept');
      await checkSite(officers, sold);
      await act(await as('housing-approver'), sold, 'grant');
      await handOver(sold, clerk);
      permit = (await certificateOf(await assertGranted(server, enterprise, sold), clerk)).number;
    });

    it('nobody applies for it', async () => {
      const reply = await enterprise.post('/api/my/drafts', {
        item: 'presale-revocation',
        certificate: permit,
      });
      assertProblem(reply, 422, 'submit.channel-unavailable');
    });

    it('two officers look into it', async () => {
      const body = {
        ...{ item: 'presale-revocation', certificate: permit },
        form: SAMPLE_VALUES['presale-revocation'],
      };
      const begun = await officers[0].post<CaseSummary>('/api/office/cases', body);
      ({ id } = expectStatus(begun, 200));
      await act(officers[0], id, 'accept');
      await checkSite(officers, id, { findings: '投入资金证明系伪造' });
    });

    it('the holder is heard, on a day told a week before', async () => {
      const auditor = await as('housing-auditor');
      const payload = {
        procedure: 'hearing',
        reason: '被许可人要求听证',
        expectedDays: 10,
        heldOn: '2026-03-16',
      };
      await act(auditor, id, 'start-procedure', { payload });
      await jumpTo(server.installation, '2026-03-16');
      const procedure = (await server.installation.stores.cases.read('main', id))?.case.procedures[0]?.id;
      const result = { id: procedure, result: 'passed', note: '听证笔录已签字' };
      await act(auditor, id, 'end-procedure', { payload: result });
      await act(auditor, id, 'approve');
    });

    it('and the permit is revoked, with reasons', async () => {
      const reasons = '以欺骗手段取得许可，依法应当撤销';
      await act(await as('housing-approver'), id, 'grant', { payload: { reasons } });
      await act(await as('housing-window'), id, 'deliver', { payload: { method: 'window' } });
      const view = await assertGranted(server, enterprise, id);
      assert.ok(names(view).includes('撤销行政许可决定书'));
      const path = `/api/office/certificates/${encodeURIComponent(permit)}`;
      await eventually(async () => {
        const reply = await officers[0].get<CertificateView>(path);
        return reply.body.status === 'revoked';
      }, 'the revocation in the register');
    });
  });
});
