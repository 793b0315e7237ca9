import assert from 'node:assert/strict';
import type { Finding } from '../../platform/definition/finding.ts';
import type { ItemBundle } from '../../platform/definition/kinds/item-bundle.ts';
import { readDefinitions } from '../../platform/services/definition-files.ts';
import {
  assignedPosts,
  completeness,
  emptyBundle,
  newItem,
  publishedItem,
  retiredItem,
  withDraft,
  withoutDraft,
} from '../../platform/services/items/item-state.ts';
import { itemView } from '../../platform/services/items/item-view.ts';
import { placeNames } from '../../platform/services/items/place-names.ts';

const finding = (path: string, severity: Finding['severity'] = 'error'): Finding => ({
  ...{ code: 'x', severity, path, message: { zh: '错', en: 'wrong' } },
});
const change = (day: number) => ({ at: `2026-03-0${day}T00:00:00.000Z`, by: `第 ${day} 人` });

describe('items as values', () => {
  let bundle: ItemBundle;
  let departments: Parameters<typeof placeNames>[0];
  before(async () => {
    const read = await readDefinitions('definitions');
    assert.ok(read.ok);
    departments = read.lists.department;
    bundle = read.bundles.find((one) => one.bundle.item.key === 'road-occupation')?.bundle ?? assert.fail();
  });

  it('completeness is the share of the six parts without an error', () => {
    assert.equal(completeness([]), 100);
    assert.equal(completeness([finding('/form'), finding('/form/components/0')]), 83);
    assert.equal(completeness([finding('')]), 83, 'what has no place counts against the basics');
    assert.equal(completeness([finding('/form', 'warning')]), 100);
    const all = ['/item', '/materials', '/form', '/fees', '/steps', '/documents'];
    assert.equal(completeness(all.map((path) => finding(path))), 0);
  });

  it('goes through its life with a revision that only grows', () => {
    const draft = newItem(bundle, [finding('/form')], change(1));
    assert.deepEqual(
      [draft.status, draft.revision, draft.draft?.version, draft.errorCount],
      ['draft', 1, 1, 1],
    );
    assert.ok(draft.draft);
    const published = publishedItem(draft, draft.draft, [], change(2));
    assert.deepEqual([published.status, published.revision, published.draft], ['published', 2, null]);
    assert.deepEqual(published.versions, [
      { version: 1, revision: 1, publishedAt: change(2).at, publishedBy: '第 2 人' },
    ]);
    const changing = withDraft(published, bundle, [], change(3));
    assert.deepEqual([changing.status, changing.draft?.version], ['changing', 2]);
    assert.equal(
      withDraft(changing, bundle, [], change(4)).draft?.version,
      2,
      'saving again stays in the version',
    );
    assert.equal(withoutDraft(changing, bundle, [], change(4)).status, 'published');
    const retired = retiredItem(changing, change(5));
    assert.deepEqual([retired.status, retired.revision, retired.updatedBy], ['retired', 4, '第 5 人']);
    assert.ok(retired.draft);
    assert.equal(publishedItem(retired, retired.draft, [], change(6)).status, 'published');
  });

  it('its page shows the draft first, and which version is in force', () => {
    const draft = newItem(bundle, [], change(1));
    assert.ok(draft.draft);
    const two = withDraft(publishedItem(draft, draft.draft, [], change(2)), bundle, [], change(3));
    const shown = { version: 2, bundle, findings: [] };
    const view = itemView(two, shown, 7);
    assert.deepEqual(
      view.versions.map(({ version, status }) => `${version} ${status}`),
      ['2 draft', '1 published'],
    );
    assert.deepEqual([view.status, view.editable, view.openCases], ['draft', true, 7]);
    const old = itemView(retiredItem(two, change(4)), { ...shown, version: 1 }, 0);
    assert.deepEqual([old.status, old.editable], ['retired', false]);
  });

  it('its steps name the posts that have work in it, with their places', () => {
    const posts = assignedPosts(bundle);
    assert.ok(
      posts.some(({ department }) => department === 'city-management'),
      '@item is its own department',
    );
    assert.ok(posts.every(({ path }) => path.startsWith('/steps/blocks/') && path.includes('/assignees/')));
    const names = placeNames(departments, bundle.item.department);
    for (const { department, post } of posts)
      assert.ok(names.has(`${department}/${post}`), `${department}/${post}`);
    assert.equal(names.get('@item/window'), '窗口受理岗');
    assert.equal(names.get('housing/window'), '房产局窗口受理岗');
  });

  it('an empty bundle has every part', () => {
    assert.deepEqual(Object.keys(emptyBundle({}) as object), [
      'item',
      'materials',
      'form',
      'fees',
      'steps',
      'documents',
    ]);
  });
});
