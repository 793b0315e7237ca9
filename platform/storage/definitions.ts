import type { Connection, SortOrder } from 'mongoose';
import type { DefinitionQuery, DefinitionStore, StoredDefinition } from '../services/ports/definitions.ts';
import { containing, isDuplicate } from './connection.ts';
import { json, type Owned, text, whole, workspaceModel } from './workspace-model.ts';

type DefinitionRow = StoredDefinition & Owned & { _id: string };

const address = (workspace: string, kind: string, key: string): string => `${workspace}:${kind}:${key}`;

/** Columns a list of definitions can be sorted by → where they are stored. */
const SORTS: ReadonlyMap<string, string> = new Map([
  ['key', 'key'],
  ['updatedAt', 'updatedAt'],
  ['updatedBy', 'updatedBy'],
  ['name', 'body.name'],
  ['nameEn', 'body.nameEn'],
  ['code', 'body.code'],
  ['order', 'body.order'],
  ['group', 'body.group'],
  ['year', 'body.year'],
  ['audience', 'body.audience'],
]);
function order(sort: string | undefined): Record<string, SortOrder> {
  const field = SORTS.get(sort?.replace(/^-|^body\./g, '').replace(/^body\./, '') ?? '');
  if (!field) return { 'body.order': 1, key: 1 };
  return { [field]: sort?.startsWith('-') ? -1 : 1, key: 1 };
}

function pageFilter({ group, q }: DefinitionQuery) {
  return {
    ...(group && { $or: [{ 'body.group': group }, { 'body.audience': group }] }),
    ...(q && {
      $and: [
        {
          $or: ['key', 'body.name', 'body.nameEn', 'body.code', 'body.creditCode'].map((field) => ({
            [field]: containing(q),
          })),
        },
      ],
    }),
  };
}

/** Definitions kept in lists: themes, service objects, service types, regions, departments, calendars. */
export function definitionStore(connection: Connection): DefinitionStore {
  const definitions = workspaceModel<DefinitionRow>(connection, {
    name: 'definitions',
    fields: {
      _id: text,
      kind: text,
      key: text,
      revision: whole,
      body: json,
      updatedAt: text,
      updatedBy: text,
    },
    indexes: [{ keys: { kind: 1, 'body.order': 1, key: 1 } }],
  });
  return {
    async insert(workspace, definition) {
      try {
        const _id = address(workspace, definition.kind, definition.key);
        await definitions.create({ ...definition, _id, workspace });
        return true;
      } catch (reason) {
        if (isDuplicate(reason)) return false;
        throw reason;
      }
    },
    async read(workspace, kind, key) {
      const row = await definitions.findById(address(workspace, kind, key)).lean<DefinitionRow>();
      return row && fromRow(row);
    },
    async replace(workspace, { kind, key, ...change }, revision) {
      const { matchedCount } = await definitions.updateOne(
        { _id: address(workspace, kind, key), revision },
        { $set: change },
      );
      return matchedCount === 1;
    },
    async remove(workspace, kind, key) {
      const { deletedCount } = await definitions.deleteOne({ _id: address(workspace, kind, key) });
      return deletedCount === 1;
    },
    async page(workspace, kind, query) {
      const filter = { workspace, kind, ...pageFilter(query) };
      const [rows, total] = await Promise.all([
        definitions
          .find(filter)
          .sort(order(query.sort))
          .skip((query.page - 1) * query.size)
          .limit(query.size)
          .lean<DefinitionRow[]>(),
        definitions.countDocuments(filter),
      ]);
      return { rows: rows.map(fromRow), total };
    },
    async all(workspace, kind) {
      const rows = await definitions
        .find({ workspace, ...(kind && { kind }) })
        .sort({ kind: 1, 'body.order': 1, key: 1 })
        .lean<DefinitionRow[]>();
      return rows.map(fromRow);
    },
  };
}

function fromRow({ _id, workspace: _, ...definition }: DefinitionRow): StoredDefinition {
  return definition;
}
