import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Operation, ROUTES } from '../../platform/contract/index.ts';
import type { RouteShape } from '../../platform/contract/route.ts';
import { CASE_CODES } from '../../platform/errors/case-codes.ts';
import { ERROR_CODES } from '../../platform/errors/codes.ts';
import { OFFICE_CODES } from '../../platform/errors/office-codes.ts';
import { SERVICE_CODES } from '../../platform/errors/service-codes.ts';
import { openApiDocument } from '../../platform/http/openapi.ts';
import { assertProblem, expectStatus } from '../support/http-client.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

interface Described {
  openapi: string;
  info: { title: string; version: string };
  paths: Record<string, Record<string, DescribedOperation>>;
  components: { schemas: Record<string, unknown> };
}
interface DescribedOperation {
  operationId: string;
  summary: string;
  tags: string[];
  parameters: { name: string; in: string; required: boolean; schema: object }[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { description: string }>;
}

describe('the description of the API', () => {
  const document = openApiDocument('1.2.3') as unknown as Described;
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
  );

  it('is OpenAPI 3.1 with every route once', () => {
    assert.equal(document.openapi, '3.1.0');
    assert.equal(document.info.version, '1.2.3');
    assert.deepEqual(operations.map(({ operationId }) => operationId).sort(), Object.keys(ROUTES).sort());
    for (const [operation, route] of Object.entries(ROUTES) as [Operation, RouteShape][]) {
      const found = operations.find(({ operationId }) => operationId === operation);
      assert.equal(found?.method, route.method.toLowerCase());
      assert.equal(found?.path, `/api${route.path.replace(/:(\w+)/g, '{$1}')}`);
    }
  });

  it('names every part of a path, and nothing twice', () => {
    for (const { path, parameters, operationId } of operations) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
      const described = parameters.filter((one) => one.in === 'path');
      assert.deepEqual(described.map(({ name }) => name).sort(), inPath, operationId);
      assert.ok(described.every(({ required }) => required));
      assert.equal(new Set(parameters.map((one) => `${one.in} ${one.name}`)).size, parameters.length);
    }
  });

  it('says in both languages what each does, what it answers, and how it fails', () => {
    for (const { summary, tags, responses, operationId } of operations) {
      assert.match(summary, /\p{Script=Han}.* · .*[a-z]/u, operationId);
      assert.equal(tags.length, 1);
      const statuses = Object.keys(responses);
      assert.ok(
        statuses.some((status) => status.startsWith('2')) &&
          statuses.some((status) => status.startsWith('4')),
      );
      assert.ok(Object.values(responses).every(({ description }) => description !== ''));
    }
  });

  it('every reference leads somewhere, and keywords mean what JSON Schema says', () => {
    const walk = (value: unknown, path: string): void => {
      if (Array.isArray(value)) for (const [index, entry] of value.entries()) walk(entry, `${path}/${index}`);
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
      for (const [key, inner] of Object.entries(value)) {
        if (key === '$ref') {
          const name = /^#\/components\/schemas\/(.+)$/.exec(String(inner))?.[1] ?? '';
          assert.ok(Object.hasOwn(document.components.schemas, name), `${path}: ${String(inner)}`);
        }
        const isKeyword = !path.endsWith('/properties');
        if (key === 'format' && isKeyword) assert.equal(typeof inner, 'string', path);
        if (
          key === 'required' &&
          isKeyword &&
          !path.includes('/parameters/') &&
          !path.endsWith('requestBody')
        ) {
          assert.ok(Array.isArray(inner), path);
        }
        if (key === '$schema' || key === '$defs') assert.fail(`${path}/${key}`);
        if (!key.startsWith('x-')) walk(inner, `${path}/${key}`);
      }
    };
    walk(document, '');
  });
});

