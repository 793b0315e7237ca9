import { walkSteps } from '../../definition/index.ts';
import type { Finding } from '../../definition/finding.ts';
import type { ItemBundle } from '../../definition/kinds/item-bundle.ts';
import type { Instant } from '../../runtime/case.ts';
import type { ItemFacts, ItemStatus, StoredItem } from '../ports/items.ts';

/** Who changed an item, and when. */
export interface Change {
  at: Instant;
  by: string;
}

const PARTS = ['/item', '/materials', '/form', '/fees', '/steps', '/documents'] as const;

/** How much of a bundle could be published: the share of its six parts without an error, in percent. */
export function completeness(findings: readonly Finding[]): number {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const broken = new Set(errors.map(({ path }) => PARTS.find((part) => path.startsWith(part)) ?? PARTS[0]));
  return Math.round(((PARTS.length - broken.size) / PARTS.length) * 100);
}

/** What the list of items shows and sorts by. */
export function factsOf({ item }: ItemBundle): ItemFacts {
  return {
    name: item.name,
    department: item.department,
    type: item.type,
    themes: item.themes,
    caseKind: item.caseKind,
    ...(item.implementationCode && { implementationCode: item.implementationCode }),
    statutoryDays: item.statutoryLimit?.days ?? null,
    promisedDays: item.promisedLimit.days,
  };
}

function statusOf({
  retired,
  draft,
  versions,
}: Pick<StoredItem, 'retired' | 'draft' | 'versions'>): ItemStatus {
  if (retired) return 'retired';
  if (versions.length === 0) return 'draft';
  return draft ? 'changing' : 'published';
}

/** The item after a change: grown revision, status and shown facts worked out anew. */
function changed(
  item: StoredItem,
  change: Pick<Partial<StoredItem>, 'draft' | 'versions' | 'retired'>,
  shown: { bundle: ItemBundle; findings: readonly Finding[] },
  { at, by }: Change,
): StoredItem {
  const next = { ...item, ...change };
  return {
    ...next,
    revision: item.revision + 1,
    status: statusOf(next),
    facts: factsOf(shown.bundle),
    errorCount: shown.findings.filter(({ severity }) => severity === 'error').length,
    warningCount: shown.findings.filter(({ severity }) => severity === 'warning').length,
    completeness: completeness(shown.findings),
    updatedAt: at,
    updatedBy: by,
  };
}

/** A new item: a first draft. */
export function newItem(bundle: ItemBundle, findings: readonly Finding[], change: Change): StoredItem {
  const blank: StoredItem = {
    key: bundle.item.key,
    revision: 0,
    status: 'draft',
    retired: false,
    draft: null,
    versions: [],
    facts: factsOf(bundle),
    errorCount: 0,
    warningCount: 0,
    completeness: 0,
    createdAt: change.at,
    updatedAt: change.at,
    updatedBy: change.by,
  };
  return changed(blank, { draft: { version: 1, bundle } }, { bundle, findings }, change);
}

/** The draft replaced by another bundle; started where there is none. */
export function withDraft(
  item: StoredItem,
  bundle: ItemBundle,
  findings: readonly Finding[],
  change: Change,
): StoredItem {
  const version = item.draft?.version ?? (item.versions.at(-1)?.version ?? 0) + 1;
  return changed(item, { draft: { version, bundle } }, { bundle, findings }, change);
}

/** The draft given up; `bundle` is the published one that is left. */
export function withoutDraft(
  item: StoredItem,
  bundle: ItemBundle,
  findings: readonly Finding[],
  change: Change,
): StoredItem {
  return changed(item, { draft: null }, { bundle, findings }, change);
}

/** The draft in force from now on. Publishing a retired item takes it up again. */
export function publishedItem(
  item: StoredItem,
  draft: { version: number; bundle: ItemBundle },
  findings: readonly Finding[],
  change: Change,
): StoredItem {
  const version = {
    version: draft.version,
    revision: item.revision,
    publishedAt: change.at,
    publishedBy: change.by,
  };
  const versions = [...item.versions, version];
  return changed(item, { draft: null, retired: false, versions }, { bundle: draft.bundle, findings }, change);
}

/** No new applications from now on. */
export function retiredItem(item: StoredItem, { at, by }: Change): StoredItem {
  return {
    ...item,
    retired: true,
    status: 'retired',
    revision: item.revision + 1,
    updatedAt: at,
    updatedBy: by,
  };
}

/** A bundle with nothing in it but the basics, not yet checked. */
export function emptyBundle(item: unknown): unknown {
  return {
    item,
    materials: [],
    form: { display: 'form', components: [] },
    fees: [],
    steps: { blocks: [] },
    documents: [],
  };
}

/** Posts the steps of a bundle are given to, with the place each is named at. */
export function assignedPosts(
  bundle: ItemBundle,
): { department: string; post: string; path: string; step: string }[] {
  return walkSteps(bundle.steps).flatMap(({ block, path }) =>
    block.assignees.map(({ department, post }, index) => ({
      department: department === '@item' ? bundle.item.department : department,
      post,
      path: `/${[...path, 'assignees', index].join('/')}`,
      step: block.name,
    })),
  );
}
