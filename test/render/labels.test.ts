import assert from 'node:assert/strict';
import { CASE_KINDS, item } from '../../platform/definition/kinds/item.ts';
import { MATERIAL_TYPES } from '../../platform/definition/kinds/material.ts';
import * as account from '../../platform/render/labels/account-labels.ts';
import * as certificates from '../../platform/render/labels/certificate-labels.ts';
import * as cases from '../../platform/render/labels/case-labels.ts';
import * as items from '../../platform/render/labels/item-labels.ts';
import { type LabelSet, label } from '../../platform/render/labels/label-set.ts';
import { CASE_STATES, CERTIFICATE_STATUSES } from '../../platform/runtime/case.ts';
import { ROLES } from '../../platform/contract/route.ts';

const TONES = ['CASE_STATE_TONE', 'TIME_GRADE_TONE', 'CHECK_RESULT_TONE', 'CERTIFICATE_STATUS_TONE'];

describe('labels', () => {
  it('name every value in both languages', () => {
    for (const [name, set] of Object.entries({ ...account, ...cases, ...certificates, ...items })) {
      if (TONES.includes(name)) continue;
      const words = Object.values(set as LabelSet);
      assert.ok(words.length > 0, `${name} is empty`);
      for (const { zh, en } of words) {
        assert.match(zh, /[\u4e00-\u9fff]/, name);
        assert.doesNotMatch(en, /[\u4e00-\u9fff]/, name);
      }
    }
  });

  it('cover every state, role, case kind and material type', () => {
    for (const state of CASE_STATES) assert.ok(Object.hasOwn(cases.CASE_STATE, state), state);
    for (const state of CASE_STATES) assert.ok(Object.hasOwn(cases.CASE_STATE_TONE, state), state);
    for (const status of CERTIFICATE_STATUSES) {
      assert.ok(Object.hasOwn(certificates.CERTIFICATE_STATUS, status), status);
      assert.ok(Object.hasOwn(certificates.CERTIFICATE_STATUS_TONE, status), status);
    }
    for (const role of ROLES) assert.ok(Object.hasOwn(account.ROLE, role), role);
    for (const kind of CASE_KINDS) {
      assert.deepEqual(label(cases.CASE_KIND, kind, 'zh'), label(items.CASE_KIND, kind, 'zh'));
      assert.notEqual(label(items.CASE_KIND, kind, 'zh'), kind);
    }
    assert.equal(label(cases.CASE_KIND, 'returned', 'zh'), '退回件', 'what no item is, a case can be');
    for (const type of MATERIAL_TYPES) assert.ok(Object.hasOwn(items.MATERIAL_TYPE, type), type);
  });

  it('are the ones the definition kinds give', () => {
    assert.deepEqual(items.LEVEL, item.shape.level.meta()?.['labels']);
  });

  it('fall back to the value itself', () => {
    assert.equal(label(cases.CASE_STATE, 'closed', 'zh'), '已办结');
    assert.equal(label(cases.CASE_STATE, 'toString', 'zh'), 'toString');
    assert.equal(label(cases.CASE_STATE, null, 'zh'), '');
  });
});
