import assert from 'node:assert/strict';
import type { DraftView, ItemGuide } from '../../platform/contract/hall.ts';
import { material } from '../../platform/definition/kinds/material.ts';
import { promisedMaterials, whatIsSigned } from '../../platform/portal/src/pages/apply/what-is-signed.ts';
import { zh } from '../../platform/portal/src/i18n/zh/index.ts';

const file = { id: 'f', name: 'a.pdf', size: 1, contentType: 'application/pdf', uploadedAt: '' };
const row = (key: string, deferrable: boolean, uploaded = false): DraftView['materials'][number] => ({
  material: material.parse({
    ...{ key, name: `材料${key}`, type: 'document' },
    necessity: deferrable ? 'deferrable' : 'required',
  }),
  ...{ required: !deferrable, deferrable, files: uploaded ? [file] : [] },
});
const draft = (more: Partial<DraftView>): DraftView => ({
  ...{ id: 'd', item: { key: 'i', name: '事项', version: 1 }, handling: 'new' },
  ...{ form: { definition: {}, data: {} }, sources: {}, materials: [], commitment: false, deferred: [] },
  ...{ revision: 1, savedAt: '', expiresOn: '' },
  ...more,
});
const terms: ItemGuide['terms'] = {
  ...{ procedures: [], noticeBasis: '', deliveryBasis: '' },
  deferral: { days: 5, unit: 'working-day' },
};
const words = { text: zh, language: 'zh' as const };

describe('what an applicant signs', () => {
  it('is the truth of it, always, and no more without a choice', () => {
    const signed = whatIsSigned(draft({ commitmentText: '本单位承诺' }), terms, words);
    assert.deepEqual(
      signed.map(({ id }) => id),
      ['truth'],
    );
  });

  it('is the commitment too where that way was chosen', () => {
    const signed = whatIsSigned(draft({ commitmentText: '本单位承诺', commitment: true }), terms, words);
    assert.deepEqual(
      signed.map(({ id }) => id),
      ['truth', 'commit'],
    );
  });

  it('is a promise of each material that is to follow, with its term', () => {
    const materials = [row('a', true), row('b', true, true), row('c', true), row('d', false)];
    const given = draft({ materials, deferred: ['a', 'b', 'd'] });
    assert.deepEqual(
      promisedMaterials(given).map((one) => one.material.key),
      ['a'],
    );
    const promise = whatIsSigned(given, terms, words).find(({ id }) => id === 'promise');
    assert.match(promise?.text ?? '', /5 个工作日内补交：材料a。/);
    assert.doesNotMatch(promise?.text ?? '', /材料[bcd]/);
  });
});
