import { canonicalJson, fileRefsOf, hasErrors } from '../../definition/index.ts';
import { Rejected } from '../../errors/rejected.ts';
import type { BundleWithFiles } from '../definition-files.ts';
import type { LoadContext, LoadReport } from '../definitions/load-report.ts';
import type { FileStore } from '../ports/files.ts';
import type { ItemStore, StoredItem } from '../ports/items.ts';
import type { ItemChecks } from './item-checks.ts';
import { newItem, publishedItem, withDraft } from './item-state.ts';

interface Needs {
  items: ItemStore;
  files: FileStore;
  checks: ItemChecks;
}

/**
 * Publishes item bundles: a new item as version 1, a changed one as its next version, an unchanged one not at all.
 * A bundle that could not be published is refused; so is one whose item somebody is editing.
 */
export async function loadItems(
  bundles: readonly BundleWithFiles[],
  needs: Needs,
  context: LoadContext,
  report: LoadReport,
): Promise<void> {
  for (const entry of issuersFirst(bundles)) await loadItem(entry, needs, context, report);
}

/** An item about the certificates of another (变更, 延续 …) is checked against that one. */
function issuersFirst(bundles: readonly BundleWithFiles[]): BundleWithFiles[] {
  const isAbout = ({ bundle }: BundleWithFiles): number => (bundle.item.certificateOf === undefined ? 0 : 1);
  return bundles.toSorted((a, b) => isAbout(a) - isAbout(b));
}

async function loadItem(
  { bundle: incoming, files }: BundleWithFiles,
  needs: Needs,
  context: LoadContext,
  report: LoadReport,
): Promise<void> {
  const { workspace } = context;
  const address = `item/${incoming.item.key}`;
  for (const { ref } of fileRefsOf(incoming)) {
    const bytes = files.get(ref.sha256);
    if (bytes) await needs.files.put(workspace, bytes, ref.contentType);
  }
  try {
    const { bundle, findings } = await needs.checks.admit(workspace, incoming);
    if (hasErrors(findings)) throw new Rejected('item.not-publishable', { findings });
    const before = await needs.items.read(workspace, bundle.item.key);
    if (before?.draft) throw new Rejected('item.has-draft');
    if (before && (await isPublished(before, canonicalJson(bundle, 'item-bundle'), needs.items, workspace))) {
      report.same.push(address);
      return;
    }
    const change = { at: context.now, by: context.by };
    const drafted = before ? withDraft(before, bundle, findings, change) : newItem(bundle, findings, change);
    await publish(before, drafted, findings, needs.items, context);
    (before ? report.changed : report.added).push(address);
  } catch (reason) {
    if (!(reason instanceof Rejected)) throw reason;
    const own = { code: reason.code, severity: 'error' as const, path: '', message: reason.texts };
    report.refused.push({ address, findings: [...(reason.findings ?? [own])] });
  }
}

async function publish(
  before: StoredItem | null,
  drafted: StoredItem,
  findings: Parameters<typeof publishedItem>[2],
  items: ItemStore,
  { workspace, now, by }: LoadContext,
): Promise<void> {
  const { draft, key, revision } = drafted;
  if (!draft) throw new Error(`Item ${key} was drafted without a draft`);
  const after = publishedItem(drafted, draft, findings, { at: now, by });
  await items.keepBundle(workspace, key, draft.version, revision, draft.bundle);
  const stored = before
    ? await items.replace(workspace, after, before.revision)
    : await items.insert(workspace, after);
  if (!stored) throw new Rejected('draft.stale');
}

async function isPublished(
  item: StoredItem,
  canonical: string,
  items: ItemStore,
  workspace: string,
): Promise<boolean> {
  const last = item.versions.at(-1);
  if (!last || item.retired) return false;
  const bundle = await items.readBundle(workspace, item.key, last.version, last.revision);
  return bundle !== null && canonicalJson(bundle, 'item-bundle') === canonical;
}
