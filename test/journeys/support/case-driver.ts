import assert from 'node:assert/strict';
import type { CaseSummary, CaseView, CommandView } from '../../../platform/contract/case-view.ts';
import type { DraftView } from '../../../platform/contract/hall.ts';
import type { TaskRow } from '../../../platform/contract/office.ts';
import type { HttpClient, Reply } from '../../support/http-client.ts';
import { expectStatus } from '../../support/http-client.ts';
import type { Application } from './applications.ts';

/** A draft of the application, complete: what is filled in and uploaded, not yet handed in. */
export async function fillDraft(applicant: HttpClient, application: Application): Promise<DraftView> {
  const { item, data, files, choices = {} } = application;
  const draft = expectStatus(await applicant.post<DraftView>('/api/my/drafts', { item }), 200);
  const path = `/api/my/drafts/${draft.id}`;
  let saved = expectStatus(
    await applicant.put<DraftView>(path, {
      ...{ data: { ...draft.form.data, ...data }, revision: draft.revision },
      ...choices,
    }),
    200,
  );
  for (const [material, file] of Object.entries(files)) {
    saved = expectStatus(await applicant.upload<DraftView>(`${path}/files`, file, { material }), 200);
  }
  return saved;
}

/** Hands an application in. */
export async function handIn(applicant: HttpClient, application: Application): Promise<CaseSummary> {
  const draft = await fillDraft(applicant, application);
  const path = `/api/my/drafts/${draft.id}/submit`;
  return expectStatus(
    await applicant.post<CaseSummary>(path, { revision: draft.revision, truthful: true }),
    200,
  );
}

export interface Given {
  opinion?: string;
  payload?: unknown;
  headers?: Record<string, string>;
}

/** Gives a command that the page of the case offers, as the page would: found in the inbox, with its task. */
export async function act(staff: HttpClient, id: string, type: string, given: Given = {}): Promise<CaseView> {
  const inbox = expectStatus(await staff.get<{ rows: TaskRow[] }>('/api/office/tasks?size=100'), 200);
  assert.ok(
    inbox.rows.some((row) => row.case === id),
    `case ${id} is in the inbox for ${type}`,
  );
  const { view, command } = await offered(staff, id, type);
  return expectStatus(
    await send(staff, id, { ...given, type, task: command.task, version: view.version }),
    200,
  );
}

/** 现场核查 by two officers: one writes the record, the other signs it (行政许可法 第三十四条). */
export async function checkSite(
  officers: readonly [HttpClient, HttpClient],
  id: string,
  record: { result?: 'passed' | 'rectify' | 'failed'; score?: number; findings?: string } = {},
): Promise<CaseView> {
  const payload = { result: 'passed', findings: '现场与申报一致', ...record };
  await act(officers[0], id, 'record', { payload });
  return act(officers[1], id, 'countersign');
}

/** The command as offered, or a failure that says what is offered instead. */
export async function offered(
  staff: HttpClient,
  id: string,
  type: string,
): Promise<{ view: CaseView; command: CommandView }> {
  const view = expectStatus(await staff.get<CaseView>(`/api/office/cases/${id}`), 200);
  const command = view.commands.find((one) => one.type === type);
  assert.ok(
    command,
    `${type} is offered; there is ${view.commands.map((one) => one.type).join(', ') || 'nothing'}`,
  );
  return { view, command };
}

/** Sends a command without asking whether it is offered. */
export function send(
  staff: HttpClient,
  id: string,
  { headers, ...body }: Given & { type: string; task?: string; version?: number },
): Promise<Reply<CaseView>> {
  return staff.post<CaseView>(`/api/office/cases/${id}/commands`, body, headers);
}

/** The applicant's own view of a case. */
export async function own(applicant: HttpClient, id: string): Promise<CaseView> {
  return expectStatus(await applicant.get<CaseView>(`/api/my/cases/${id}`), 200);
}

/** Asks until it is so; a document or payment comes in its own time. */
export async function eventually<T>(ask: () => Promise<T | undefined | false>, what: string): Promise<T> {
  for (const until = Date.now() + 60_000; Date.now() < until; ) {
    const answer = await ask();
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return assert.fail(`${what} did not happen within a minute`);
}

/** Waits until a task of the step stands open. */
export function taskOpen(applicant: HttpClient, id: string, step: string): Promise<CaseView> {
  return eventually(async () => {
    const view = await own(applicant, id);
    return view.tasks.some((task) => task.step === step && !task.waitingFor) && view;
  }, `the step ${step}`);
}
