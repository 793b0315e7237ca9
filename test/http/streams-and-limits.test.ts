import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import express from 'express';
import { createEventStreams } from '../../platform/http/event-streams.ts';
import { webApplication } from '../../platform/http/static-files.ts';
import { eventually } from '../journeys/support/case-driver.ts';
import { assertProblem } from '../support/http-client.ts';
import { freshDataDir, startTestServer } from '../support/server.ts';

async function listening(app: express.Express): Promise<{ url: string; server: Server }> {
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

describe('event streams', () => {
  it('end with their session and with the server', async () => {
    const streams = createEventStreams();
    let endSession: () => void = () => assert.fail('nobody listens');
    let listeners = 0;
    const app = express();
    app.get('/:way', (_request, response) => {
      const stream = streams.prepare(response);
      response.write('event: changed\ndata: {"version":1}\n\n');
      stream.start({
        onEnd(ended) {
          endSession = ended;
          listeners += 1;
          return () => undefined;
        },
        isOpen: async () => true,
      });
    });
    const { url, server } = await listening(app);
    const open = async () => {
      const response = await fetch(`${url}/x`);
      assert.match(response.headers.get('content-type') ?? '', /^text\/event-stream/);
      assert.match(response.headers.get('cache-control') ?? '', /no-store/);
      return response.text();
    };
    const signedOut = open();
    await eventually(async () => listeners === 1, 'the first stream');
    endSession();
    assert.equal(
      await signedOut,
      'event: changed\ndata: {"version":1}\n\nretry: 3000\n\nevent: signed-out\ndata: {}\n\n',
    );
    const stopped = open();
    await eventually(async () => listeners === 2, 'the second stream');
    streams.endAll();
    assert.doesNotMatch(await stopped, /signed-out/);
    server.close();
  });
});

describe('limits', () => {
  it('hold for sign-ins, registrations and everything, each answered as a problem', async () => {
    const env = { RATE_LIMIT: '30', RATE_LIMIT_SIGN_IN: '3', RATE_LIMIT_REGISTRATION: '2' };
    const server = await startTestServer({ seed: 'empty', env });
    try {
      const client = server.client();
      const signIn = () => client.post('/api/session', { username: 'x-y-z', password: 'p', face: 'hall' });
      for (let count = 0; count < 3; count += 1) assertProblem(await signIn(), 401, 'auth.invalid');
      const limited = await signIn();
      assertProblem(limited, 429, 'rate.limited');
      assert.ok(limited.headers.get('retry-after'));
      for (let count = 0; count < 2; count += 1)
        assert.equal((await client.post('/api/registrations')).status, 422);
      assertProblem(await client.post('/api/registrations'), 429, 'rate.limited');
      for (let count = 0; count < 40; count += 1) await client.get('/api/session');
      assertProblem(await client.get('/api/session'), 429, 'rate.limited');
      assert.equal((await client.get('/healthz')).status, 200, 'health is never limited');
    } finally {
      await server.stop();
    }
  });
});

describe('the built faces', () => {
  let folder: string;
  let url: string;
  let server: Server;
  before(async () => {
    folder = await freshDataDir();
    await mkdir(join(folder, 'web/assets'), { recursive: true });
    await writeFile(join(folder, 'secret.txt'), 'secret');
    await writeFile(join(folder, 'web/index.html'), '<!doctype html><title>hall</title>');
    await writeFile(join(folder, 'web/assets/index-Ab12_-cd.js'), 'let plain;');
    await writeFile(join(folder, 'web/assets/index-Ab12_-cd.js.gz'), gzipSync('let packed;'));
    await writeFile(join(folder, 'web/.env'), 'secret');
    const app = express();
    app.use(webApplication(join(folder, 'web')));
    app.use((_request, response) => void response.status(404).end('none'));
    ({ url, server } = await listening(app));
  });
  after(async () => {
    server.close();
    await rm(folder, { recursive: true, force: true });
  });
  /** Past fetch, which forbids caches as soon as a condition is set. */
  const statusWith = (path: string, headers: Record<string, string>): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      request(url + path, { headers }, (response) => resolve(response.resume().statusCode))
        .on('error', reject)
        .end();
    });
  const get = (path: string, headers: Record<string, string> = {}) => fetch(url + path, { headers });

  it('answer every address of the application with its page, never kept', async () => {
    for (const path of ['/', '/items/presale-permit', '/my/cases/1', '/index.html']) {
      const response = await get(path);
      assert.equal(response.status, 200, path);
      assert.match(response.headers.get('content-type') ?? '', /^text\/html/);
      assert.equal(response.headers.get('cache-control'), 'no-cache');
    }
  });

  it('hand out what has a hash in its name for ever, packed when there is a packed one', async () => {
    const packed = await get('/assets/index-Ab12_-cd.js', { 'accept-encoding': 'gzip' });
    assert.equal(packed.headers.get('content-encoding'), 'gzip');
    assert.match(packed.headers.get('cache-control') ?? '', /immutable/);
    assert.match(packed.headers.get('content-type') ?? '', /javascript/);
    assert.equal(await packed.text(), 'let packed;');
    const plain = await get('/assets/index-Ab12_-cd.js', { 'accept-encoding': 'identity' });
    assert.equal(plain.headers.get('content-encoding'), null);
    const tag = plain.headers.get('etag') ?? '';
    assert.equal(await statusWith('/assets/index-Ab12_-cd.js', { 'if-none-match': tag }), 304);
  });

  it('a missing asset is missing, and nothing outside the folder or hidden is there', async () => {
    for (const path of [
      '/assets/gone-12345678.js',
      '/..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '/.env',
      '/assets/..%5c..%5csecret.txt',
      '/%00',
      '/%E0%A4%A',
    ]) {
      const response = await get(path);
      assert.notEqual(response.status, 500, path);
      assert.doesNotMatch(await response.text(), /secret/, path);
    }
    assert.equal((await get('/assets/gone-12345678.js')).status, 404);
  });
});
