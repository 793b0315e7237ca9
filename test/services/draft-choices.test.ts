import assert from 'node:assert/strict';
import type { ItemBundle } from '../../platform/definition/kinds/item-bundle.ts';
import { Rejected } from '../../platform/errors/rejected.ts';
import { checkApplication } from '../../platform/services/drafts/check-draft.ts';
import { chosenOf, stillOffered } from '../../platform/services/drafts/choices.ts';
import { intakeOf, WINDOW_STEPS } from '../runtime/support/intake.ts';
import { file } from '../runtime/support/journey.ts';

/** A form that asks for nothing, so that only materials are found missing. */
const bundleOf = (item: object = {}): ItemBundle => ({
  ...intakeOf(WINDOW_STEPS, item).bundle,
  fees: [],
});
const who = { kind: 'person' as const, name: '张三' };
const MAIN = ['application', 'site-plan'].map((material) => ({ material, file: file(material) }));
const missing = async (bundle: ItemBundle, draft: { files: typeof MAIN; deferred?: string[] }) => {
  const checked = await checkApplication(bundle, { data: {}, ...draft }, who);
  return [checked.problems.map((one) => one.key), checked.deferred];
};

describe('choices of a draft', () => {
  it('a promise takes the place of a missing material that may follow, and of no other', async () => {
    const bundle = bundleOf();
    assert.deepEqual(await missing(bundle, { files: MAIN }), [['photos', 'consent'], []]);
    assert.deepEqual(await missing(bundle, { files: MAIN, deferred: ['photos'] }), [['consent'], ['photos']]);
    const unbound = await missing(bundle, { files: [], deferred: ['application', 'photos', 'consent'] });
    assert.deepEqual(unbound, [
      ['application', 'site-plan'],
      ['photos', 'consent'],
    ]);
  });

  it('a promise is void once the material is there', async () => {
    const files = [...MAIN, { material: 'photos', file: file('p') }];
    const found = await missing(bundleOf(), { files, deferred: ['photos', 'consent'] });
    assert.deepEqual(found, [[], ['consent']]);
  });

  it('are kept once each, and left as they were when not named', () => {
    const bundle = bundleOf({ commitmentText: '本人承诺' });
    assert.deepEqual(chosenOf(bundle, { deferred: ['photos', 'photos'] }), { deferred: ['photos'] });
    assert.deepEqual(chosenOf(bundle, { commitment: false }), { commitment: false });
    assert.deepEqual(chosenOf(bundle, {}), {});
  });

  it('are refused where the item does not offer them', () => {
    const code = (choices: Parameters<typeof chosenOf>[1]) => {
      try {
        chosenOf(bundleOf(), choices);
      } catch (error) {
        assert.ok(error instanceof Rejected);
        return [error.code, error.path];
      }
      return [];
    };
    assert.deepEqual(code({ commitment: true }), ['commitment.not-offered', '/commitment']);
    assert.deepEqual(code({ deferred: ['photos', 'site-plan'] }), ['material.not-deferrable', '/deferred/1']);
    assert.deepEqual(code({ deferred: ['nothing'] }), ['material.not-deferrable', '/deferred/0']);
  });

  it('are carried over to a new version as far as it still offers them', () => {
    const chosen = { commitment: true, deferred: ['photos', 'site-plan', 'gone'] };
    assert.deepEqual(stillOffered(bundleOf(), chosen), { commitment: false, deferred: ['photos'] });
    const offering = bundleOf({ commitmentText: '本人承诺' });
    assert.equal(stillOffered(offering, chosen).commitment, true);
  });
});
