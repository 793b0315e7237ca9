import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Finding } from '../definition/finding.ts';
import {
  bundleToFiles,
  canonicalJson,
  EMPTY_LISTS,
  fileRefsOf,
  filesToBundle,
  hasErrors,
  ITEMS_FOLDER,
  itemFolder,
  type ListDefinitions,
  listKindOf,
  listPath,
  parseBundle,
  parseDefinition,
  parseJsonFile,
} from '../definition/index.ts';
import type { ItemBundle } from '../definition/kinds/item-bundle.ts';
import { LIST_KINDS, type ListKind } from '../definition/kinds/index.ts';

/** Folder of an item's binary files (blank forms, samples). */
const FILES = 'files';
/** Names a folder or file of a definition may have: a key, or a file name a fileRef may carry. */
const KEY = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** A bundle with the bytes its materials name, by sha256. */
export interface BundleWithFiles {
  bundle: ItemBundle;
  files: Map<string, Buffer>;
}
export interface Definitions {
  lists: ListDefinitions;
  bundles: BundleWithFiles[];
}
export type ReadResult = ({ ok: true } & Definitions) | { ok: false; findings: Finding[] };

/** `files: 'ignore'` leaves the bytes of materials unread and unchecked, for whoever is about to make them. */
export interface ReadOptions {
  files?: 'check' | 'ignore';
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const problem = (path: string, zh: string, en: string): Finding => ({
  code: 'definition-file',
  severity: 'error',
  path,
  message: { zh, en },
});

/** Findings with the file they are about before their pointer: `themes/person-005.json#/code`. */
const inFile = (file: string, findings: readonly Finding[]): Finding[] =>
  findings.map((finding) => ({ ...finding, path: `${file}#${finding.path}` }));

/** Names in a folder, sorted, hidden ones left out; a missing folder is empty. */
async function namesIn(dir: string): Promise<{ files: string[]; folders: string[] }> {
  const entries = await readdir(dir, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  // A symbolic link could lead out of the folder: it is neither file nor folder here.
  const shown = entries.filter((entry) => !entry.name.startsWith('.'));
  return {
    files: shown
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name)
      .sort(),
    folders: shown
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort(),
  };
}

async function readList(dir: string, kind: ListKind, lists: ListDefinitions): Promise<Finding[]> {
  const folder = dirname(listPath(kind, '-'));
  const findings: Finding[] = [];
  for (const name of (await namesIn(join(dir, folder))).files) {
    const path = `${folder}/${name}`;
    const json = parseJsonFile(path, await readFile(join(dir, folder, name), 'utf8'));
    if (!json.ok) {
      findings.push(json.finding);
      continue;
    }
    const parsed = parseDefinition(kind, json.value);
    if (!parsed.ok) {
      findings.push(...inFile(path, parsed.findings));
    } else if (`${parsed.value.key}.json` !== name) {
      findings.push(
        problem(
          path,
          `文件名应与键一致：${parsed.value.key}.json`,
          `Name the file by its key: ${parsed.value.key}.json`,
        ),
      );
    } else {
      (lists[kind] as unknown[]).push(parsed.value);
    }
  }
  return findings;
}

/** The bytes a bundle names, each checked against its reference. */
async function readFiles(
  dir: string,
  folder: string,
  bundle: ItemBundle,
): Promise<{ files: Map<string, Buffer>; findings: Finding[] }> {
  const files = new Map<string, Buffer>();
  const findings: Finding[] = [];
  const present = new Set((await namesIn(join(dir, folder, FILES))).files);
  const named = new Set<string>();
  for (const { ref, path } of fileRefsOf(bundle)) {
    named.add(ref.name);
    const place = `${folder}/materials.json#${path.replace(/^\/materials/, '')}`;
    if (!present.has(ref.name)) {
      findings.push(
        problem(place, `缺少文件 ${FILES}/${ref.name}`, `The file ${FILES}/${ref.name} is missing`),
      );
      continue;
    }
    const bytes = await readFile(join(dir, folder, FILES, ref.name));
    if (sha256Of(bytes) !== ref.sha256 || bytes.length !== ref.size) {
      findings.push(
        problem(
          place,
          `文件 ${FILES}/${ref.name} 与记录的摘要或大小不一致，请重新上传`,
          `The file ${FILES}/${ref.name} does not match its recorded digest or size; upload it again`,
        ),
      );
    }
    files.set(ref.sha256, bytes);
  }
  for (const name of present) {
    if (named.has(name)) continue;
    findings.push(
      problem(
        `${folder}/${FILES}/${name}`,
        '没有材料使用这个文件，请删除',
        'No material uses this file; remove it',
      ),
    );
  }
  return { files, findings };
}

async function readItem(
  dir: string,
  key: string,
  options: ReadOptions,
): Promise<{ value?: BundleWithFiles; findings: Finding[] }> {
  const folder = itemFolder(key);
  const texts = new Map<string, string>();
  for (const inner of ['', 'documents']) {
    for (const name of (await namesIn(join(dir, folder, inner))).files) {
      const path = inner ? `${inner}/${name}` : name;
      texts.set(path, await readFile(join(dir, folder, path), 'utf8'));
    }
  }
  const { input, findings } = filesToBundle(texts);
  const placed = findings.map((finding) => ({ ...finding, path: `${folder}/${finding.path}` }));
  if (hasErrors(placed)) return { findings: placed };
  const parsed = parseBundle(input);
  if (!parsed.ok) return { findings: inFile(folder, parsed.findings) };
  if (parsed.value.item.key !== key) {
    return {
      findings: [
        problem(
          folder,
          `文件夹名应与键一致：${parsed.value.item.key}`,
          `Name the folder by its key: ${parsed.value.item.key}`,
        ),
      ],
    };
  }
  if (options.files === 'ignore') return { value: { bundle: parsed.value, files: new Map() }, findings: [] };
  const read = await readFiles(dir, folder, parsed.value);
  return { value: { bundle: parsed.value, files: read.files }, findings: read.findings };
}

/** Reads a folder of definitions: everything in it, checked against its schema, or what is wrong with which file. */
export async function readDefinitions(dir: string, options: ReadOptions = {}): Promise<ReadResult> {
  const lists = structuredClone(EMPTY_LISTS) as ListDefinitions;
  const bundles: BundleWithFiles[] = [];
  const findings: Finding[] = [];
  const top = await namesIn(dir);
  for (const folder of top.folders) {
    if (folder === ITEMS_FOLDER || listKindOf(folder)) continue;
    findings.push(
      problem(folder, '这不是定义的文件夹，请删除或改名', 'Not a folder of definitions; remove or rename it'),
    );
  }
  for (const kind of LIST_KINDS) findings.push(...(await readList(dir, kind, lists)));
  for (const key of (await namesIn(join(dir, ITEMS_FOLDER))).folders) {
    const item = await readItem(dir, key, options);
    findings.push(...item.findings);
    if (item.value) bundles.push(item.value);
  }
  return hasErrors(findings) ? { ok: false, findings } : { ok: true, lists, bundles };
}

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
