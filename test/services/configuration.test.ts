import assert from 'node:assert/strict';
import { isLoopback, readConfiguration } from '../../platform/configuration.ts';
import { clockFrom, later, localDate } from '../../platform/services/clock.ts';

describe('settings', () => {
  it('have sensible defaults: this machine only, the embedded database, the demonstration', () => {
    const read = readConfiguration({});
    assert.ok(read.ok);
    const { host, port, seed, mongoUri, secureCookies, trustProxy, databaseName } = read.value;
    assert.deepEqual(
      [host, port, seed, mongoUri, databaseName],
      ['127.0.0.1', 8080, 'demo', undefined, 'banshi'],
    );
    assert.deepEqual([secureCookies, trustProxy], [false, false]);
  });

  it('are read as people write them; an empty variable is none', () => {
    const read = readConfiguration({
      PORT: '',
      SECURE_COOKIES: 'true',
      TRUST_PROXY: '1',
      BANSHI_DEV_ORIGINS: ' http://a , ,http://b',
    });
    assert.ok(read.ok);
    assert.deepEqual([read.value.port, read.value.secureCookies, read.value.trustProxy], [8080, true, true]);
    assert.deepEqual(read.value.devOrigins, ['http://a', 'http://b']);
  });

  it('that are wrong are named one by one, and secrets are not repeated', () => {
    const read = readConfiguration({
      PORT: 'http',
      SEED: 'all',
      ADMIN_PASSWORD: 'short',
      BANSHI_CLOCK: 'yesterday',
      SECURE_COOKIES: 'maybe',
    });
    assert.ok(!read.ok);
    assert.deepEqual(read.problems.map((problem) => problem.split('=')[0]).sort(), [
      'ADMIN_PASSWORD',
      'BANSHI_CLOCK',
      'PORT',
      'SECURE_COOKIES',
      'SEED',
    ]);
    assert.doesNotMatch(read.problems.join(), /short/);
  });

  it('work is done here and the clock may be set beside demonstration accounts only, unless said otherwise', () => {
    const of = (env: Record<string, string>) => {
      const read = readConfiguration(env);
      assert.ok(read.ok);
      return [read.value.work, read.value.virtualClock, read.value.paymentSimulator, read.value.workerPort];
    };
    assert.deepEqual(of({}), ['here', true, true, undefined]);
    assert.deepEqual(of({ SEED: 'empty' }), ['here', false, false, undefined]);
    assert.deepEqual(of({ SEED: 'empty', VIRTUAL_CLOCK: 'on', WORK: 'elsewhere', WORKER_PORT: '0' }), [
      ...['elsewhere', true],
      ...[false, 0],
    ]);
    assert.deepEqual(of({ VIRTUAL_CLOCK: 'off' }), ['here', false, true, undefined]);
  });

  it('a process may be told to kill itself in the tests, and nowhere else', () => {
    const BANSHI_FAULT_POINT = 'sweep.before:3';
    const read = readConfiguration({ BANSHI_FAULT_POINT, NODE_ENV: 'test' });
    assert.ok(read.ok);
    assert.deepEqual(read.value.faultPoint, { point: 'sweep.before', nth: 3 });
    for (const NODE_ENV of ['production', ''])
      assert.equal(readConfiguration({ BANSHI_FAULT_POINT, NODE_ENV }).ok, false);
    for (const wrong of ['sweep.before', 'sweep.before:0', 'sweepXbefore:1', 'nowhere:1'])
      assert.equal(readConfiguration({ BANSHI_FAULT_POINT: wrong, NODE_ENV: 'test' }).ok, false, wrong);
  });

  it('know what only this machine can reach', () => {
    for (const host of ['127.0.0.1', '127.0.1.1', 'localhost', '::1'])
      assert.equal(isLoopback(host), true, host);
    for (const host of ['0.0.0.0', '::', '192.168.1.5', 'example.com'])
      assert.equal(isLoopback(host), false, host);
  });

  it('a clock that starts at a given instant runs on from there', async () => {
    const clock = clockFrom('2026-03-02T00:00:00Z');
    const first = clock.now();
    assert.match(first, /^2026-03-02T00:00:0/);
    await new Promise((resolve) => setTimeout(resolve, 15));
    assert.ok(clock.now() > first);
    assert.equal(later('2026-03-02T00:00:00.000Z', 1500), '2026-03-02T00:00:01.500Z');
  });

  it('today is the date on the wall in China', () => {
    assert.equal(localDate('2026-03-02T15:59:59.999Z'), '2026-03-02');
    assert.equal(localDate('2026-03-02T16:00:00.000Z'), '2026-03-03');
  });
});