describe('codes and their use', () => {
  const sources = ['platform', 'plugins'].flatMap((folder) => {
    try {
      return readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
        .map((entry) => join(entry.parentPath, entry.name))
        .filter((file) => !/platform\/(errors|embedded|portal|definition)\//.test(file))
        .map((file) => readFileSync(file, 'utf8'));
    } catch {
      return [];
    }
  });
  const thrown = new Set(
    sources.flatMap((source) =>
      [...source.matchAll(/new Rejected\(\s*[^;)]*?'([a-z][a-z0-9.-]+)'/g)].map(([, code]) => code ?? ''),
    ),
  );

  it('every code that is thrown is registered', () => {
    assert.deepEqual(
      [...thrown].filter((code) => !Object.hasOwn(ERROR_CODES, code)),
      [],
    );
    assert.ok(thrown.size > 30);
  });

  it('every registered code of the shell is used', () => {
    const all = sources.join('\n');
    const isUsed = (code: string): boolean =>
      all.includes(`'${code}'`) ||
      (/^password\./.test(code) && all.includes(`'${code.slice('password.'.length)}'`));
    assert.deepEqual(
      Object.keys({ ...SERVICE_CODES, ...CASE_CODES, ...OFFICE_CODES }).filter((code) => !isUsed(code)),
      [],
    );
  });

  it('every code says what happened and what to do, in both languages, with a status of its class', () => {
    for (const [code, { status, zh, en, hint }] of Object.entries(ERROR_CODES)) {
      assert.ok((status >= 400 && status < 500) || status === 500 || status === 503, code);
      assert.match(zh, /\p{Script=Han}/u, code);
      assert.match(en, /[A-Za-z]/, code);
      assert.match(hint.zh, /\p{Script=Han}/u, code);
      assert.match(hint.en, /[A-Za-z]/, code);
    }
  });
});

describe('around the API', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer({ seed: 'empty' });
  });
  after(() => server.stop());

  it('health says it is well, with its version', async () => {
    const health = expectStatus(
      await server.client().get<{ status: string; version: string; uptime: number }>('/healthz'),
      200,
    );
    assert.equal(health.status, 'ok');
    assert.match(health.version, /^\d+\.\d+\.\d+/);
    assert.equal(typeof health.uptime, 'number');
  });

  it('every answer carries the security headers, and none says what it is made with', async () => {
    for (const path of ['/healthz', '/api/session', '/api/nope', '/api/docs/', '/']) {
      const { headers } = await server.client().get(path);
      const policy = headers.get('content-security-policy') ?? '';
      assert.match(policy, /script-src 'self';/, path);
      assert.match(policy, /object-src 'none'/);
      assert.doesNotMatch(policy, /unsafe-eval|script-src[^;]*unsafe-inline|https:/);
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.equal(headers.get('x-powered-by'), null);
    }
  });

  it('an unknown address is a problem, by any method', async () => {
    for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'PATCH']) {
      assertProblem(await server.client().send('/api/no/such/route', { method }), 404, 'route.unknown');
    }
    assertProblem(await server.client().send('/api/session', { method: 'PUT' }), 404, 'route.unknown');
    assertProblem(await server.client().get('/api/admin/items/%E0%A4%A'), 400, 'request.encoding');
  });

  it('the API page and its parts come from this server and hold no inline script', async () => {
    const page = expectStatus(await server.client().get<string>('/api/docs/'), 200);
    assert.doesNotMatch(page, /<script>|<script [^>]*>[^<]|https?:\/\//);
    for (const part of ['vendor/swagger-ui.css', 'vendor/swagger-ui-bundle.js', 'start.js']) {
      expectStatus(await server.client().get(`/api/docs/${part}`), 200);
    }
    assert.equal((await server.client().get('/api/docs')).status, 308);
    const description = expectStatus(await server.client().get<Described>('/api/openapi.json'), 200);
    assert.equal(description.openapi, '3.1.0');
  });

  it('bodies that cannot be: malformed, too large, packed wrongly', async () => {
    const client = server.client();
    const json = { 'content-type': 'application/json' };
    const post = (body: BodyInit, headers: Record<string, string> = json) =>
      client.send('/api/session', { method: 'POST', body, headers });
    for (const body of ['{', '[1,', '"text"', 'null', '{"a":1}}', '\u0000', 'undefined']) {
      const reply = await post(body);
      assert.ok(reply.status === 400 || reply.status === 422, `${body}: ${reply.status}`);
    }
    assertProblem(await post(`{"a":"${'x'.repeat(1_100_000)}"}`), 413, 'request.too-large');
    assertProblem(
      await post('{}', { 'content-type': 'application/json; charset=utf-99' }),
      415,
      'request.media-type',
    );
    assertProblem(await post('{}', { ...json, 'content-encoding': 'gzip' }), 400, 'request.malformed');
    const deep = `${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}`;
    assertProblem(await post(deep), 422, 'request.invalid');
    for (const name of ['__proto__', 'constructor', 'prototype']) {
      assertProblem(
        await post(`{"username":"a","password":"b","face":"hall","${name}":{"isAdmin":true}}`),
        422,
        'request.invalid',
      );
    }
  });
});
