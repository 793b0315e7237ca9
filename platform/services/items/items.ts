import type { DiffRow, ItemRow, ItemView } from '../../contract/admin.ts';
import type { Finding } from '../../definition/finding.ts';
import { hasErrors, semanticDiff } from '../../definition/index.ts';
import type { ItemBundle } from '../../definition/kinds/item-bundle.ts';
import { Rejected } from '../../errors/rejected.ts';
import { may } from '../abilities.ts';
import type { AuditTrail } from '../audit/trail.ts';
import type { CallContext } from '../context.ts';
import type { DefinitionCatalog } from '../definitions/catalog.ts';
import type { AuditAct } from '../ports/audit.ts';
import type { ItemQuery, ItemStore, StoredItem } from '../ports/items.ts';
import type { ItemChecks } from './item-checks.ts';
import {
  type Change,
  emptyBundle,
  newItem,
  publishedItem,
  retiredItem,
  withDraft,
  withoutDraft,
} from './item-state.ts';
import { itemRow, itemView } from './item-view.ts';
import { placeNames } from './place-names.ts';

export interface ItemsService {
  page(
    query: ItemQuery,
    context: CallContext,
  ): Promise<{ rows: ItemRow[]; total: number; counts: Record<string, number> }>;
  read(key: string, version: number | undefined, context: CallContext): Promise<ItemView>;
  create(input: { item: Record<string, unknown>; copyOf?: string }, context: CallContext): Promise<ItemView>;
  save(key: string, input: { bundle: unknown; revision: number }, context: CallContext): Promise<ItemView>;
  startVersion(key: string, context: CallContext): Promise<ItemView>;
  discardDraft(key: string, context: CallContext): Promise<void>;
  check(
    key: string,
    context: CallContext,
  ): Promise<{ findings: Finding[]; diff: DiffRow[]; publishable: boolean }>;
  publish(key: string, revision: number, context: CallContext): Promise<ItemView>;
  retire(key: string, context: CallContext): Promise<ItemView>;
  /** Refuses unless the caller may do this to the item. */
  reach(key: string, action: 'read' | 'update' | 'publish', context: CallContext): Promise<StoredItem>;
}

interface Needs {
  items: ItemStore;
  checks: ItemChecks;
  catalog: DefinitionCatalog;
  audit: AuditTrail;
  /** Open cases of an item. */
  countOpen(workspace: string, key: string): Promise<number>;
  /** Told after an item was published or retired: the hall's search follows. */
  changed(workspace: string, key: string): Promise<void>;
}

