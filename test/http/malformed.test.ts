import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ItemView } from '../../platform/contract/admin.ts';
import type { Problem } from '../../platform/contract/problem.ts';
import { LIST_KINDS } from '../../platform/definition/kinds/index.ts';
import { expectStatus, type HttpClient, type Reply } from '../support/http-client.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

/** Values that have broken parsers, databases and templates before. */
const NASTY: unknown[] = [
  null,
  true,
  -1,
  0,
  1.5,
  1e308,
  Number.MAX_SAFE_INTEGER + 1,
  '',
  ' ',
  '\u0000',
  '\ud800',
  '$where',
  '{{ process }}',
  '__proto__',
  '../../etc/passwd',
  'javascript:alert(1)',
  '<script>',
  '#{7*7}',
  '^(a+)+$',
  '$..x..x',
  '[[[[',
  [],
  {},
  [[]],
  [{}],
  { $ne: null },
  { $gt: '' },
  { $where: 'sleep(1000)' },
  { toString: 1 },
  { length: 1e9 },
  { type: 'button', action: 'custom', custom: 'x' },
  { fact: '$..a', operator: 'equal', value: 1 },
  'x'.repeat(5000),
];
const nasty = fc.oneof(fc.constantFrom(...NASTY), fc.jsonValue({ maxDepth: 3 }));

/** Every place in a JSON value. */
function placesOf(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([key, inner]) =>
      placesOf(inner, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}
/** A copy with the value at one place replaced, removed, or joined by an unknown neighbour. */
function spoiled(
  value: unknown,
  path: (string | number)[],
  how: 'replace' | 'remove' | 'add',
  by: unknown,
): unknown {
  const copy = structuredClone(value);
  const [last] = path.slice(-1);
  if (last === undefined)
    return how === 'add' && typeof copy === 'object' ? { ...copy, unknownField: by } : by;
  let holder = copy as Record<string | number, unknown>;
  for (const part of path.slice(0, -1)) holder = holder[part] as Record<string | number, unknown>;
  if (how === 'replace') holder[last] = by;
  else if (how === 'remove') Reflect.deleteProperty(holder, last);
  else if (typeof holder[last] === 'object' && holder[last] !== null)
    Object.assign(holder[last], { unknownField: by });
  else holder[last] = { unknownField: by };
  return copy;
}

describe('malformed definitions', () => {
  let server: TestServer;
  let admin: HttpClient;
  let view: ItemView;
  before(async () => {
    server = await startTestServer();
    admin = await server.as('halladmin');
    expectStatus(await admin.post('/api/admin/items/presale-permit/draft'), 200);
    view = expectStatus(await admin.get<ItemView>('/api/admin/items/presale-permit'), 200);
  });
  after(() => server.stop());

  /** Never a 5xx; a refusal names a code in both languages, and what is stored still opens. */
  function assertCivil(reply: Reply): void {
    assert.ok(reply.status < 500, `${reply.status} ${JSON.stringify(reply.body).slice(0, 500)}`);
    if (reply.status < 400) return;
    const { code, message, path } = reply.body as Problem;
    assert.ok(code && message.zh && message.en, JSON.stringify(reply.body).slice(0, 300));
    if (code === 'definition.refused' || code === 'request.invalid') assert.equal(typeof path, 'string');
  }

  it('600 spoiled bundles are refused or stored, never a crash', async () => {
    const places = placesOf(view.bundle);
    const property = fc.asyncProperty(
      fc.nat(places.length - 1),
      fc.constantFrom('replace' as const, 'remove' as const, 'add' as const),
      nasty,
      async (index, how, by) => {
        const bundle = spoiled(view.bundle, places[index] ?? [], how, by);
        const reply = await admin.put<ItemView>('/api/admin/items/presale-permit', {
          bundle,
          revision: view.revision,
        });
        assertCivil(reply);
        if (reply.status === 200) view = { ...view, revision: reply.body.revision };
      },
    );
    await fc.assert(property, { numRuns: 600 });
    expectStatus(await admin.get('/api/admin/items/presale-permit'), 200);
    expectStatus(await admin.post('/api/admin/items/presale-permit/check'), 200);
  });

  it('400 nonsense bodies for list definitions and items', async () => {
    const key = fc.constantFrom('broken', 'BROKEN', '../x', '', '$key', '__proto__');
    const body = fc.dictionary(
      fc.constantFrom('key', 'name', 'group', 'order', 'posts', 'year', 'holidays', 'parent', '$set', 'code'),
      nasty,
    );
    const property = fc.asyncProperty(
      fc.constantFrom(...LIST_KINDS),
      key,
      body,
      nasty,
      async (kind, name, given, any) => {
        assertCivil(await admin.post(`/api/admin/definitions/${kind}`, { ...given, key: name }));
        assertCivil(
          await admin.put(`/api/admin/definitions/${kind}/${encodeURIComponent(name) || 'x'}`, {
            body: any,
            revision: 1,
          }),
        );
        assertCivil(await admin.post('/api/admin/items', { item: any }));
        assertCivil(await admin.post('/api/admin/fee-preview', { fees: [any], form: { area: any } }));
      },
    );
    await fc.assert(property, { numRuns: 100 });
  });

  it('queries that are operators, lists or far too long', async () => {
    const strange = [
      'q[$ne]=1',
      'q=a&q=b',
      'page=1e9',
      'page=-1',
      'size=9999999',
      'sort=$where',
      'sort=constructor',
      `q=${'x'.repeat(4000)}`,
      'department[$gt]=',
      'status=published&status=draft',
      '%E0%A4%A=1',
      'q=%00',
    ];
    for (const path of [
      '/api/admin/items',
      '/api/admin/accounts',
      '/api/admin/definitions/theme',
      '/api/hall/items',
      '/api/office/tasks',
      '/api/office/cases',
      '/api/office/urges',
      '/api/office/supervision/cases',
      '/api/office/certificates',
    ]) {
      for (const query of strange) {
        const reply = await admin.get(`${path}?${query}`);
        assert.ok(reply.status < 500, `${path}?${query}: ${reply.status}`);
      }
    }
  });

  it('a sign-in that is no text finds nobody', async () => {
    for (const username of [{ $ne: null }, ['citizen'], { $regex: '.*' }, 1, null, true]) {
      const reply = await server
        .client()
        .post('/api/session', { username, password: { $ne: 1 }, face: 'hall' });
      assert.equal(reply.status, 422);
    }
  });
});
