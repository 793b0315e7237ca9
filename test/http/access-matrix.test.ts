import assert from 'node:assert/strict';
import { type Operation, ROUTES } from '../../platform/contract/index.ts';
import type { Problem } from '../../platform/contract/problem.ts';
import type { RouteShape } from '../../platform/contract/route.ts';
import { accessDenied } from '../../platform/http/access.ts';
import type { HttpClient } from '../support/http-client.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

/** One account for every role, as the demonstration has them. */
const ACCOUNTS = {
  'system-admin': 'sysadmin',
  'hall-admin': 'halladmin',
  'department-admin': 'housing-admin',
  'window-clerk': 'housing-window',
  reviewer: 'housing-handler',
  approver: 'housing-approver',
  supervisor: 'supervisor',
  'applicant-person': 'citizen',
  'applicant-enterprise': 'enterprise',
} as const;
type Role = keyof typeof ACCOUNTS;

/** Refusals of the door; any other answer means that the door was open. */
const DOOR = new Set(['auth.required', 'auth.forbidden', 'auth.staff-only', 'auth.applicant-only']);

/** Routes that would end the session the matrix is asked with. */
const ENDS_SESSION: ReadonlySet<Operation> = new Set(['signOut']);

describe('who may use which route', () => {
  let server: TestServer;
  const clients = new Map<Role | 'visitor', HttpClient>();
  before(async () => {
    server = await startTestServer();
    clients.set('visitor', server.client());
    for (const [role, username] of Object.entries(ACCOUNTS))
      clients.set(role as Role, await server.as(username));
  });
  after(() => server.stop());

  /** Asks with nothing in it: past the door it is refused for its content, and changes nothing. */
  async function knock(
    operation: Operation,
    role: Role | 'visitor',
  ): Promise<{ status: number; code: string }> {
    const route: RouteShape = ROUTES[operation];
    const path = `/api${route.path.replace(/:[A-Za-z0-9]+/g, 'no-such-thing')}`;
    const client = clients.get(role);
    assert.ok(client);
    if (route.response === 'events') return knockStream(client, path);
    const reply = await client.send(path, {
      method: route.method,
      ...(route.method !== 'GET' && { json: {} }),
    });
    return { status: reply.status, code: (reply.body as Problem | null)?.code ?? '' };
  }
  async function knockStream(client: HttpClient, path: string): Promise<{ status: number; code: string }> {
    const stop = new AbortController();
    const headers = client.cookie ? { cookie: `banshi_session=${client.cookie}` } : undefined;
    const response = await fetch(client.url + path, { headers, signal: stop.signal });
    const answer = response.ok ? { code: '' } : ((await response.json()) as Problem);
    stop.abort();
    return { status: response.status, code: answer.code };
  }

  const isOpenTo = (access: RouteShape['access'], role: Role | 'visitor'): boolean => {
    if (access === 'public') return true;
    if (role === 'visitor') return false;
    const isApplicant = role.startsWith('applicant-');
    if (access === 'session') return true;
    if (access === 'staff') return !isApplicant;
    if (access === 'applicant') return isApplicant;
    return access.includes(role);
  };

  for (const operation of Object.keys(ROUTES) as Operation[]) {
    const { access, method, path }: RouteShape = ROUTES[operation];
    it(`${operation}: ${method} ${path}`, async () => {
      for (const role of ['visitor', ...(Object.keys(ACCOUNTS) as Role[])] as const) {
        const expected = isOpenTo(access, role);
        if (ENDS_SESSION.has(operation) && expected) continue;
        const { status, code } = await knock(operation, role);
        assert.notEqual(code, 'route.unknown', 'every route of the contract is served');
        assert.ok(status < 500, `${role}: ${status} ${code}`);
        assert.equal(!DOOR.has(code), expected, `${role}: ${status} ${code}`);
        if (!expected) assert.equal(status, role === 'visitor' ? 401 : 403);
      }
    });
  }

  it('says clearly which side somebody is on', () => {
    assert.equal(
      accessDenied('applicant', { kind: 'staff', roles: ['window-clerk'] }),
      'auth.applicant-only',
    );
    assert.equal(accessDenied('staff', { kind: 'person', roles: ['applicant-person'] }), 'auth.staff-only');
    assert.equal(accessDenied(['supervisor'], { kind: 'staff', roles: ['window-clerk'] }), 'auth.forbidden');
    assert.equal(
      accessDenied(['supervisor'], { kind: 'enterprise', roles: ['applicant-enterprise'] }),
      'auth.staff-only',
    );
  });
});
