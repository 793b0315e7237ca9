import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CaseSummary, CaseView } from '../../../platform/contract/case-view.ts';
import type { DraftView } from '../../../platform/contract/hall.ts';
import { expectStatus } from '../../support/http-client.ts';
import { LEAN } from './lean-item.ts';
import type { PatientClient } from './patient-client.ts';

/** What somebody was told is done: it must never be lost, and never be done twice. */
export interface Acknowledged {
  id: string;
  number: string;
  /** Steps in order. */
  steps: string[];
  version: number;
  closed: boolean;
}

/** People wait when so many documents are still to be made: a machine is not flooded by its own test. */
const MOST_UNMADE = 150;
/** How many of them are asked about at once. */
const ASKED_ABOUT = 20;

/** Row of history that each step leaves. */
export const ROW_OF: Readonly<Record<string, string>> = {
  submit: 'submitted',
  accept: 'accepted',
  grant: 'decided',
  deliver: 'delivered',
};

/** People who work without a break while processes die around them: each answer is written down when it arrives. */
export class LeanRuns {
  readonly acknowledged = new Map<string, Acknowledged>();
  readonly #clerk: PatientClient;
  readonly #approver: PatientClient;
  #running: Promise<void>[] = [];
  #ending = false;
  #failure: unknown;
  #begun = 0;
  readonly #parked: string[] = [];
  readonly #unmade = new Set<string>();

  constructor(clerk: PatientClient, approver: PatientClient) {
    this.#clerk = clerk;
    this.#approver = approver;
  }

  /** Every applicant has one case after the other. */
  begin(applicants: readonly PatientClient[]): void {
    this.#running = applicants.map((applicant) =>
      this.#keepOn(applicant).catch((reason: unknown) => {
        this.#failure ??= reason;
      }),
    );
  }
  /** Throws what went wrong so far. */
  check(): void {
    if (this.#failure) throw this.#failure;
  }
  /** Lets everybody finish the case they have, and those that were left lying. */
  async end(): Promise<void> {
    this.#ending = true;
    await Promise.all(this.#running);
    this.check();
    await Promise.all(this.#parked.map((id) => this.#handle(id)));
  }
  get open(): Acknowledged[] {
    return structuredClone([...this.acknowledged.values()].filter((one) => !one.closed));
  }

  async #keepOn(applicant: PatientClient): Promise<void> {
    while (!this.#ending && !this.#failure) {
      if (this.#unmade.size >= MOST_UNMADE) await this.#lookForDocuments();
      this.#begun += 1;
      await this.#runCase(applicant, this.#begun);
    }
  }

  /** A case that is handed in and left lying until the end: what is due in it is not done by anybody before. */
  async park(applicant: PatientClient): Promise<void> {
    this.#begun += 1;
    this.#parked.push(await this.#handIn(applicant, this.#begun));
  }

  async #lookForDocuments(): Promise<void> {
    for (const id of [...this.#unmade].slice(0, ASKED_ABOUT)) {
      const { documents } = await this.#view(id);
      if (documents.every((document) => document.file)) this.#unmade.delete(id);
    }
    await sleep(1000);
  }
  async #view(id: string): Promise<CaseView> {
    return expectStatus(await this.#clerk.get<CaseView>(`/api/office/cases/${id}`), 200);
  }

  async #runCase(applicant: PatientClient, n: number): Promise<void> {
    await this.#handle(await this.#handIn(applicant, n));
  }
  async #handIn(applicant: PatientClient, n: number): Promise<string> {
    const draft = await this.#freshDraft(applicant);
    const saved = await this.#saveDraft(applicant, draft, n);
    const path = `/api/my/drafts/${draft.id}/submit`;
    const submitted = await applicant.post<CaseSummary>(path, { revision: saved.revision, truthful: true });
    const { id, number } = expectStatus(submitted, 200);
    this.acknowledged.set(id, { id, number, steps: ['submit'], version: 1, closed: false });
    return id;
  }
  async #handle(id: string): Promise<void> {
    await this.#give(this.#clerk, id, 'accept');
    await this.#give(this.#approver, id, 'grant');
    await this.#give(this.#clerk, id, 'deliver', { method: 'online' });
  }

  /** One whose answer was lost is found again, so that they do not pile up. */
  async #freshDraft(applicant: PatientClient): Promise<DraftView> {
    const left = await applicant.get<{ rows: { id: string }[] }>('/api/my/drafts');
    const [lost] = expectStatus(left, 200).rows;
    const reply = lost
      ? await applicant.get<DraftView>(`/api/my/drafts/${lost.id}`)
      : await applicant.post<DraftView>('/api/my/drafts', { item: LEAN });
    return expectStatus(reply, 200);
  }

  /** A lost answer to a save shows as a revision that has moved on with our own data in it. */
  async #saveDraft(applicant: PatientClient, draft: DraftView, n: number): Promise<DraftView> {
    const path = `/api/my/drafts/${draft.id}`;
    const reply = await applicant.put<DraftView>(path, { data: { n }, revision: draft.revision });
    if (reply.status === 200) return reply.body;
    const now = expectStatus(await applicant.get<DraftView>(path), 200);
    assert.equal(now.form.data['n'], n);
    return now;
  }

  async #give(staff: PatientClient, id: string, type: string, payload?: unknown): Promise<void> {
    const view = expectStatus(await staff.get<CaseView>(`/api/office/cases/${id}`), 200);
    const task = view.commands.find((command) => command.type === type)?.task;
    assert.ok(task, `${type} is offered for ${id} in ${view.state}`);
    const reply = await staff.post<CaseView>(`/api/office/cases/${id}/commands`, { type, task, payload });
    const { version, state } = expectStatus(reply, 200);
    const known = this.acknowledged.get(id);
    assert.ok(known);
    known.steps.push(type);
    known.version = Math.max(known.version, version);
    known.closed = state === 'closed';
    if (known.closed) this.#unmade.add(id);
  }
}