/** Items: drafts that departments edit, versions that never change. */
export function createItems({ items, checks, catalog, audit, countOpen, changed }: Needs): ItemsService {
  const reach: ItemsService['reach'] = async (key, action, context) => {
    const item = await items.read(context.workspace, key);
    if (!item || !allowed(context, action, item.facts.department)) throw new Rejected('record.absent');
    return item;
  };
  const bundleOf = async (workspace: string, item: StoredItem, version: number): Promise<ItemBundle> => {
    if (item.draft?.version === version) return item.draft.bundle;
    const published = item.versions.find((one) => one.version === version);
    const bundle = published && (await items.readBundle(workspace, item.key, version, published.revision));
    if (!bundle) throw new Rejected('record.absent');
    return bundle;
  };
  /** The item's page; `findings` where the shown version has just been checked. */
  const show = async (
    item: StoredItem,
    { workspace }: CallContext,
    { version = newest(item), findings }: { version?: number; findings?: Finding[] } = {},
  ): Promise<ItemView> => {
    const bundle = await bundleOf(workspace, item, version);
    const [found, openCases] = await Promise.all([
      findings ?? checks.publish(workspace, bundle),
      countOpen(workspace, item.key),
    ]);
    return itemView(item, { version, bundle, findings: found }, openCases);
  };
  const store = async (before: StoredItem, after: StoredItem, context: CallContext): Promise<void> => {
    if (!(await items.replace(context.workspace, after, before.revision))) throw new Rejected('draft.stale');
  };
  const note = (context: CallContext, act: AuditAct, { key, facts }: StoredItem, version?: number) =>
    audit.record(
      context,
      act,
      { type: 'item', id: key, name: facts.name },
      version === undefined ? undefined : { version: String(version) },
    );

  return {
    reach,
    async page(query, context) {
      const { principal, workspace } = context;
      const wide = principal?.roles.some((role) => role === 'system-admin' || role === 'hall-admin');
      const scope = wide ? {} : { department: principal?.department ?? '-' };
      const [found, lists] = await Promise.all([
        items.page(workspace, { ...query, ...scope }),
        catalog.lists(workspace),
      ]);
      return { ...found, rows: found.rows.map((item) => itemRow(item, lists)) };
    },
    async read(key, version, context) {
      return show(await reach(key, 'read', context), context, { version });
    },
    async create({ item: basics, copyOf }, context) {
      const { workspace } = context;
      const source = copyOf === undefined ? null : await reach(copyOf, 'read', context);
      const copied = source && (await bundleOf(workspace, source, newest(source)));
      const { bundle, findings } = await checks.admit(
        workspace,
        copied ? copyBundle(copied, basics) : emptyBundle(basics),
      );
      refuseDepartment(context, 'create', bundle);
      const item = newItem(bundle, findings, changeOf(context));
      if (!(await items.insert(workspace, item))) {
        throw new Rejected('definition.exists', { path: '/item/key', params: { key: item.key } });
      }
      await note(context, 'item-created', item);
      return show(item, context, { findings });
    },
    async save(key, { bundle: input, revision }, context) {
      const before = await reach(key, 'update', context);
      if (!before.draft) throw new Rejected('item.no-draft');
      if (before.revision !== revision) throw new Rejected('draft.stale');
      const { bundle, findings } = await checks.admit(context.workspace, input);
      if (bundle.item.key !== key) throw new Rejected('item.key-fixed', { path: '/bundle/item/key' });
      refuseDepartment(context, 'update', bundle);
      const after = withDraft(before, bundle, findings, changeOf(context));
      await store(before, after, context);
      return show(after, context, { findings });
    },
    async startVersion(key, context) {
      const before = await reach(key, 'update', context);
      if (before.draft) throw new Rejected('item.has-draft');
      const bundle = await bundleOf(context.workspace, before, newest(before));
      const findings = await checks.publish(context.workspace, bundle);
      const after = withDraft(before, bundle, findings, changeOf(context));
      await store(before, after, context);
      await note(context, 'item-draft-started', after, after.draft?.version);
      return show(after, context, { findings });
    },
    async discardDraft(key, context) {
      const before = await reach(key, 'update', context);
      if (!before.draft) throw new Rejected('item.no-draft');
      const last = before.versions.at(-1);
      if (last) {
        const bundle = await bundleOf(context.workspace, before, last.version);
        const findings = await checks.publish(context.workspace, bundle);
        await store(before, withoutDraft(before, bundle, findings, changeOf(context)), context);
      } else if (!(await items.remove(context.workspace, key, before.revision))) {
        throw new Rejected('draft.stale');
      }
      await note(context, 'item-draft-discarded', before, before.draft.version);
    },
    async check(key, context) {
      const { workspace } = context;
      const item = await reach(key, 'read', context);
      const bundle = await bundleOf(workspace, item, newest(item));
      const last = item.versions.at(-1);
      const base = last && item.draft ? await bundleOf(workspace, item, last.version) : null;
      const findings = await checks.publish(workspace, bundle);
      const { department } = await catalog.lists(workspace);
      return {
        findings,
        diff: item.draft ? semanticDiff(base, bundle, placeNames(department, bundle.item.department)) : [],
        publishable: item.draft !== null && !hasErrors(findings),
      };
    },
    async publish(key, revision, context) {
      const { workspace } = context;
      const before = await reach(key, 'publish', context);
      if (!before.draft) throw new Rejected('item.no-draft');
      if (before.revision !== revision) throw new Rejected('draft.stale');
      const { version, bundle } = before.draft;
      const findings = await checks.publish(workspace, bundle);
      if (hasErrors(findings)) throw new Rejected('item.not-publishable', { findings });
      const after = publishedItem(before, before.draft, findings, changeOf(context));
      // First the bundle, then the item that refers to it: a crash between leaves a bundle nobody refers to.
      await items.keepBundle(workspace, key, version, before.revision, bundle);
      await store(before, after, context);
      await note(context, 'item-published', after, version);
      await changed(workspace, key);
      return show(after, context, { findings });
    },
    async retire(key, context) {
      const before = await reach(key, 'publish', context);
      if (before.versions.length === 0) throw new Rejected('item.not-published');
      if (before.retired) throw new Rejected('item.retired');
      const after = retiredItem(before, changeOf(context));
      await store(before, after, context);
      await note(context, 'item-retired', after);
      await changed(context.workspace, key);
      return show(after, context);
    },
  };
}

/** What an item's page shows unless asked otherwise: the draft, or the newest version. */
function newest(item: StoredItem): number {
  return item.draft?.version ?? item.versions.at(-1)?.version ?? 1;
}

function changeOf({ now, principal }: CallContext): Change {
  return { at: now, by: principal?.name ?? '' };
}

function allowed({ principal }: CallContext, action: string, department: string): boolean {
  return principal !== null && may(principal.ability, action, 'Item', { department });
}

/** Nobody files an item under a department they do not run. */
function refuseDepartment(context: CallContext, action: 'create' | 'update', { item }: ItemBundle): void {
  if (!allowed(context, action, item.department)) {
    throw new Rejected('item.department-fixed', { path: '/item/department' });
  }
}

/** A copy under other basics: those given, over the source's, without the codes that name one item only. */
function copyBundle(source: ItemBundle, given: Record<string, unknown>): unknown {
  const { implementationCode: _, handlingCode: __, ...basics } = source.item;
  return { ...source, item: { ...basics, ...given } };
}
