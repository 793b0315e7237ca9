import assert from 'node:assert/strict';
import type { CaseView } from '../../../platform/contract/case-view.ts';
import { verifyChain } from '../../../platform/runtime/index.ts';
import type { HttpClient } from '../../support/http-client.ts';
import type { TestServer } from '../../support/server.ts';
import { own } from './case-driver.ts';

/** A case is over: every document a PDF with a number, history whole, nobody left with a task or without an owner. */
export async function assertEnded(server: TestServer, applicant: HttpClient, id: string): Promise<CaseView> {
  const { installation } = server;
  await installation.cases.relay.drain();
  const view = await own(applicant, id);
  assert.equal(view.state, 'closed');
  for (const document of view.documents) {
    assert.equal(document.status, 'ready', document.name);
    assert.ok(document.number, document.name);
    const pdf = await applicant.get<string>(`/api/my/cases/${id}/files/${document.file?.id}`);
    assert.equal(pdf.status, 200);
    assert.match(pdf.body, /^%PDF-/);
    assert.match(pdf.headers.get('content-type') ?? '', /application\/pdf/);
  }
  const { stores, workspace } = installation;
  const record = await stores.cases.read(workspace.key, id);
  assert.ok(record);
  const history = await stores.cases.history(workspace.key, record);
  const head = { seq: record.case.seq, hash: record.case.head };
  assert.deepEqual(verifyChain(history, undefined, head), { ok: true });
  assert.deepEqual(await installation.cases.projector.findOwnerless(), []);
  assert.deepEqual(await stores.tasks.openOf(workspace.key, id), []);
  return view;
}

/** 出证办结, and 办结 where nothing but the decision was handed over. */
const WITH_CERTIFICATE = 0;
const WITHOUT = 6;

/** The same, granted, with a certificate or decision handed over. */
export async function assertGranted(
  server: TestServer,
  applicant: HttpClient,
  id: string,
): Promise<CaseView> {
  const view = await assertEnded(server, applicant, id);
  assert.equal(view.decision, 'granted');
  const isIssued = view.documents.some(({ kind }) => kind === 'certificate');
  assert.equal(view.completion, isIssued ? WITH_CERTIFICATE : WITHOUT);
  return view;
}
