import { DEMO_PASSWORD } from '../platform/start-up/demo-accounts.ts';
import type { DraftView } from '../platform/contract/hall.ts';
import type { CaseSummary, CaseView } from '../platform/contract/case-view.ts';
import type { FormData } from '../platform/runtime/index.ts';
import { HttpClient, type Reply } from '../test/support/http-client.ts';
import { PDF } from '../test/support/sample-files.ts';

const PERSON_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A possible identity number that belongs to nobody: the district 990102 does not exist. */
function personNumber(index: number): string {
  const day = String((index % 28) + 1).padStart(2, '0');
  const month = String((Math.floor(index / 28) % 12) + 1).padStart(2, '0');
  const digits = `990102${1950 + (Math.floor(index / 336) % 50)}${month}${day}001`;
  const sum = PERSON_WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return digits + ('10X98765432'[sum % 11] ?? '');
}

function body<T>(reply: Reply<T>, what: string): T {
  if (reply.status === 200) return reply.body;
  throw new Error(`${what}: ${reply.status} ${JSON.stringify(reply.body).slice(0, 1000)}`);
}

/** Somebody new in the hall, signed in. An applicant has one open case of an item, so many cases need many. */
export async function newApplicant(url: string, index: number): Promise<HttpClient> {
  const client = new HttpClient(url);
  const registration = {
    kind: 'person',
    username: `bench${index}`,
    password: 'Enough-for-a-bench',
    name: '测试人',
    idNumber: personNumber(index),
    phone: `139${String(index).padStart(8, '0')}`,
  };
  const session = await client.post<{ csrf: string }>('/api/registrations', registration);
  client.csrf = body(session, 'registration').csrf;
  return client;
}

export async function clerk(url: string, username: string): Promise<HttpClient> {
  const client = new HttpClient(url);
  await client.signIn(username, DEMO_PASSWORD);
  return client;
}

/** A whole application, request by request as the page makes them; gives the id of the case. */
export async function apply(client: HttpClient, item: string, form: FormData): Promise<string> {
  const created = body(await client.post<DraftView>('/api/my/drafts', { item }), 'draft');
  const address = `/api/my/drafts/${created.id}`;
  let { revision } = created;
  const data = { ...form, ...created.form.data };
  revision = body(await client.put<DraftView>(address, { data, revision }), 'save').revision;
  for (const { material, required } of created.materials.filter((one) => one.required)) {
    if (!required) continue;
    const file = { name: `${material.key}.pdf`, bytes: PDF };
    const reply = await client.upload<DraftView>(`${address}/files`, file, { material: material.key });
    revision = body(reply, 'upload').revision;
  }
  const submitted = await client.post<CaseSummary>(`${address}/submit`, { revision, truthful: true });
  return body(submitted, 'submit').id;
}

export async function openCase(client: HttpClient, id: string): Promise<CaseView> {
  return body(await client.get<CaseView>(`/api/office/cases/${id}`), 'case');
}

/** Gives a command on the open task of a case of which there is only one. */
export async function give(
  client: HttpClient,
  { id, task }: { id: string; task: string },
  command: { type: string; payload?: unknown },
): Promise<CaseView> {
  const reply = await client.post<CaseView>(`/api/office/cases/${id}/commands`, { task, ...command });
  return body(reply, command.type);
}
