import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = join(process.cwd(), 'admin-ui/src');
const FOLDERS = [
  'app',
  'accounts',
  'certificates',
  'classification',
  'components',
  'delegations',
  'office',
  'operations',
  'organisation',
  'supervision',
];

type Leaf = string | readonly unknown[] | ((...given: never[]) => unknown);
interface Tree {
  [key: string]: Leaf | Tree;
}
const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every text by its path; sentences with values are shown by their source. */
function flat(tree: Tree, path = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]): [string, string][] =>
      isTree(value) ? [...flat(value, `${path}${key}.`)] : [[`${path}${key}`, shown(value)]],
    ),
  );
}
const shown = (value: Leaf): string => (Array.isArray(value) ? JSON.stringify(value) : String(value));

async function dictionaries(): Promise<{ file: string; zh: Tree; en: Tree }[]> {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('-texts.ts'))
      .map((name) => join(ROOT, folder, name)),
  );
  const found = await Promise.all(
    files.map(async (file) => {
      const module = (await import(pathToFileURL(file).href)) as Record<string, { zh: Tree; en: Tree }>;
      return Object.values(module).map((texts) => ({ file, ...texts }));
    }),
  );
  return found.flat();
}

describe('dictionaries of the back office', () => {
  it('have every text in both languages', async () => {
    const all = await dictionaries();
    assert.ok(all.length >= 8);
    for (const { file, zh, en } of all) assert.deepEqual([...flat(zh).keys()], [...flat(en).keys()], file);
  });

  it('do not mix the languages', async () => {
    const mixed: string[] = [];
    for (const { file, zh, en } of await dictionaries()) {
      for (const [key, text] of flat(en))
        if (/\p{Script=Han}/u.test(text) && key !== 'otherLanguage') mixed.push(`${file} en ${key}: ${text}`);
      for (const [key, text] of flat(zh))
        if (/^[A-Za-z ]{3,}$/.test(text) && key !== 'otherLanguage') mixed.push(`${file} zh ${key}: ${text}`);
    }
    assert.deepEqual(mixed, []);
  });
});
