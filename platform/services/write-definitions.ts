import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Finding } from '../definition/finding.ts';
import {
  bundleToFiles,
  canonicalJson,
  fileRefsOf,
  hasErrors,
  ITEMS_FOLDER,
  itemFolder,
  listPath,
} from '../definition/index.ts';
import { LIST_KINDS } from '../definition/kinds/index.ts';
import {
  type BundleWithFiles,
  type Definitions,
  FILES,
  namesIn,
  problem,
  sha256Of,
} from './definition-folder.ts';

/** What may name a file or folder here: a key. */
const KEY = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** What cannot be written without harm: names that leave the folder, bytes that are not what their reference says. */
function unwritable(bundles: readonly BundleWithFiles[]): Finding[] {
  return bundles.flatMap(({ bundle, files }) => {
    const folder = itemFolder(bundle.item.key);
    const names = new Map<string, string>();
    return fileRefsOf(bundle).flatMap(({ ref, path }) => {
      const place = `${folder}#${path}`;
      const bytes = files.get(ref.sha256);
      const other = names.get(ref.name);
      names.set(ref.name, ref.sha256);
      if (ref.name.startsWith('.') || /[/\\]/.test(ref.name) || ref.name.includes('\0')) {
        return [
          problem(
            place,
            `文件名“${ref.name}”不能使用，请改名`,
            `The file name "${ref.name}" is not allowed; rename it`,
          ),
        ];
      }
      if (!bytes || sha256Of(bytes) !== ref.sha256) {
        return [
          problem(
            place,
            `文件“${ref.name}”的内容不在或不一致`,
            `The bytes of "${ref.name}" are missing or differ`,
          ),
        ];
      }
      if (other !== undefined && other !== ref.sha256) {
        return [
          problem(
            place,
            `两个不同的文件同名：${ref.name}，请改名`,
            `Two different files share the name ${ref.name}; rename one`,
          ),
        ];
      }
      return [];
    });
  });
}

/** Every file of a set of definitions: path inside the folder → content. */
function layout({ lists, bundles }: Definitions): Map<string, string | Buffer> {
  const files = new Map<string, string | Buffer>();
  for (const kind of LIST_KINDS) {
    for (const value of lists[kind]) files.set(listPath(kind, value.key), canonicalJson(value, kind));
  }
  for (const { bundle, files: bytes } of bundles) {
    const folder = itemFolder(bundle.item.key);
    for (const [name, text] of bundleToFiles(bundle)) files.set(`${folder}/${name}`, text);
    for (const { ref } of fileRefsOf(bundle)) {
      files.set(`${folder}/${FILES}/${ref.name}`, bytes.get(ref.sha256) ?? Buffer.alloc(0));
    }
  }
  return files;
}

/** Replaces a file whole, or not at all; a symbolic link in its place is replaced, not followed. */
async function replaceFile(path: string, content: string | Buffer): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.new`);
  await rm(draft, { force: true });
  await writeFile(draft, content, { flag: 'wx' });
  await rename(draft, path);
}

/** Files and items in the folders of the kinds that are no longer among the definitions. */
async function removeOthers(
  dir: string,
  kept: ReadonlySet<string>,
  items: ReadonlySet<string>,
): Promise<void> {
  for (const key of (await namesIn(join(dir, ITEMS_FOLDER))).folders) {
    if (!items.has(key)) await rm(join(dir, ITEMS_FOLDER, key), { recursive: true });
  }
  const folders = [
    ...LIST_KINDS.map((kind) => dirname(listPath(kind, '-'))),
    ...[...items].flatMap((key) => ['', 'documents', FILES].map((inner) => join(itemFolder(key), inner))),
  ];
  for (const folder of folders) {
    for (const name of (await namesIn(join(dir, folder))).files) {
      if (!kept.has(join(folder, name))) await rm(join(dir, folder, name));
    }
  }
}

/**
 * Writes definitions as `readDefinitions` reads them; reading and writing again gives the same bytes. What is no
 * longer among them is removed from the folders of the kinds, after everything else is safely written. Nothing is
 * written when anything is wrong.
 */
export async function writeDefinitions(dir: string, definitions: Definitions): Promise<Finding[]> {
  const keys = [
    ...LIST_KINDS.flatMap((kind) => definitions.lists[kind].map(({ key }) => key)),
    ...definitions.bundles.flatMap(({ bundle }) => [
      bundle.item.key,
      ...bundle.documents.map(({ key }) => key),
    ]),
  ];
  const findings = [
    ...keys
      .filter((key) => !KEY.test(key))
      .map((key) =>
        problem(key, `键“${key}”不能作文件名，请改名`, `The key "${key}" cannot name a file; rename it`),
      ),
    ...unwritable(definitions.bundles),
  ];
  if (hasErrors(findings)) return findings;
  const files = layout(definitions);
  for (const [path, content] of files) {
    await mkdir(join(dir, dirname(path)), { recursive: true });
    await replaceFile(join(dir, path), content);
  }
  const items = new Set(definitions.bundles.map(({ bundle }) => bundle.item.key));
  await removeOthers(dir, new Set([...files.keys()].map((path) => join(path))), items);
  return [];
}
