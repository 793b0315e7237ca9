import { strict as assert } from 'node:assert';
import { fitting, pasted, rateAt, withRate } from '../../admin-ui/src/items/fees/rate-table.ts';

const rows = [
  { match: ['stall', 'centre'], value: 0.6 },
  { match: ['stall', 'edge'], value: 0.3 },
];
const keys = { rows: ['stall', 'repair'], columns: ['centre', 'edge'] };

describe('price tables', () => {
  it('are read and written by what a row matches', () => {
    assert.equal(rateAt(rows, ['stall', 'edge']), 0.3);
    assert.equal(rateAt(withRate(rows, ['repair', 'centre'], 0.4), ['repair', 'centre']), 0.4);
    assert.equal(rateAt(withRate(rows, ['stall', 'edge'], 0.35), ['stall', 'edge']), 0.35);
    assert.equal(withRate(rows, ['stall', 'edge'], undefined).length, 1);
  });

  it('take cells from a spreadsheet, leaving out what is no number or lies outside', () => {
    const next = pasted(rows, '0.6\t0.3\t9\r\nx\t0.2\r\n7\t7\r\n', { row: 0, column: 0 }, keys);
    assert.equal(rateAt(next, ['repair', 'edge']), 0.2);
    assert.equal(rateAt(next, ['repair', 'centre']), undefined);
    assert.equal(next.length, 3);
    const single = pasted([], '1\n2', { row: 0, column: 0 }, { rows: ['stall', 'repair'], columns: [] });
    assert.deepEqual(single, [
      { match: ['stall'], value: 1 },
      { match: ['repair'], value: 2 },
    ]);
  });

  it('keep only rows that still fit the fields', () => {
    assert.deepEqual(fitting(rows, [['stall'], ['edge']]), [rows[1]]);
    assert.deepEqual(fitting(rows, [['stall']]), []);
  });
});
