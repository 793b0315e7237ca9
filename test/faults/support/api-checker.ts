import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CaseView } from '../../../platform/contract/case-view.ts';
import type { MessageView } from '../../../platform/contract/hall.ts';
import type { TaskRow } from '../../../platform/contract/office.ts';
import type { WatchView } from '../../../platform/contract/operations.ts';
import { expectStatus } from '../../support/http-client.ts';
import { LEAN } from './lean-item.ts';
import { type Acknowledged, ROW_OF } from './lean-runs.ts';
import type { PatientClient } from './patient-client.ts';

/** How many cases are read at once. */
const AT_ONCE = 8;

/** Looks for what was lost, doubled or left without an owner, through the API alone, as an auditor would. */
export class ApiChecker {
  readonly #supervisor: PatientClient;
  readonly #staff: readonly PatientClient[];

  constructor(supervisor: PatientClient, staff: readonly PatientClient[]) {
    this.#supervisor = supervisor;
    this.#staff = staff;
  }

  /** While people go on working: what they were told is there, once, and the case is in somebody's inbox. */
  async nothingLost(known: readonly Acknowledged[], when: string): Promise<void> {
    await each(known, async (one) => {
      assertKept(await this.#view(one.id), one, when);
      await this.#owned(one, when);
    });
  }

  /** When nobody works any more: the same of every case, and that there are no others. */
  async allDone(known: readonly Acknowledged[]): Promise<void> {
    assert.equal(await this.#count(), known.length, 'no case was made twice, none is gone');
    const numbers = new Set<string>();
    await each(known, async (one) => {
      const view = await this.#finished(one.id);
      assertKept(view, one, 'in the end');
      assertNothingDoubled(view);
      numbers.add(view.number);
      for (const { number } of view.documents) numbers.add(number ?? '');
    });
    assert.equal(numbers.size, 2 * known.length, 'every number of a case and of a document is unique');
    const watch = expectStatus(await this.#supervisor.post<WatchView>('/api/office/watch', {}), 200);
    assert.deepEqual([watch.ownerless, watch.posts], [[], []]);
  }

  /**
   * Everybody was told of each thing about a case once, and of all cases of theirs the same things. What a killed
   * process had claimed is carried by another half a minute later.
   */
  async messages(applicant: PatientClient, closed: ReadonlySet<string>): Promise<void> {
    const own = expectStatus(await applicant.get<{ total: number }>('/api/my/cases?size=1'), 200).total;
    for (;;) {
      const told = textsByCase(await this.#messagesOf(applicant), closed);
      for (const texts of told) assert.equal(new Set(texts).size, texts.length, texts.join(' · '));
      const most = Math.max(...told.map((texts) => texts.length));
      if (told.length === own && told.every((texts) => texts.length === most)) {
        for (const texts of told) assert.deepEqual(texts, told[0], 'each case is told of alike');
        return;
      }
      await sleep(500);
    }
  }

  async #messagesOf(applicant: PatientClient): Promise<MessageView[]> {
    const all: MessageView[] = [];
    for (let page = 1; ; page += 1) {
      const path = `/api/my/messages?size=100&page=${page}`;
      const { rows, total } = expectStatus(
        await applicant.get<{ rows: MessageView[]; total: number }>(path),
        200,
      );
      all.push(...rows);
      if (all.length >= total || rows.length === 0) return all;
    }
  }
  async #view(id: string): Promise<CaseView> {
    return expectStatus(await this.#supervisor.get<CaseView>(`/api/office/cases/${id}`), 200);
  }
  async #count(): Promise<number> {
    const reply = await this.#supervisor.get<{ total: number }>(`/api/office/cases?item=${LEAN}&size=1`);
    return expectStatus(reply, 200).total;
  }
  /** Its document is made in the end, also when the process that had it in hand was killed. */
  async #finished(id: string): Promise<CaseView> {
    for (;;) {
      const view = await this.#view(id);
      if (view.documents.length > 0 && view.documents.every((document) => document.file)) return view;
      await sleep(300);
    }
  }

  /**
   * In somebody's inbox. A case that went on while we looked is looked at again; so is one whose task moved from the
   * second inbox to the first just between our two looks.
   */
  async #owned({ id, number }: Acknowledged, when: string): Promise<void> {
    let missed = 0;
    for (let before = await this.#view(id); ; ) {
      if (before.state === 'closed' || (await this.#listed(id, number))) return;
      const after = await this.#view(id);
      const tasks = after.tasks.map((task) => `${task.id} ${task.who}`).join('; ');
      missed = after.version === before.version ? missed + 1 : 0;
      assert.ok(missed < 2, `${when}: ${id} (${tasks}) is in nobody's inbox`);
      before = after;
    }
  }
  async #listed(id: string, number: string): Promise<boolean> {
    for (const staff of this.#staff) {
      const inbox = await staff.get<{ rows: TaskRow[] }>(`/api/office/tasks?q=${number}`);
      if (expectStatus(inbox, 200).rows.some((row) => row.case === id)) return true;
    }
    return false;
  }
}

function assertKept(view: CaseView, { id, steps, version, closed }: Acknowledged, when: string): void {
  assert.ok(view.version >= version, `${when}: ${id} went back from ${version} to ${view.version}`);
  for (const step of steps) {
    const rows = view.history.filter((row) => row.type === ROW_OF[step]);
    assert.equal(rows.length, 1, `${when}: ${id}: ${step}`);
  }
  if (closed) assert.equal(view.state, 'closed', `${when}: ${id}`);
  assert.equal(view.chainOk, true, `${when}: ${id}`);
}

/** Nothing a case does once is in its history twice, and no warning was fired twice. */
function assertNothingDoubled(view: CaseView): void {
  const types = view.history.map((row) => row.type);
  for (const type of [...Object.values(ROW_OF), 'document-issued', 'closed'])
    assert.ok(types.filter((one) => one === type).length <= 1, `${view.id}: ${type} in ${types.join(' ')}`);
  const warnings = view.history.filter((row) => row.type === 'warned').map((row) => JSON.stringify(row.text));
  assert.equal(new Set(warnings).size, warnings.length, `${view.id}: ${warnings.join(' ')}`);
}

/** Texts about each case, without the number of the case. */
function textsByCase(messages: readonly MessageView[], cases: ReadonlySet<string>): string[][] {
  const texts = new Map<string, string[]>();
  for (const { case: id = '', text } of messages) {
    if (cases.has(id)) texts.set(id, [...(texts.get(id) ?? []), text.zh.replaceAll(/[A-Z]*\d+/g, '#')]);
  }
  return [...texts.values()].map((all) => all.toSorted());
}

async function each<T>(all: readonly T[], look: (one: T) => Promise<void>): Promise<void> {
  const queue = [...all];
  const hand = async (): Promise<void> => {
    for (let one = queue.shift(); one !== undefined; one = queue.shift()) await look(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, hand));
}
