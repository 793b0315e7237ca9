import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';

/** Moves a slider one place on at a time, as the arrow key does, until what stands beside it says so. */
export async function slideUntil(slider: Locator, beside: Locator, says: string): Promise<void> {
  const last = Number(await slider.getAttribute('max'));
  for (let at = Number(await slider.inputValue()); at < last; at += 1) {
    await slider.press('ArrowRight');
    await beside
      .getByText(`第 ${at + 2} `)
      .first()
      .waitFor();
    assert.equal(await slider.inputValue(), String(at + 1), 'one press, one place');
    if ((await beside.textContent())?.includes(says)) return;
  }
  assert.fail(`the slider never came to “${says}”`);
}
