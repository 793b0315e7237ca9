import assert from 'node:assert/strict';
import { en } from '../../platform/portal/src/i18n/en/index.ts';
import { zh } from '../../platform/portal/src/i18n/zh/index.ts';
import type { Dictionary, Text } from '../../platform/render/i18n/dictionary.ts';

const CHINESE = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/;
/** The name of the other language stands in that language. */
const OTHER_LANGUAGE = ['shell.language', 'shell.languageShort'];

function* texts(dictionary: Dictionary, path = ''): Generator<[path: string, text: Text]> {
  for (const [key, value] of Object.entries(dictionary)) {
    const here = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'object') yield* texts(value, here);
    else yield [here, value];
  }
}

/** What a text says; a function is called with a number or a word in each place. */
function words(text: Text): string[] {
  if (typeof text === 'string') return [text];
  const call = text as (...values: unknown[]) => string;
  return [0, 1, 2, 'x'].map((value) => call(...Array<unknown>(call.length).fill(value)));
}

describe('dictionaries of the hall', () => {
  const chinese = new Map(texts(zh as unknown as Dictionary));
  const english = new Map(texts(en as unknown as Dictionary));

  it('have the same keys in both languages', () => {
    assert.deepEqual([...english.keys()].sort(), [...chinese.keys()].sort());
  });

  it('leave no Chinese in the English one', () => {
    for (const [path, text] of english) {
      if (OTHER_LANGUAGE.includes(path)) continue;
      for (const word of words(text)) assert.doesNotMatch(word, CHINESE, `${path}: ${word}`);
    }
  });

  it('leave no English sentence in the Chinese one', () => {
    for (const [path, text] of chinese) {
      if (OTHER_LANGUAGE.includes(path)) continue;
      for (const word of words(text))
        assert.doesNotMatch(word, /[A-Za-z]{3,} [A-Za-z]{2,}/, `${path}: ${word}`);
    }
  });

  it('take the same values in both languages', () => {
    for (const [path, text] of chinese) {
      const other = english.get(path);
      assert.equal(typeof other, typeof text, path);
    }
  });
});
