import type { Connection } from 'mongoose';
import type { ItemSearchStore, SearchEntry, SearchFilter } from '../services/ports/item-search.ts';
import { beginningWith } from './connection.ts';
import { json, type Owned, text, texts, whole, workspaceModel } from './workspace-model.ts';

type EntryRow = SearchEntry & Owned & { _id: string };

/** More than any page of the hall shows; ranking looks at these. */
const FOUND_CAP = 2000;

/** A single token is a prefix (what is being typed); several are alternatives. */
function group(tokens: readonly string[]): Record<string, unknown> {
  const prefixes = tokens.map((token) => ({ tokens: beginningWith(token) }));
  return prefixes.length === 1 ? (prefixes[0] ?? {}) : { $or: prefixes };
}

function filtered({ theme, object, type, department, audience }: SearchFilter): Record<string, unknown> {
  return {
    ...(theme && { themes: theme }),
    ...(object && { objects: object }),
    ...(type && { type }),
    ...(department && { department }),
    ...(audience && { audiences: audience }),
  };
}

function toEntry({ _id, workspace: _, ...entry }: EntryRow): SearchEntry {
  return entry;
}

/** The search index of published items: tokens in the database, so it needs no service beside it. */
export function itemSearchStore(connection: Connection): ItemSearchStore {
  const entries = workspaceModel<EntryRow>(connection, {
    name: 'item_search',
    fields: {
      _id: text,
      key: text,
      version: whole,
      card: json,
      themes: texts,
      objects: texts,
      audiences: texts,
      type: text,
      department: text,
      order: whole,
      keywords: texts,
      tokens: texts,
      nameTokens: texts,
    },
    indexes: [
      { keys: { tokens: 1 } },
      { keys: { themes: 1 } },
      { keys: { objects: 1 } },
      { keys: { department: 1 } },
    ],
  });
  const rowId = (workspace: string, key: string): string => `${workspace}:${key}`;
  const list = async (filter: Record<string, unknown>, limit: number): Promise<SearchEntry[]> =>
    (await entries.find(filter).sort({ order: 1, key: 1 }).limit(limit).lean<EntryRow[]>()).map(toEntry);
  return {
    async put(workspace, entry) {
      await entries.updateOne(
        { _id: rowId(workspace, entry.key), workspace },
        { $set: entry },
        { upsert: true },
      );
    },
    async remove(workspace, key) {
      await entries.deleteOne({ _id: rowId(workspace, key), workspace });
    },
    find(workspace, groups, filter) {
      const words = groups.map(group);
      return list({ workspace, ...filtered(filter), ...(words.length > 0 && { $and: words }) }, FOUND_CAP);
    },
    all: (workspace) => list({ workspace }, 10_000),
    async read(workspace, key) {
      const row = await entries.findOne({ _id: rowId(workspace, key), workspace }).lean<EntryRow>();
      return row && toEntry(row);
    },
  };
}
