import assert from 'node:assert/strict';
import { CHINESE } from '../../admin-ui/src/i18n/react-admin-zh.ts';
import { ENGLISH } from '../../admin-ui/src/i18n/react-admin-en.ts';

type Tree = { [key: string]: string | Tree };

const flat = (tree: Tree, path = ''): Map<string, string> =>
  new Map(
    Object.entries(tree).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[`${path}${key}`, value]] : [...flat(value, `${path}${key}.`)],
    ),
  );

describe('texts of react-admin', () => {
  const zh = flat(CHINESE as unknown as Tree);
  const en = flat(ENGLISH as unknown as Tree);

  it('are the complete set of the English package', async () => {
    // It comes with react-admin; the name is not written as an import because we do not depend on it ourselves.
    const english = 'ra-language-english';
    const { default: shipped } = (await import(english)) as { default: unknown };
    const wanted = flat(shipped as Tree);
    assert.deepEqual([...en.keys()].sort(), [...wanted.keys()].sort());
    assert.deepEqual([...zh.keys()].sort(), [...wanted.keys()].sort());
  });

  it('use no placeholder the English ones do not have', () => {
    const names = (text: string) => new Set([...text.matchAll(/%\{(\w+)\}/g)].map((match) => match[1]));
    for (const [key, text] of zh)
      for (const name of names(text)) assert.ok(names(en.get(key) ?? '').has(name), `${key}: ${name}`);
  });

  it('are Chinese', () => {
    const plain = [...zh].filter(
      ([key, text]) => text.trim() !== '' && !/\p{Script=Han}|^%/u.test(text) && key,
    );
    assert.deepEqual(plain, []);
  });
});
