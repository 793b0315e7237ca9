import type { ItemRow, ItemView } from '../../contract/admin.ts';
import type { ListDefinitions } from '../../definition/index.ts';
import type { Finding } from '../../definition/finding.ts';
import type { ItemBundle } from '../../definition/kinds/item-bundle.ts';
import type { ItemSummary, StoredItem } from '../ports/items.ts';

const named = (
  list: readonly { key: string; name: string }[],
  key: string,
): { key: string; name: string } => ({
  key,
  name: list.find((entry) => entry.key === key)?.name ?? key,
});

/** An item as a row of the list. */
export function itemRow(item: ItemSummary, lists: ListDefinitions): ItemRow {
  const { department, type, themes: _, ...facts } = item.facts;
  return {
    key: item.key,
    ...facts,
    department: named(lists.department, department),
    type: named(lists['service-type'], type),
    status: item.status,
    publishedVersion: item.versions.at(-1)?.version ?? null,
    draftVersion: item.draftVersion,
    errors: item.errorCount,
    warnings: item.warningCount,
    completeness: item.completeness,
    updatedAt: item.updatedAt,
    updatedBy: item.updatedBy,
  };
}

/** One version of an item as its page shows it. */
export function itemView(
  item: StoredItem,
  shown: { version: number; bundle: ItemBundle; findings: Finding[] },
  openCases: number,
): ItemView {
  const isDraft = item.draft?.version === shown.version;
  return {
    key: item.key,
    bundle: shown.bundle,
    version: shown.version,
    status: isDraft ? 'draft' : statusOfVersion(item, shown.version),
    revision: item.revision,
    editable: isDraft,
    versions: versionsOf(item),
    findings: shown.findings,
    openCases,
    updatedAt: item.updatedAt,
    updatedBy: item.updatedBy,
  };
}

/** Only the newest published version takes applications; the others serve the cases that began with them. */
function statusOfVersion({ retired, versions }: StoredItem, version: number): 'published' | 'retired' {
  return !retired && versions.at(-1)?.version === version ? 'published' : 'retired';
}

function versionsOf(item: StoredItem): ItemView['versions'] {
  const published = item.versions.map(({ version, publishedAt, publishedBy }) => ({
    version,
    status: statusOfVersion(item, version),
    updatedAt: publishedAt,
    updatedBy: publishedBy,
    publishedAt,
    publishedBy,
  }));
  if (!item.draft) return published.reverse();
  const { updatedAt, updatedBy } = item;
  return [{ version: item.draft.version, status: 'draft', updatedAt, updatedBy }, ...published.reverse()];
}
