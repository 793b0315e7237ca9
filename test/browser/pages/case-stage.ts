import assert from 'node:assert/strict';
import type { CaseView } from '../../../platform/contract/case-view.ts';
import type { MessageKind, MessageView } from '../../../platform/contract/hall.ts';
import type { ClockView } from '../../../platform/contract/operations.ts';
import type { Session } from '../../../platform/contract/session.ts';
import { eventually, handIn } from '../../journeys/support/case-driver.ts';
import { type BrowserSession, keepPictures, openBrowser } from '../../support/browser.ts';
import { expectStatus, type HttpClient } from '../../support/http-client.ts';
import { inspectPage } from '../../support/inspect-page.ts';
import { DEMO_PASSWORD, startTestServer, type TestServer } from '../../support/server.ts';
import { publishStreetDining, STREET_DINING } from '../../support/street-dining.ts';
import { signInToHall } from './hall.ts';
import { signInToOffice, signOutOfOffice } from './office.ts';

/** One case and the two browsers it is looked at with: the citizen's in the hall, the staff's in the back office. */
export class CaseStage {
  readonly url: string;
  readonly id: string;
  readonly number: string;
  readonly hall: BrowserSession;
  readonly office: BrowserSession;
  /** What was wrong with the pages looked at. */
  readonly findings: string[] = [];
  readonly #server: TestServer;
  readonly #admin: HttpClient;
  #staff = '';

  private constructor(
    server: TestServer,
    admin: HttpClient,
    handedIn: { id: string; number: string },
    [hall, office]: readonly [BrowserSession, BrowserSession],
  ) {
    this.url = server.url;
    this.id = handedIn.id;
    this.number = handedIn.number;
    this.hall = hall;
    this.office = office;
    this.#server = server;
    this.#admin = admin;
  }

  /** A server on the day given, with the item published and an application for it handed in. */
  static async set(day: string): Promise<CaseStage> {
    const server = await startTestServer();
    const admin = await server.as('sysadmin');
    await publishStreetDining(admin);
    await setClock(admin, day);
    const handedIn = await handIn(await server.as('citizen'), STREET_DINING);
    const hall = await openBrowser(server.url);
    return new CaseStage(server, admin, handedIn, [hall, await openBrowser(server.url)]);
  }

  setDay(day: string): Promise<void> {
    return setClock(this.#admin, day);
  }

  /** Waits for what the server does by itself: the sweep of the deadlines, a document. */
  settled(so: (view: CaseView) => boolean, what: string): Promise<CaseView> {
    return eventually(async () => {
      const reply = await this.#admin.get<CaseView>(`/api/office/cases/${this.id}`);
      const view = expectStatus(reply, 200);
      return so(view) && view;
    }, what);
  }
  documentsMade(count: number): Promise<CaseView> {
    return this.settled(
      ({ documents }) => documents.length === count && documents.every((one) => one.status === 'ready'),
      `${count} documents`,
    );
  }
  /** Messages are delivered beside the case: waits until one has come. */
  async told(username: string, topic: MessageKind, words: string): Promise<void> {
    const client = await this.#server.as(username);
    await eventually(async () => {
      const list = await client.get<{ rows: MessageView[] }>(`/api/my/messages?topic=${topic}`);
      return expectStatus(list, 200).rows.some((one) => one.text.zh.includes(words));
    }, `the message “${words}”`);
  }
  async nameOf(username: string): Promise<string> {
    const client = await this.#server.as(username);
    return expectStatus(await client.get<Session>('/api/session'), 200).account?.name ?? '';
  }

  /** Signs in to the back office, whoever was there before. */
  async asStaff(username: string): Promise<void> {
    if (this.#staff) await signOutOfOffice(this.office.page);
    this.#staff = username;
    await signInToOffice(this.office.page, this.url, username, DEMO_PASSWORD);
  }
  /** The citizen signs in and comes to the page of the case. */
  asCitizen(): Promise<void> {
    const account = { username: 'citizen', password: DEMO_PASSWORD };
    return signInToHall(this.hall.page, this.url, account, `/my/cases/${this.id}`);
  }

  async inspect({ page }: BrowserSession, name: string, ...seen: (string | RegExp)[]): Promise<void> {
    this.findings.push(...(await inspectPage(page, `turns-${name}`, seen)));
  }
  /** Looks at the page of the case in the hall, read anew. */
  async inspectHall(name: string, ...seen: (string | RegExp)[]): Promise<void> {
    await this.hall.page.goto(`${this.url}/my/cases/${this.id}`);
    await this.inspect(this.hall, name, ...seen);
  }

  async keepFailure(): Promise<void> {
    await keepPictures(this.hall.page, 'failed-turns-hall');
    await keepPictures(this.office.page, 'failed-turns-office');
  }
  async clear(): Promise<void> {
    await this.hall.close();
    await this.office.close();
    await this.#server.stop();
  }
}

async function setClock(admin: HttpClient, day: string): Promise<void> {
  const now = `${day}T01:00:00.000Z`;
  const { today } = expectStatus(await admin.put<ClockView>('/api/admin/clock', { now }), 200);
  assert.equal(today, day);
}
