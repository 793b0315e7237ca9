import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Finding } from '../definition/finding.ts';
import {
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
import {
  type BundleWithFiles,
  type Definitions,
  FILES,
  namesIn,
  problem,
  sha256Of,
} from './definition-folder.ts';

export type ReadResult = ({ ok: true } & Definitions) | { ok: false; findings: Finding[] };

/** `files: 'ignore'` leaves the bytes of materials unread and unchecked, for whoever is about to make them. */
export interface ReadOptions {
  files?: 'check' | 'ignore';
}

/** Findings with the file they are about before their pointer: `themes/person-005.json#/code`. */
const inFile = (file: string, findings: readonly Finding[]): Finding[] =>
  findings.map((finding) => ({ ...finding, path: `${file}#${finding.path}` }));

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
