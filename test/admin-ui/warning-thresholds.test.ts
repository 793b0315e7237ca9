import assert from 'node:assert/strict';
import { describeField } from '../../admin-ui/src/components/schema-form/describe-fields.ts';
import { wholeNumber, withCondition } from '../../admin-ui/src/components/warnings/threshold-edit.ts';
import { kindSchemas } from '../../platform/definition/kind-schemas.ts';
import type { JsonSchema } from '../../admin-ui/src/components/schema-form/json-schema.ts';
import { DEFAULT_WARNINGS } from '../../platform/definition/kinds/warning-thresholds.ts';

describe('warning thresholds', () => {
  it('changes one condition and leaves the others; an emptied one is taken away', () => {
    const set = withCondition(DEFAULT_WARNINGS, 'case', 'yellow', 'daysLeft', 0);
    assert.deepEqual(set.case.yellow, { usedPercent: 90, daysLeft: 0 });
    assert.deepEqual(set.step, DEFAULT_WARNINGS.step);
    assert.deepEqual(withCondition(set, 'case', 'yellow', 'usedPercent', undefined).case.yellow, {
      daysLeft: 0,
    });
    assert.deepEqual(DEFAULT_WARNINGS.case.yellow, { usedPercent: 90 });
  });
  it('takes a whole number, with either minus sign', () => {
    assert.deepEqual(['2', ' −1 ', '-3', '1.5', 'x', ''].map(wholeNumber), [
      2,
      -1,
      -3,
      undefined,
      undefined,
      undefined,
    ]);
  });
  it('is one table in the form of a department', () => {
    const department = kindSchemas().department as JsonSchema;
    const field = describeField('warnings', department.properties?.['warnings'] ?? {}, false);
    assert.equal(field?.control, 'warnings');
  });
});
