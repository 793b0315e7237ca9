import type { Connection } from 'mongoose';
import type { DelegationStore, StoredDelegation } from '../services/ports/delegations.ts';
import { trusted } from './connection.ts';
import {
  json,
  optionalJson,
  optionalText,
  type Owned,
  text,
  texts,
  workspaceModel,
} from './workspace-model.ts';

type DelegationRow = Omit<StoredDelegation, 'id'> & Owned & { _id: string };

/** 委托与代理. Looked up at every request of staff, so both sides are found by index. */
export function delegationStore(connection: Connection): DelegationStore {
  const delegations = workspaceModel<DelegationRow>(connection, {
    name: 'delegations',
    fields: {
      _id: text,
      department: text,
      from: json,
      to: json,
      posts: texts,
      since: text,
      until: text,
      reason: text,
      createdBy: json,
      createdAt: text,
      endedAt: optionalText,
      endedBy: optionalJson,
    },
    indexes: [
      { keys: { 'to.account': 1, until: 1 } },
      { keys: { 'from.account': 1, until: 1 } },
      { keys: { department: 1, createdAt: -1 } },
    ],
  });
  const inForce = (today: string) => ({
    since: trusted({ $lte: today }),
    until: trusted({ $gte: today }),
    endedAt: trusted({ $exists: false }),
  });
  const either = (account: string) => ({ $or: [{ 'from.account': account }, { 'to.account': account }] });
  const find = async (filter: Record<string, unknown>, limit = 200): Promise<StoredDelegation[]> => {
    const rows = await delegations
      .find(filter)
      .sort({ createdAt: -1, _id: 1 })
      .limit(limit)
      .lean<DelegationRow[]>();
    return rows.map(fromRow);
  };

  return {
    async insert(workspace, { id, ...delegation }) {
      await delegations.create({ ...delegation, _id: id, workspace });
    },
    async read(workspace, id) {
      const row = await delegations.findOne({ workspace, _id: id }).lean<DelegationRow>();
      return row && fromRow(row);
    },
    async end(workspace, id, at, by) {
      const row = await delegations
        .findOneAndUpdate(
          { workspace, _id: id, endedAt: trusted({ $exists: false }) },
          { $set: { endedAt: at, endedBy: by } },
          { returnDocument: 'after' },
        )
        .lean<DelegationRow>();
      return row && fromRow(row);
    },
    heldBy: (workspace, account, today) => find({ workspace, 'to.account': account, ...inForce(today) }),
    async lentBy(workspace, accounts, today) {
      if (accounts.length === 0) return [];
      return find({ workspace, 'from.account': trusted({ $in: [...accounts] }), ...inForce(today) });
    },
    touching: (workspace, account, { since, until }) =>
      find({
        workspace,
        ...either(account),
        since: trusted({ $lte: until }),
        until: trusted({ $gte: since }),
        endedAt: trusted({ $exists: false }),
      }),
    list: (workspace, { account, department, today, past, limit }) =>
      find(
        {
          workspace,
          ...(department === undefined ? either(account ?? '') : { department }),
          ...(past ? {} : { until: trusted({ $gte: today }), endedAt: trusted({ $exists: false }) }),
        },
        limit,
      ),
  };
}

function fromRow({ _id, workspace: _, ...delegation }: DelegationRow): StoredDelegation {
  return { id: _id, ...delegation };
}
