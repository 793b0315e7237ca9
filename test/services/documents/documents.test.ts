import assert from 'node:assert/strict';
import { fillTemplate, formatNumber } from '../../../platform/services/documents/fill-template.ts';
import { numberFor, numberGaps } from '../../../platform/services/documents/numbers.ts';
import type { FilledDocument } from '../../../platform/services/documents/page-layout.ts';
import { createPdfRenderer } from '../../../platform/services/documents/pdf-renderer.ts';
import type {
  DocumentNumber,
  DocumentNumberStore,
} from '../../../platform/services/ports/document-numbers.ts';

describe('documents', () => {
  it('placeholders are looked up by name and never evaluated', () => {
    const unknown: string[] = [];
    const facts = { 'form.area': '12.5', number: '1' };
    const text = '{form.area} ㎡ {constructor} {form.area.x} {1+1} {number}{ number }';
    assert.equal(
      fillTemplate(text, facts, (name) => unknown.push(name)),
      '12.5 ㎡    11',
    );
    assert.deepEqual(unknown, ['constructor', 'form.area.x', '1+1']);
    assert.equal(
      fillTemplate('{number}', { number: '{form.area}' }, () => undefined),
      '{form.area}',
    );
  });

  it('numbers keep their width', () => {
    assert.equal(formatNumber('云住预售证〔{year}〕第{serial:3}号', 2026, 7), '云住预售证〔2026〕第007号');
    assert.equal(formatNumber('{year}-{serial}', 2026, 1234), '2026-1234');
  });

  /** Numbers in memory, with the rules of the collection. */
  const memory = (): DocumentNumberStore & { kept: DocumentNumber[] } => {
    const kept: DocumentNumber[] = [];
    return {
      kept,
      read: async (_workspace, effect) => kept.find((one) => one.effect === effect) ?? null,
      async keep(_workspace, number) {
        if (kept.some((one) => one.effect === number.effect)) return 'effect';
        if (kept.some((one) => one.template === number.template && one.serial === number.serial))
          return 'taken';
        kept.push(number);
        return 'ok';
      },
      serials: async () => kept.map((one) => one.serial),
    };
  };

  it('an effect has one number however often it is asked, and gaps are known', async () => {
    const numbers = memory();
    let serial = 0;
    const needs = { numbers, serials: { next: async () => ++serial } };
    const wanted = { effect: 'case:1', format: '第{serial:3}号', year: 2026 };
    const asked = await Promise.all([1, 2, 3].map(() => numberFor(needs, 'main', wanted)));
    assert.equal(new Set([...asked, await numberFor(needs, 'main', wanted)]).size, 1);
    serial = 9;
    assert.equal(await numberFor(needs, 'main', { ...wanted, effect: 'case:2' }), '第010号');
    const used = numbers.kept.map((one) => one.serial);
    const expected = Array.from({ length: 10 }, (_, n) => n + 1).filter((one) => !used.includes(one));
    assert.deepEqual(await numberGaps({ numbers }, 'main', wanted.format, 2026), expected);
  });

  const page = (blocks: FilledDocument['blocks']): FilledDocument => ({
    kind: 'certificate',
    orientation: 'landscape',
    title: '证',
    organ: '云江市城市管理局',
    caseNumber: 'X202603020001',
    centre: '云江市政务服务中心',
    blocks,
  });

  it('pages are set in a thread of their own, with the font inside, and the main thread goes on', async () => {
    const renderer = createPdfRenderer();
    try {
      const long = Array.from({ length: 400 }, (_, n) => ({
        type: 'paragraph' as const,
        text: `第 ${n} 段：龘靐齉爩`,
        align: 'left' as const,
      }));
      let ticks = 0;
      const clock = setInterval(() => {
        ticks += 1;
      }, 10);
      const [one, two] = await Promise.all([
        renderer.render(page([{ type: 'heading', text: '证书' }])),
        renderer.render(page(long)),
      ]);
      clearInterval(clock);
      for (const pdf of [one, two]) {
        assert.match(pdf.subarray(0, 8).toString('latin1'), /^%PDF-/);
        assert.ok(pdf.includes('NotoSansSC'), 'the font is embedded');
      }
      assert.ok(ticks > 5, `${ticks} ticks while two pages were set`);
      await assert.rejects(renderer.render({ ...page([]), blocks: null as never }), /null/);
      assert.ok(
        await renderer.render(page([])),
        'a page that cannot be set does not keep the next from being set',
      );
    } finally {
      await renderer.stop();
    }
  });
});
