import { canonicalJson } from './canonical-json.ts';
import type { Finding } from './finding.ts';
import type { ItemBundle } from './kinds/item-bundle.ts';
import { KINDS, type KindName, LIST_KINDS, type ListKind } from './kinds/index.ts';
import type { FileRef } from './kinds/shared-fields.ts';
import { plainCopy } from './parse/plain-copy.ts';
import { pointer } from './pointer.ts';

/** A list definition lies in `<folder of its kind>/<key>.json`. */
export function listPath(kind: ListKind, key: string): string {
  return `${KINDS[kind].folder}/${key}.json`;
}

/** The kind a top folder holds; undefined for `items` and for folders that are none of ours. */
export function listKindOf(folder: string): ListKind | undefined {
  return LIST_KINDS.find((kind) => KINDS[kind].folder === folder);
}

/** Folder of the item bundles. */
export const ITEMS_FOLDER = 'items';
export const itemFolder = (key: string): string => `${ITEMS_FOLDER}/${key}`;

/** Parts of a bundle that are one file each, in the order of the bundle. */
const PART_FILES = {
  item: 'item.json',
  materials: 'materials.json',
  form: 'form.json',
  fees: 'fees.json',
  steps: 'steps.json',
} as const;
type FilePart = keyof typeof PART_FILES;
const PART_KINDS: Readonly<Record<FilePart, KindName>> = {
  item: 'item',
  materials: 'material',
  form: 'form',
  fees: 'fee-rule',
  steps: 'step-chain',
};

const listJson = (values: readonly unknown[], kind: KindName): string =>
  // A list file is the canonical entries in a canonical array: the array itself has no schema of its own.
  `${JSON.stringify(
    values.map((value) => JSON.parse(canonicalJson(value, kind)) as unknown),
    null,
    2,
  )}\n`;

/** The files a bundle's materials name, once each. */
export function fileRefsOf(bundle: ItemBundle): { ref: FileRef; path: string }[] {
  return bundle.materials.flatMap((material, index) =>
    (['template', 'sample'] as const).flatMap((field) => {
      const ref = material[field];
      return ref ? [{ ref, path: pointer(['materials', index, field]) }] : [];
    }),
  );
}

/** The text files of a bundle inside its folder: relative path → content. The bytes of its files lie in `files/`. */
export function bundleToFiles(bundle: ItemBundle): Map<string, string> {
  const files = new Map<string, string>();
  for (const [part, name] of Object.entries(PART_FILES) as [FilePart, string][]) {
    const value = bundle[part];
    files.set(
      name,
      Array.isArray(value) ? listJson(value, PART_KINDS[part]) : canonicalJson(value, PART_KINDS[part]),
    );
  }
  for (const document of bundle.documents) {
    files.set(`documents/${document.key}.json`, canonicalJson(document, 'document-template'));
  }
  return files;
}

const unreadable = (path: string, zh: string, en: string): Finding => ({
  code: 'definition-file',
  severity: 'error',
  path,
  message: { zh, en },
});

/** JSON text as a plain value, or the finding that says which file is broken. */
export function parseJsonFile(
  name: string,
  text: string,
): { ok: true; value: unknown } | { ok: false; finding: Finding } {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      ok: false,
      finding: unreadable(
        name,
        `${name} 不是有效的 JSON，请修改（${reason}）`,
        `${name} is not valid JSON: ${reason}`,
      ),
    };
  }
  const plain = plainCopy(parsed);
  if (plain.ok) return { ok: true, value: plain.value };
  const [first] = plain.findings;
  return { ok: false, finding: { ...(first as Finding), path: `${name}#${first?.path ?? ''}` } };
}

/**
 * The files of an item's folder as an unchecked bundle: give it to `parseBundle`. Documents are taken in the order
 * of their file names, so the order of a bundle's documents is that of their keys.
 */
export function filesToBundle(files: ReadonlyMap<string, string>): {
  input: Record<string, unknown>;
  findings: Finding[];
} {
  const input: Record<string, unknown> = {};
  const findings: Finding[] = [];
  const read = (name: string): unknown => {
    const result = parseJsonFile(name, files.get(name) ?? '');
    if (result.ok) return result.value;
    findings.push(result.finding);
    return undefined;
  };
  for (const [part, name] of Object.entries(PART_FILES)) {
    if (files.has(name)) input[part] = read(name);
  }
  const known = new Set<string>(Object.values(PART_FILES));
  const documents: unknown[] = [];
  for (const name of [...files.keys()].sort()) {
    if (known.has(name)) continue;
    const key = /^documents\/([^/]+)\.json$/.exec(name)?.[1];
    if (key === undefined) {
      findings.push(
        unreadable(
          name,
          `不认识的文件 ${name}，请删除或改名`,
          `${name} is not a file of an item; remove or rename it`,
        ),
      );
      continue;
    }
    const value = read(name);
    const own = value !== null && typeof value === 'object' && 'key' in value ? value.key : undefined;
    if (value !== undefined && own !== key) {
      findings.push(
        unreadable(
          name,
          `文件名应与键一致：${String(own)}.json`,
          `The file name must be the key: ${String(own)}.json`,
        ),
      );
    }
    documents.push(value);
  }
  input['documents'] = documents;
  return { input, findings };
}
