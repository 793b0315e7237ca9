import assert from 'node:assert/strict';
import { EMPTY_LISTS } from '../../platform/definition/index.ts';
import { type Definitions, readDefinitions } from '../../platform/services/definition-files.ts';
import { checkLists } from '../../platform/services/definitions/load-lists.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

const context = { workspace: 'main', now: '2026-03-02T01:00:00.000Z', by: '测试' };

describe('loading definitions', () => {
  let server: TestServer;
  let shipped: Definitions;
  before(async () => {
    server = await startTestServer({ seed: 'empty' });
    const read = await readDefinitions('definitions');
    assert.ok(read.ok);
    shipped = read;
  });
  after(() => server.stop());

  it('takes everything in, publishes the items, and the second time changes nothing', async () => {
    const { load, core } = server.installation;
    const first = await load(shipped, context);
    assert.deepEqual(first.refused, []);
    assert.ok(first.added.includes('item/presale-permit') && first.added.includes('department/housing'));
    assert.deepEqual(first.same.sort(), ['calendar/2025', 'calendar/2026']);
    assert.equal((await core.published.all('main')).length, shipped.bundles.length);
    const second = await load(shipped, context);
    assert.deepEqual([second.added, second.changed, second.refused], [[], [], []]);
  });

  it('a loaded definition is seen at once, in lists and in checks', async () => {
    const { load, core } = server.installation;
    const theme = { key: 'fresh-theme', name: '新主题', group: 'person' as const, order: 1 };
    await load({ lists: { ...EMPTY_LISTS, theme: [theme] }, bundles: [] }, context);
    assert.ok((await core.catalog.catalog('main')).themes.has('fresh-theme'));
  });

  it('a list that refers to nothing is refused whole, with file and place', async () => {
    const { load, stores } = server.installation;
    const region = { key: '990199', name: '无主之地', level: 'county' as const, parent: '000000', order: 1 };
    const theme = { key: 'rides-along', name: '顺带的', group: 'person' as const, order: 1 };
    const lists = { ...EMPTY_LISTS, region: [region], theme: [theme] };
    assert.deepEqual(
      checkLists(EMPTY_LISTS, lists).map(({ path }) => path),
      ['region/990199#/parent'],
    );
    const report = await load({ lists, bundles: [] }, context);
    assert.equal(report.refused[0]?.address, 'region/990199#/parent');
    assert.equal(await stores.definitions.read('main', 'theme', 'rides-along'), null);
  });

  it('an item somebody is editing is left to them; one that could not be published is not loaded', async () => {
    const { load, stores } = server.installation;
    const item = (await stores.items.read('main', 'presale-permit')) ?? assert.fail();
    const entry = shipped.bundles.find(({ bundle }) => bundle.item.key === 'presale-permit') ?? assert.fail();
    const drafted = { ...item, revision: item.revision + 1, draft: { version: 2, bundle: entry.bundle } };
    assert.ok(await stores.items.replace('main', drafted, item.revision));
    const changed = { ...entry.bundle, item: { ...entry.bundle.item, place: '别处' } };
    const busy = await load({ lists: EMPTY_LISTS, bundles: [{ ...entry, bundle: changed }] }, context);
    assert.deepEqual(
      busy.refused.map(({ address, findings }) => `${address} ${findings[0]?.code}`),
      ['item/presale-permit item.has-draft'],
    );
    const empty = {
      ...entry.bundle,
      item: { ...entry.bundle.item, key: 'half-done' },
      steps: { blocks: [] },
    };
    const half = await load({ lists: EMPTY_LISTS, bundles: [{ ...entry, bundle: empty }] }, context);
    assert.equal(half.refused[0]?.address, 'item/half-done');
    assert.equal(await stores.items.read('main', 'half-done'), null);
  });
});
