import type { Connection, SortOrder } from 'mongoose';
import type { Account, AccountQuery, AccountStore } from '../services/ports/accounts.ts';
import { containing, isDuplicate, trusted } from './connection.ts';
import { flag, optionalText, type Owned, text, texts, whole, workspaceModel } from './workspace-model.ts';

/** `usernameKey` makes names unique whatever their case and width. */
type AccountRow = Omit<Account, 'id'> & Owned & { _id: string; usernameKey: string };

const usernameKey = (username: string): string => username.normalize('NFKC').toLowerCase();

function accountModel(connection: Connection) {
  return workspaceModel<AccountRow>(connection, {
    name: 'accounts',
    fields: {
      _id: text,
      username: text,
      usernameKey: text,
      passwordHash: text,
      name: text,
      kind: text,
      roles: texts,
      department: optionalText,
      posts: texts,
      idNumber: optionalText,
      phone: optionalText,
      contact: optionalText,
      legalPerson: optionalText,
      disabled: flag,
      mustChangePassword: flag,
      demo: flag,
      failures: whole,
      lockedUntil: optionalText,
      lastSignInAt: optionalText,
      actedAt: optionalText,
      createdAt: text,
    },
    indexes: [
      { keys: { usernameKey: 1 }, options: { unique: true } },
      {
        keys: { kind: 1, idNumber: 1 },
        options: { unique: true, partialFilterExpression: { idNumber: { $exists: true } } },
      },
      { keys: { createdAt: -1 } },
      { keys: { department: 1, posts: 1 } },
    ],
  });
}

function pageFilter({ kind, department, role, q }: AccountQuery) {
  return {
    ...(kind && { kind }),
    ...(department && { department }),
    ...(role && { roles: role }),
    ...(q && { $or: [{ username: containing(q) }, { name: containing(q) }] }),
  };
}
const SORTS = new Set(['username', 'name', 'kind', 'department', 'createdAt', 'lastSignInAt']);
function order(sort: string | undefined): Record<string, SortOrder> {
  const field = sort?.replace(/^-/, '') ?? '';
  if (!SORTS.has(field)) return { createdAt: -1, _id: 1 };
  return { [field]: sort?.startsWith('-') ? -1 : 1, _id: 1 };
}

/** Accounts of staff and applicants. */
export function accountStore(connection: Connection): AccountStore {
  const accounts = accountModel(connection);
  const one = async (filter: { _id?: string; usernameKey?: string; workspace: string }) => {
    const row = await accounts.findOne(filter).lean<AccountRow>();
    return row && fromRow(row);
  };
  return {
    async insert(workspace, { id, ...account }) {
      try {
        await accounts.create({ ...account, _id: id, workspace, usernameKey: usernameKey(account.username) });
        return 'ok';
      } catch (reason) {
        if (!isDuplicate(reason)) throw reason;
        const taken = await one({ workspace, usernameKey: usernameKey(account.username) });
        return taken ? 'username' : 'idNumber';
      }
    },
    byId: (workspace, id) => one({ workspace, _id: id }),
    byUsername: (workspace, username) => one({ workspace, usernameKey: usernameKey(username) }),
    async change(workspace, id, change) {
      const entries = Object.entries(change);
      const set = Object.fromEntries(entries.filter(([, value]) => value !== undefined));
      const unset = Object.fromEntries(
        entries.filter(([, value]) => value === undefined).map(([name]) => [name, 1 as const]),
      );
      const row = await accounts
        .findOneAndUpdate(
          { _id: id, workspace },
          {
            ...(Object.keys(set).length > 0 && { $set: set }),
            ...(Object.keys(unset).length > 0 && { $unset: unset }),
          },
          { returnDocument: 'after' },
        )
        .lean<AccountRow>();
      return row && fromRow(row);
    },
    async countFailure(workspace, id) {
      const row = await accounts
        .findOneAndUpdate({ _id: id, workspace }, { $inc: { failures: 1 } }, { returnDocument: 'after' })
        .lean<AccountRow>();
      return row?.failures ?? 0;
    },
    async markActed(workspace, id, at) {
      await accounts.updateOne(
        { _id: id, workspace, actedAt: trusted({ $exists: false }) },
        { $set: { actedAt: at } },
      );
    },
    async remove(workspace, id) {
      const { deletedCount } = await accounts.deleteOne({
        _id: id,
        workspace,
        actedAt: trusted({ $exists: false }),
      });
      return deletedCount === 1;
    },
    async page(workspace, query) {
      const filter = { workspace, ...pageFilter(query) };
      const [rows, total] = await Promise.all([
        accounts
          .find(filter)
          .sort(order(query.sort))
          .skip((query.page - 1) * query.size)
          .limit(query.size)
          .lean<AccountRow[]>(),
        accounts.countDocuments(filter),
      ]);
      return { rows: rows.map(fromRow), total };
    },
    async holders(workspace, posts) {
      if (posts.length === 0) return [];
      const rows = await accounts
        .find({
          workspace,
          disabled: false,
          $or: posts.map(({ department, post }) => ({ department, posts: post })),
        })
        .lean<AccountRow[]>();
      return rows.map(fromRow);
    },
    async staffOf(workspace, departments) {
      const rows = await accounts
        .find({
          workspace,
          department: trusted({ $in: [...departments] }),
          kind: 'staff',
          disabled: false,
        })
        .sort({ name: 1, _id: 1 })
        .lean<AccountRow[]>();
      return rows.map(fromRow);
    },
    async withPosts(workspace) {
      const rows = await accounts
        .find({ workspace, kind: 'staff', posts: trusted({ $ne: [] }) })
        .lean<AccountRow[]>();
      return rows.map(({ _id: id, name, department, posts, disabled }) => ({
        ...{ id, name, posts, disabled },
        ...(department && { department }),
      }));
    },
    count: (workspace) => accounts.countDocuments({ workspace }),
    async hasDemo(workspace) {
      return (await accounts.exists({ workspace, demo: true })) !== null;
    },
  };
}

function fromRow({ _id, workspace: _, usernameKey: __, ...account }: AccountRow): Account {
  return { id: _id, ...account };
}
