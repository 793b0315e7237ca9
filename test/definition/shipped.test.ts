import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  catalogOf,
  checkBundle,
  checkListDefinition,
  fieldsOf,
  hasErrors,
  normaliseForm,
  walkSteps,
} from '../../platform/definition/index.ts';
import { CASE_KINDS, HANDLINGS, TURNS, type TurnKind } from '../../platform/definition/kinds/item.ts';
import { LIST_KINDS } from '../../platform/definition/kinds/index.ts';
import type { ItemBundle } from '../../platform/definition/kinds/item-bundle.ts';
import { extensions } from '../../platform/runtime/extensions.ts';
import { type Definitions, writeDefinitions } from '../../platform/services/definition-files.ts';
import { validateForm } from '../../platform/services/forms/validate-form.ts';
import { SAMPLE_VALUES } from '../../scripts/blank-forms/sample-values.ts';
import { readShipped, SHIPPED_DIR } from './support/shipped.ts';

async function filesIn(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
    .sort();
}

describe('shipped definitions', () => {
  let shipped: Definitions;
  before(async () => {
    shipped = await readShipped();
  });

  it('may all be published, without a warning', () => {
    const items = shipped.bundles.map(({ bundle }) => bundle.item.key);
    const catalog = catalogOf(shipped.lists, items);
    for (const { bundle } of shipped.bundles) {
      const findings = checkBundle(bundle, catalog, extensions, 'publish');
      assert.equal(hasErrors(findings), false, JSON.stringify(findings, null, 2));
      assert.deepEqual(
        findings.filter((finding) => finding.severity === 'warning'),
        [],
      );
    }
  });

  it('has lists whose references hold', () => {
    for (const kind of LIST_KINDS) {
      for (const value of shipped.lists[kind]) {
        assert.deepEqual(checkListDefinition(kind, value, shipped.lists), [], `${kind}/${value.key}`);
      }
    }
  });

  it('is written back byte for byte', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'banshi-definitions-'));
    try {
      assert.deepEqual(await writeDefinitions(dir, shipped), []);
      const names = await filesIn(SHIPPED_DIR);
      assert.deepEqual(await filesIn(dir), names);
      assert.ok(names.length > 150);
      for (const name of names) {
        const [ours, theirs] = await Promise.all([
          readFile(join(dir, name)),
          readFile(join(SHIPPED_DIR, name)),
        ]);
        assert.ok(ours.equals(theirs), name);
      }
    } finally {
      await rm(dir, { recursive: true });
    }
  });

  it('has the complete classifications', () => {
    const count = (group: string) => shipped.lists.theme.filter((theme) => theme.group === group).length;
    assert.deepEqual(['person', 'enterprise', 'life-person', 'life-enterprise'].map(count), [32, 35, 10, 6]);
    const codes = shipped.lists['service-type'].flatMap(({ code }) => code ?? []).sort();
    assert.deepEqual(codes, ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '20']);
    const objects = shipped.lists['service-object'].flatMap(({ code }) => code ?? []).sort();
    assert.deepEqual(objects, ['1', '2', '3', '4', '5', '6']);
    for (const kind of LIST_KINDS) {
      for (const value of shipped.lists[kind])
        assert.ok(value.nameEn, `${kind}/${value.key} has an English name`);
    }
  });

  it('has the days off of 2025 and 2026 as published', () => {
    const days = shipped.lists.calendar.map(({ year, holidays, workdays }) => [
      year,
      holidays.length,
      workdays.length,
    ]);
    assert.deepEqual(days, [
      [2025, 28, 5],
      [2026, 33, 6],
    ]);
  });

  it('gives every department its posts, the traffic police one for opinions', () => {
    for (const department of shipped.lists.department) {
      const roles = department.posts.map((post) => `${post.key}:${post.role}`);
      for (const role of [
        'window:window-clerk',
        'handler:reviewer',
        'auditor:reviewer',
        'approver:approver',
      ]) {
        assert.ok(roles.includes(role), `${department.key} ${role}`);
      }
    }
    const police = shipped.lists.department.find(({ key }) => key === 'traffic-police');
    assert.ok(police?.posts.some((post) => post.key === 'opinion'));
  });

  it('has blank forms that are small PDF files', () => {
    const files = shipped.bundles.flatMap(({ files }) => [...files.values()]);
    const forms = shipped.bundles.flatMap(({ bundle }) =>
      bundle.materials.filter(({ type }) => type === 'form'),
    );
    // A blank form and a sample of each.
    assert.equal(files.length, 2 * forms.length);
    assert.ok(forms.length > 20);
    for (const bytes of files) {
      assert.equal(bytes.subarray(0, 5).toString('latin1'), '%PDF-');
      assert.ok(bytes.length < 200_000);
    }
  });

  it('shows every step action, kind of case, handling and turn in some item', () => {
    const bundles = shipped.bundles.map(({ bundle }) => bundle);
    const used = new Set(bundles.flatMap(({ steps }) => walkSteps(steps).map(({ block }) => block.action)));
    // Every chain begins after 申请, and the last step done closes the case.
    const unused = Object.keys(extensions.stepActions).filter((action) => !used.has(action));
    assert.deepEqual(unused, ['apply', 'close']);
    const missing = <T>(all: readonly T[], of: (bundle: ItemBundle) => readonly T[]): T[] =>
      all.filter((one) => !bundles.some((bundle) => of(bundle).includes(one)));
    assert.deepEqual(
      missing(CASE_KINDS, ({ item }) => [item.caseKind]),
      [],
    );
    assert.deepEqual(
      missing(HANDLINGS, ({ item }) => [item.handling]),
      [],
    );
    assert.deepEqual(
      missing(TURNS, ({ item }) => Object.keys(item.turnDocuments) as TurnKind[]),
      [],
    );
  });

  it('has forms without builder noise', () => {
    for (const { bundle } of shipped.bundles) {
      assert.deepEqual(normaliseForm(bundle.form), bundle.form, bundle.item.key);
    }
  });

  it('takes its own samples as applications, and asks for what is missing', async () => {
    for (const { bundle } of shipped.bundles) {
      const pledges = fieldsOf(bundle.form).filter(({ type, required }) => type === 'boolean' && required);
      const values = {
        ...SAMPLE_VALUES[bundle.item.key],
        ...Object.fromEntries(pledges.map(({ key }) => [key, true])),
      };
      assert.deepEqual((await validateForm(bundle.form, values)).problems, [], bundle.item.key);
      const empty = await validateForm(bundle.form, {});
      for (const { key } of pledges)
        assert.ok(
          empty.problems.some((problem) => problem.key === key),
          key,
        );
    }
  });

  it('asks for an agent only when there is one, for a trade name unless there is none', async () => {
    const asked = async (key: string, changes: Record<string, unknown>): Promise<string[]> => {
      const form = shipped.bundles.find(({ bundle }) => bundle.item.key === key)?.bundle.form;
      assert.ok(form);
      const values = { ...SAMPLE_VALUES[key], truthPledge: true, ...changes };
      return (await validateForm(form, values)).problems.map((problem) => problem.key);
    };
    assert.deepEqual(await asked('individual-business', { byAgent: true }), ['agentName', 'agentIdNumber']);
    assert.deepEqual(await asked('individual-business', { noTradeName: true, tradeName: '' }), []);
    assert.deepEqual(await asked('individual-business', { noTradeName: false, tradeName: '' }), [
      'tradeName',
    ]);
    assert.deepEqual(await asked('individual-business', { noTradeName: undefined, tradeName: '' }), [
      'tradeName',
    ]);
    assert.deepEqual(await asked('individual-business', { composition: 'personal', familyMembers: [] }), []);
    assert.deepEqual(await asked('individual-business', { licenceDelivery: 'post' }), ['postAddress']);
  });

  it('charges the road fee of the published example', () => {
    const fee = shipped.bundles.find(({ bundle }) => bundle.item.key === 'road-occupation')?.bundle.fees[0];
    assert.ok(fee);
    const form = {
      usageType: 'trade-booth',
      zone: 'centre',
      area: 12.5,
      startDate: '2026-03-16',
      endDate: '2026-04-14',
    };
    assert.deepEqual(extensions.feeFunctions[fee.function]?.amount(fee, form), { ok: true, fen: 22_500 });
  });
});
