import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { verifyCases } from '../../platform/services/audit/verify-cases.ts';
import { INDIVIDUAL_BUSINESS } from '../journeys/support/applications.ts';
import { handIn } from '../journeys/support/case-driver.ts';
import { freshDataDir, startTestServer, type TestServer } from '../support/server.ts';

interface StoredCase {
  _id: string;
  events: object[];
  case: object;
}

/** Runs `banshi …` on a data folder; gives its exit code and what it printed. */
async function banshi(dataDir: string, ...words: string[]): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'platform/cli.ts', ...words], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: process.env.TMPDIR, DATA_DIR: dataDir },
  });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => printed.push(text));
  }
  await once(child, 'close');
  return { code: child.exitCode, output: printed.join('') };
}

describe('the command line', () => {
  let server: TestServer;
  let folder: string;
  before(async () => {
    server = await startTestServer();
    folder = await freshDataDir();
  });
  after(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('checks the shipped definitions and finds nothing wrong', async () => {
    const { code, output } = await banshi(folder, 'lint', 'definitions');
    assert.equal(code, 0, output);
    assert.match(output, /错误 0.* 0 errors/);
  });

  it('names file and place of what is wrong, and loads nothing of it', async () => {
    const broken = join(folder, 'broken');
    await cp('definitions', broken, { recursive: true });
    const file = join(broken, 'items/presale-permit/item.json');
    const item = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
    await writeFile(file, JSON.stringify({ ...item, type: 'no-such-type' }));
    const load = await banshi(server.dataDir, 'load', broken);
    assert.equal(load.code, 1, load.output);
    assert.match(load.output, /✗ item\/presale-permit/);
    assert.match(load.output, /\/item\/type \[dangling-reference\]/);
    const { core, workspace } = server.installation;
    assert.equal((await core.published.current(workspace.key, 'presale-permit'))?.version, 1);
    await writeFile(file, '{ broken');
    const lint = await banshi(folder, 'lint', broken);
    assert.equal(lint.code, 1);
    assert.match(lint.output, /items\/presale-permit\/item\.json/);
  });

  it("exports a running server's definitions as they were loaded, and loads them unchanged", async () => {
    const exported = join(folder, 'exported');
    const { code, output } = await banshi(server.dataDir, 'export', exported);
    assert.equal(code, 0, output);
    for (const file of ['items/presale-permit/item.json', 'themes/person-005.json', 'calendars/2026.json']) {
      assert.equal(
        await readFile(join(exported, file), 'utf8'),
        await readFile(join('definitions', file), 'utf8'),
        file,
      );
    }
    const loaded = await banshi(server.dataDir, 'load', exported);
    assert.equal(loaded.code, 0, loaded.output);
    assert.match(loaded.output, /0 added, 0 changed, \d+ the same, 0 refused/);
  });

  it('publishes what changed as the next version, for the running server too', async () => {
    const changed = join(folder, 'changed');
    await cp('definitions', changed, { recursive: true });
    const file = join(changed, 'items/presale-permit/item.json');
    const item = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
    await writeFile(file, JSON.stringify({ ...item, place: '市民中心二楼 8 号窗口' }));
    const { code, output } = await banshi(server.dataDir, 'load', changed);
    assert.equal(code, 0, output);
    assert.match(output, /~ item\/presale-permit/);
    const { core, workspace } = server.installation;
    const current = await core.published.current(workspace.key, 'presale-permit');
    assert.equal(current?.version, 2);
    assert.equal(current?.bundle.item.place, '市民中心二楼 8 号窗口');
  });

  it('verifies histories, and names the row somebody edited, removed or made up', async () => {
    const citizen = await server.as('citizen');
    const { id } = await handIn(citizen, INDIVIDUAL_BUSINESS);
    const { workspace, connection, stores } = server.installation;
    const cases = connection.db?.collection<StoredCase>('cases') ?? assert.fail();
    const stored = (await cases.findOne({ _id: id })) ?? assert.fail();
    const fault = async (change: object): Promise<string> => {
      await cases.updateOne({ _id: id }, { $set: change });
      const found = [];
      for await (const { broken } of verifyCases(stores.cases, workspace.key)) if (broken) found.push(broken);
      await cases.updateOne({ _id: id }, { $set: { events: stored.events, case: stored.case } });
      return found.map((one) => `${one.seq} ${one.fault}`).join();
    };
    const [first, second, ...rest] = stored.events;
    assert.ok(first && second);
    assert.equal(await fault({}), '');
    assert.equal(await fault({ 'events.1.at': '2020-01-01T00:00:00.000Z' }), '2 edited');
    assert.equal(await fault({ events: [second, ...rest] }), '1 removed');
    assert.equal(await fault({ events: stored.events.slice(0, -1) }), `${stored.events.length} removed`);
    assert.equal(await fault({ events: [second, first, ...rest] }), '1 reordered');
    assert.equal(await fault({ events: [first, second, second, ...rest] }), '2 inserted');
    assert.equal(await fault({ 'case.applicant.name': '别人' }), '0 state');

    const whole = await banshi(server.dataDir, 'verify-audit');
    assert.equal(whole.code, 0, whole.output);
    assert.match(whole.output, /1 cases, \d+ rows checked, 0 broken/);
    await cases.updateOne({ _id: id }, { $set: { 'events.1.at': '2020-01-01T00:00:00.000Z' } });
    const broken = await banshi(server.dataDir, 'verify-audit');
    assert.equal(broken.code, 1);
    assert.match(broken.output, /第 2 条被改动 · row 2 was edited/);
  });

  it('explains an unknown word', async () => {
    const unknown = await banshi(folder, 'publish-everything');
    assert.equal(unknown.code, 1);
    assert.match(unknown.output, /unknown command/);
  });
});
