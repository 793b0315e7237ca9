import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatDate, formatDateTime, formatDay, isoDay, weekday } from '../../platform/render/format/date.ts';
import { maskId, maskPhone } from '../../platform/render/format/mask.ts';
import { formatMoney } from '../../platform/render/format/money.ts';
import { formatSize } from '../../platform/render/format/number.ts';
import { formatDays, timeLeftWords } from '../../platform/render/format/time-left.ts';

describe('formats', () => {
  it('show dates on the clock of the office, whatever the zone of the reader', () => {
    assert.equal(formatDate('2026-03-02', 'zh'), '2026年3月2日');
    assert.equal(formatDate('2026-03-02', 'en'), '2 Mar 2026');
    assert.equal(formatDateTime('2026-03-02T06:30:00.000Z', 'zh'), '2026年3月2日 14:30');
    assert.equal(formatDateTime('2026-03-01T16:00:00.000Z', 'zh'), '2026年3月2日 00:00');
    assert.equal(formatDay('2026-12-31T17:00:00Z', 'zh'), '1月1日');
    assert.equal(isoDay('2026-03-01T23:00:00Z'), '2026-03-02');
    assert.equal(weekday('2026-03-02', 'zh'), '周一');
  });

  it('show money to the fen', () => {
    assert.equal(formatMoney(123450), '¥1,234.50');
    assert.equal(formatMoney(0), '¥0.00');
    assert.equal(formatMoney(-5), '-¥0.05');
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), (fen) => {
        const back = Number(formatMoney(fen).replace(/[¥,.]/g, ''));
        assert.equal(back === 0 ? 0 : back, fen);
      }),
    );
  });

  it('hide the middle of numbers that identify a person', () => {
    assert.equal(maskId('110101199001011234'), '110101********1234');
    assert.equal(maskPhone('13912340012'), '139****0012');
    fc.assert(
      fc.property(fc.string({ minLength: 15, maxLength: 30, unit: 'grapheme-ascii' }), (id) => {
        assert.equal(maskId(id).length, id.length);
        assert.ok(maskId(id).includes('****'));
      }),
    );
  });

  it('say the time left in words', () => {
    const left = { days: 3, unit: 'working-day', grade: 'normal', dueOn: '2026-03-05' } as const;
    assert.equal(timeLeftWords(left, 'zh'), '余 3 个工作日 · 正常');
    assert.equal(timeLeftWords({ ...left, days: -2, grade: 'red' }, 'zh'), '超期 2 个工作日 · 红牌');
    assert.equal(timeLeftWords({ ...left, days: 0, grade: 'yellow' }, 'en'), 'due today · yellow card');
    assert.equal(
      timeLeftWords({ ...left, days: 1, grade: 'warning' }, 'en'),
      '1 working day left · due soon',
    );
    assert.equal(formatDays(0, 'working-day', 'zh'), '当场');
    assert.equal(formatDays(0.5, 'working-day', 'zh'), '0.5 个工作日');
  });

  it('show sizes', () => {
    assert.equal(formatSize(500), '500 B');
    assert.equal(formatSize(4_400_000), '4.2 MB');
  });
});
