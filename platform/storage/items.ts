import type { Connection, SortOrder } from 'mongoose';
import type { ItemBundle } from '../definition/kinds/item-bundle.ts';
import type { ItemQuery, ItemStore, ItemSummary, StoredItem } from '../services/ports/items.ts';
import { containing, isDuplicate } from './connection.ts';
import { flag, json, optionalJson, type Owned, text, whole, workspaceModel } from './workspace-model.ts';

type ItemRow = StoredItem & Owned & { _id: string };
interface BundleRow extends Owned {
  _id: string;
  key: string;
  version: number;
  revision: number;
  bundle: ItemBundle;
}

const itemId = (workspace: string, key: string): string => `${workspace}:${key}`;
/** The revision is part of the address, so a slow loser of a race never overwrites what the winner published. */
const bundleId = (workspace: string, key: string, version: number, revision: number): string =>
  `${workspace}:${key}:${version}:${revision}`;

function models(connection: Connection) {
  const items = workspaceModel<ItemRow>(connection, {
    name: 'items',
    fields: {
      _id: text,
      key: text,
      revision: whole,
      status: text,
      retired: flag,
      draft: optionalJson,
      versions: json,
      facts: json,
      errorCount: whole,
      warningCount: whole,
      completeness: whole,
      createdAt: text,
      updatedAt: text,
      updatedBy: text,
    },
    indexes: [
      { keys: { updatedAt: -1 } },
      { keys: { status: 1, updatedAt: -1 } },
      { keys: { 'facts.department': 1 } },
    ],
  });
  const bundles = workspaceModel<BundleRow>(connection, {
    name: 'item_versions',
    fields: { _id: text, key: text, version: whole, revision: whole, bundle: json },
  });
  return { items, bundles };
}

const SORTS: ReadonlyMap<string, string> = new Map([
  ['key', 'key'],
  ['name', 'facts.name'],
  ['department', 'facts.department'],
  ['type', 'facts.type'],
  ['caseKind', 'facts.caseKind'],
  ['statutoryDays', 'facts.statutoryDays'],
  ['promisedDays', 'facts.promisedDays'],
  ['status', 'status'],
  ['errors', 'errorCount'],
  ['warnings', 'warningCount'],
  ['completeness', 'completeness'],
  ['updatedAt', 'updatedAt'],
  ['updatedBy', 'updatedBy'],
]);
function order(sort: string | undefined): Record<string, SortOrder> {
  const field = SORTS.get(sort?.replace(/^-/, '') ?? '');
  if (!field) return { updatedAt: -1, key: 1 };
  return { [field]: sort?.startsWith('-') ? -1 : 1, key: 1 };
}
function pageFilter({ department, type, theme, q }: ItemQuery) {
  return {
    ...(department && { 'facts.department': department }),
    ...(type && { 'facts.type': type }),
    ...(theme && { 'facts.themes': theme }),
    ...(q && {
      $or: ['facts.name', 'key', 'facts.implementationCode'].map((field) => ({ [field]: containing(q) })),
    }),
  };
}
/** Everything but the bundle, which can be large. */
const SUMMARY = { 'draft.bundle': 0 } as const;

/** Items and their versions. The item's document decides which versions exist; their bundles never change. */
export function itemStore(connection: Connection): ItemStore {
  const { items, bundles } = models(connection);

  const countByStatus = async (filter: object): Promise<Record<string, number>> => {
    const rows = await items.aggregate<{ _id: string; n: number }>([
      { $match: filter },
      { $group: { _id: '$status', n: { $sum: 1 } } },
    ]);
    return Object.fromEntries(rows.map((row) => [row._id, row.n]));
  };

  return {
    async insert(workspace, item) {
      try {
        await items.create({ ...item, _id: itemId(workspace, item.key), workspace });
        return true;
      } catch (reason) {
        if (isDuplicate(reason)) return false;
        throw reason;
      }
    },
    async read(workspace, key) {
      const row = await items.findById(itemId(workspace, key)).lean<ItemRow>();
      if (!row) return null;
      const { _id, workspace: _, ...item } = row;
      return item;
    },
    async summary(workspace, key) {
      const row = await items.findById(itemId(workspace, key), SUMMARY).lean<ItemRow>();
      return row && toSummary(row);
    },
    async replace(workspace, { key, createdAt: _, ...change }, revision) {
      const { matchedCount } = await items.updateOne(
        { _id: itemId(workspace, key), revision },
        { $set: change },
      );
      return matchedCount === 1;
    },
    async remove(workspace, key, revision) {
      const { deletedCount } = await items.deleteOne({ _id: itemId(workspace, key), revision });
      return deletedCount === 1;
    },
    async page(workspace, query) {
      const scope = { workspace, ...pageFilter(query) };
      const filter = { ...scope, ...(query.status && { status: query.status }) };
      const [rows, total, counts] = await Promise.all([
        items
          .find(filter, SUMMARY)
          .sort(order(query.sort))
          .skip((query.page - 1) * query.size)
          .limit(query.size)
          .lean<ItemRow[]>(),
        items.countDocuments(filter),
        countByStatus(scope),
      ]);
      return { rows: rows.map(toSummary), total, counts };
    },
    async summaries(workspace) {
      return (await items.find({ workspace }, SUMMARY).sort({ key: 1 }).lean<ItemRow[]>()).map(toSummary);
    },
    async keepBundle(workspace, key, version, revision, bundle) {
      try {
        const _id = bundleId(workspace, key, version, revision);
        await bundles.create({ _id, workspace, key, version, revision, bundle });
      } catch (reason) {
        if (!isDuplicate(reason)) throw reason;
      }
    },
    async readBundle(workspace, key, version, revision) {
      const row = await bundles.findById(bundleId(workspace, key, version, revision)).lean<BundleRow>();
      return row?.bundle ?? null;
    },
  };
}

function toSummary({ _id, workspace: _, draft, ...item }: ItemRow & { _id: string }): ItemSummary {
  return { ...item, draftVersion: draft?.version ?? null };
}
