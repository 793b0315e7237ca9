import assert from 'node:assert/strict';
import type { ListRow } from '../../../platform/contract/admin.ts';
import { DEFAULT_WARNINGS } from '../../../platform/definition/kinds/warning-thresholds.ts';
import { localDate } from '../../../platform/services/clock.ts';
import { PRESALE_PERMIT } from '../../journeys/support/applications.ts';
import { handIn } from '../../journeys/support/case-driver.ts';
import { expectStatus } from '../../support/http-client.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

describe('thresholds of a department', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer();
  });
  after(() => server.stop());

  it('hold from the day a case is handed in, not from when somebody first acts on it', async () => {
    const housing = await server.as('housing-admin');
    const path = '/api/admin/definitions/department/housing';
    const { body, revision } = expectStatus(await housing.get<ListRow>(path), 200);
    // Reminded on the very first day.
    const warnings = { ...DEFAULT_WARNINGS, case: { ...DEFAULT_WARNINGS.case, reminder: { daysLeft: 365 } } };
    expectStatus(await housing.put(path, { body: { ...body, warnings }, revision }), 200);
    const { stores, clock } = server.installation;
    const { id } = await handIn(await server.as('enterprise'), PRESALE_PERMIT);
    const record = await stores.cases.read('main', id);
    const reminded = record?.case.warnings.some((one) => one.level === 'reminder');
    assert.ok(
      reminded || record?.nextCheckOn === localDate(clock.now()),
      `looked at on ${record?.nextCheckOn}`,
    );
  });
});
