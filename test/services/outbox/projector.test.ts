import assert from 'node:assert/strict';
import { createCaseDefinitions } from '../../../platform/services/cases/case-definitions.ts';
import { realClock } from '../../../platform/services/clock.ts';
import { createProjector } from '../../../platform/services/outbox/projector.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { newCases, read } from '../deadlines/support.ts';

describe('the projector and the relay that comes after it', () => {
  let server: TestServer;
  before(async () => {
    // Nothing is projected here but by the tests.
    server = await startTestServer({ env: { WORK: 'elsewhere' } });
  });
  after(() => server.stop());

  /** A projector as another process has it, and the versions it has written to the inbox. */
  const projector = (away: () => boolean = () => false) => {
    const { stores, core, workspace } = server.installation;
    const written: number[] = [];
    const tasks: typeof stores.tasks = {
      ...stores.tasks,
      async project(key, id, state) {
        if (away()) throw new Error('the database is away');
        await stores.tasks.project(key, id, state);
        written.push(state.version);
      },
    };
    const definitions = createCaseDefinitions(core.published, core.catalog, stores.accounts);
    const { cases, handled, supervision } = stores;
    const needs = {
      workspace: workspace.key,
      cases,
      tasks,
      handled,
      supervision,
      definitions,
      wall: realClock,
    };
    return { written, ...createProjector(needs) };
  };
  const newCase = async () => {
    const [id = ''] = await newCases(server.installation, 1);
    return read(server.installation, id);
  };

  it('what a commit has projected is not projected again, a newer version is', async () => {
    const { project, ensure, written } = projector();
    const record = await newCase();
    const { version } = record.case;
    await project(record);
    await ensure(record);
    await ensure({ ...record, case: { ...record.case, version: version + 1 } });
    assert.deepEqual(written, [version, version + 1]);
  });

  it('another process, and one whose projection failed, projects it', async () => {
    const record = await newCase();
    await projector().project(record);
    let away = true;
    const { project, ensure, written } = projector(() => away);
    await assert.rejects(project(record), /away/);
    away = false;
    await ensure(record);
    assert.deepEqual(written, [record.case.version]);
  });

  it('after the inbox was made anew everything is projected again', async () => {
    const { project, rebuild, written } = projector();
    const record = await newCase();
    await project(record);
    await rebuild();
    const times = written.length;
    assert.ok(times > 1);
    const open = await server.installation.stores.tasks.openOf('main', record.case.id);
    assert.ok(open.length > 0);
  });
});
